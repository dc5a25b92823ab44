/**
 * YAML resources and files that are checked against a JSON Schema before anything reads them.
 *
 * <p>Always true: a document that a caller receives satisfied its schema; a document that did not
 * is a {@code SourceFormatException} that names the file and the path within it.
 */
package org.parityatlas.data.yaml;
