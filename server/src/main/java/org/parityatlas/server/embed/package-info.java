/** Who may show maps of this server in their own pages. */
package org.parityatlas.server.embed;
