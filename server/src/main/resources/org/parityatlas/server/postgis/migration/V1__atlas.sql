-- Everything loaded is kept under the version of the source it came from, and is never changed
-- after that. A release names a set of versions; one pointer names the release that is served.
CREATE EXTENSION IF NOT EXISTS postgis;

CREATE TABLE source_version (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  manifest_id  text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('boundaries', 'lookup', 'observations')),
  -- sha256 over the file, its manifest and the loader's format: an unchanged source is not read again
  fingerprint  text NOT NULL,
  file_name    text NOT NULL,
  file_sha256  text NOT NULL,
  file_bytes   bigint NOT NULL,
  publication  jsonb NOT NULL,
  report       jsonb,
  -- set in the transaction that ends the staging of this version; the sweep removes what never got there
  complete     boolean NOT NULL DEFAULT false,
  loaded_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX source_version_by_fingerprint ON source_version (manifest_id, fingerprint) WHERE complete;

CREATE TABLE release (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE release_member (
  release_id  bigint NOT NULL REFERENCES release ON DELETE CASCADE,
  version_id  bigint NOT NULL REFERENCES source_version,
  PRIMARY KEY (release_id, version_id)
);
CREATE INDEX release_member_by_version ON release_member (version_id);

CREATE TABLE live_release (
  singleton   boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  release_id  bigint NOT NULL REFERENCES release
);

-- Areas known to a version (from boundaries, lookups or the sources that bring their own), whether
-- or not they can be drawn. Geography is 'lad', 'lsoa-2011', ...
CREATE TABLE area (
  version_id  bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  geography   text NOT NULL COLLATE "C",
  code        text NOT NULL COLLATE "C",
  name        text NOT NULL,
  name_welsh  text,
  PRIMARY KEY (version_id, geography, code)
);

CREATE TABLE area_parent (
  version_id        bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  geography         text NOT NULL COLLATE "C",
  code              text NOT NULL COLLATE "C",
  parent_geography  text NOT NULL COLLATE "C",
  parent_code       text NOT NULL COLLATE "C",
  PRIMARY KEY (version_id, geography, code, parent_geography, parent_code)
);

CREATE TABLE boundary_set (
  version_id      bigint PRIMARY KEY REFERENCES source_version ON DELETE CASCADE,
  set_id          text NOT NULL,
  name            text NOT NULL,
  level           text NOT NULL,
  vintage         int NOT NULL,
  geography       text NOT NULL,
  extent          text NOT NULL,
  area_singular   text NOT NULL,
  area_plural     text NOT NULL,
  area_count      int NOT NULL,
  -- sets are offered in this order; the first one loaded is shown first
  display_order   int NOT NULL,
  west            double precision NOT NULL,
  south           double precision NOT NULL,
  east            double precision NOT NULL,
  north           double precision NOT NULL
);

-- The set's fixed order is the order of the file. Geometry as published, in EPSG:27700.
CREATE TABLE boundary_area (
  version_id  bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  ordinal     int NOT NULL,
  code        text NOT NULL COLLATE "C",
  geom        geometry(MultiPolygon, 27700) NOT NULL,
  PRIMARY KEY (version_id, ordinal)
);
CREATE INDEX boundary_area_by_place ON boundary_area USING gist (geom);

-- A drawing of the whole set at a tolerance. The one as published is the geometry of boundary_area;
-- its tolerance is what the publisher states.
CREATE TABLE boundary_drawing (
  version_id         bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  tolerance_metres   double precision NOT NULL,
  as_published       boolean NOT NULL,
  content_hash       text NOT NULL,
  vertices           bigint NOT NULL,
  PRIMARY KEY (version_id, tolerance_metres)
);

CREATE TABLE boundary_generalised (
  version_id        bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  tolerance_metres  double precision NOT NULL,
  ordinal           int NOT NULL,
  geom              geometry(MultiPolygon, 27700) NOT NULL,
  PRIMARY KEY (version_id, tolerance_metres, ordinal)
);

-- One indicator, group, period and geography of one version; sheet and column lead back to its cells.
-- The id is (version_id << 20) + n, so that observations can be streamed in before their series is
-- written, and a version's observations are one range of the primary key.
CREATE TABLE series (
  id            bigint PRIMARY KEY,
  version_id    bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  indicator     text NOT NULL,
  group_id      text NOT NULL,
  period        text NOT NULL,
  geography     text NOT NULL,
  sheet         text,
  value_column  text,
  UNIQUE (version_id, indicator, group_id, period, geography)
);

-- Markers: each of value, interval, numerator and denominator may be missing or weak for its own reason.
CREATE TABLE observation (
  series_id           bigint NOT NULL,
  code                text NOT NULL COLLATE "C",
  value               double precision,
  value_marker        text,
  half_width          double precision,
  interval_marker     text,
  numerator           double precision,
  numerator_marker    text,
  denominator         double precision,
  denominator_marker  text,
  source_row          int,
  PRIMARY KEY (series_id, code),
  CHECK (value IS NOT NULL OR value_marker IS NOT NULL)
);
