package org.parityatlas.server.config;

/** Where a value comes from, the strongest first. */
public enum ConfigSource {
  ARGUMENT,
  ENVIRONMENT,
  FILE,
  DEFAULT
}
