/**
 * The command line: {@code up}, {@code down}, {@code status}, {@code load}, {@code verify} and the
 * hidden {@code serve}. What the rest of the server can do comes in through {@link
 * org.parityatlas.server.cli.Operations}; nothing here knows SQL or HTTP routes.
 *
 * <p>Always true: standard output holds the answer alone (for {@code up} one line, the URL), all
 * else goes to standard error; exit codes are 0 for success, 1 for work that failed, 2 for a
 * command that cannot be understood; a process is ended only by an id that was checked to be ours.
 */
package org.parityatlas.server.cli;
