/**
 * The front end as people meet it: the server that {@link org.parityatlas.server.AtlasUnderTest}
 * starts, seen through the Chromium of this machine. Parts of a page are found by their accessible
 * names where they have one. After every test the page must have logged no error and asked no other
 * host for anything.
 */
package org.parityatlas.server.browser;
