/**
 * Finds a PostgreSQL with PostGIS, or makes one: the configured database, else a private cluster
 * made from the machine's own PostgreSQL, else a container.
 *
 * <p>Always true: a cluster made here listens on the loopback only and takes nobody without a
 * password; its passwords stand in one file that only its owner reads; a server is ended only by a
 * process id that was checked to be its own; PostgreSQL never runs as root.
 */
package org.parityatlas.server.cluster;
