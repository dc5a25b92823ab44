-- What is packed and compressed once, when its source is loaded, and served as it is stored. The bytes
-- are compressed already, so PostgreSQL is told not to try again.

-- A drawing as a packed coverage; it has the content hash of the drawing.
CREATE TABLE packed_drawing (
  version_id        bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  tolerance_metres  double precision NOT NULL,
  gzip              bytea NOT NULL,
  -- null where the machine that loaded has no Brotli
  brotli            bytea,
  PRIMARY KEY (version_id, tolerance_metres)
);
ALTER TABLE packed_drawing ALTER gzip SET STORAGE EXTERNAL, ALTER brotli SET STORAGE EXTERNAL;

-- The figures of a series over a large boundary set, as value columns in the set's order. Both versions
-- are in every release that serves it; when either is swept, it goes.
CREATE TABLE packed_figures (
  set_version_id  bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  series_id       bigint NOT NULL REFERENCES series ON DELETE CASCADE,
  -- digits after the point that the figures are rounded to
  decimals        int NOT NULL,
  gzip            bytea NOT NULL,
  brotli          bytea,
  PRIMARY KEY (set_version_id, series_id)
);
CREATE INDEX packed_figures_by_series ON packed_figures (series_id);
ALTER TABLE packed_figures ALTER gzip SET STORAGE EXTERNAL, ALTER brotli SET STORAGE EXTERNAL;
