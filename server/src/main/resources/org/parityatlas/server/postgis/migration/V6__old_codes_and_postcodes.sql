-- What became of an area whose code is used no more: one area, or several where it was split.
CREATE TABLE area_successor (
  version_id           bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  geography            text NOT NULL COLLATE "C",
  code                 text NOT NULL COLLATE "C",
  successor_geography  text NOT NULL COLLATE "C",
  successor_code       text NOT NULL COLLATE "C",
  PRIMARY KEY (version_id, geography, code, successor_geography, successor_code)
);

ALTER TABLE source_version DROP CONSTRAINT source_version_kind_check;
ALTER TABLE source_version ADD CONSTRAINT source_version_kind_check
  CHECK (kind IN ('boundaries', 'lookup', 'observations', 'postcodes'));

-- A postcode directory. The postcode is kept without its space; months are year times 100 plus month.
-- Codes are null where the directory has none, or one of a geography that the atlas does not know.
CREATE TABLE postcode (
  version_id   bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  postcode     text NOT NULL COLLATE "C",
  ended_month  int,
  lad          text COLLATE "C",
  msoa_2021    text COLLATE "C",
  lsoa_2021    text COLLATE "C",
  lsoa_2011    text COLLATE "C",
  PRIMARY KEY (version_id, postcode)
);
