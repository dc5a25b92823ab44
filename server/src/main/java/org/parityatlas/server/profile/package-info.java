/**
 * Everything a release knows of one area, or of several together.
 *
 * <p>Always true: a figure stands beside its period, its source, and its likely range or the reason
 * it has none; where it says little, what would say more stands beside it.
 */
package org.parityatlas.server.profile;
