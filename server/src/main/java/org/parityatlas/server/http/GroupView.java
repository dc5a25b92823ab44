package org.parityatlas.server.http;

import org.parityatlas.data.indicator.Group;

/** A group of people as the API names it. */
record GroupView(String id, String name, String sentenceName) {
  static GroupView of(Group group) {
    return new GroupView(group.id(), group.name(), group.sentenceName());
  }
}
