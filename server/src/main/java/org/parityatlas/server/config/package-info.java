/**
 * Where the product stands and how it is set: the project folder, and one record of settings for
 * each consumer. A value comes from the arguments, else the environment, else the file, else the
 * default; a value that cannot be used stops the start with its key named.
 */
package org.parityatlas.server.config;
