package org.parityatlas.server.store;

/**
 * An area of a boundary set, at its place in the set's fixed order.
 *
 * @param nameWelsh the Welsh name where the boundary file has one, else null
 */
public record SetArea(int ordinal, String code, String name, String nameWelsh, Box box) {}
