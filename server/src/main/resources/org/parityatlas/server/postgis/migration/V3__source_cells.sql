-- What leads a served number back to the cells of its file, and says how it was made of them.
ALTER TABLE source_version
  -- the publisher's own address of the file, where the manifest names one
  ADD COLUMN download_url text,
  -- what the source writes in place of a number: sign -> marker id
  ADD COLUMN signs jsonb;

-- cell_roles, cell_columns and cell_multiplied_by go together: what each cell of a published figure says,
-- its column, and what its number is multiplied by. Of a derived figure they are empty, and division_* says how it follows from its counts (series_part).
ALTER TABLE series
  ADD COLUMN cell_roles            text[],
  ADD COLUMN cell_columns          text[],
  ADD COLUMN cell_multiplied_by    int[],
  ADD COLUMN division_per          int,
  ADD COLUMN division_decimals     int,
  -- the figure of another source whose denominator a rate is divided by
  ADD COLUMN population_indicator  text,
  ADD COLUMN population_group      text,
  ADD COLUMN population_period     text,
  ADD COLUMN population_geography  text;

-- The texts of the cells, as published, in the order of the series' columns; between them U+001F.
ALTER TABLE observation ADD COLUMN cell_texts text;

-- The counts that derived figures are made of, once for each area and not for each figure: what was
-- counted and in which column, then a row for each area with arrays in the order of the ordinals from 1.
-- Where an area has no such count, all four are null.
CREATE TABLE count_category (
  version_id   bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  ordinal      int NOT NULL,
  label        text NOT NULL,
  column_name  text NOT NULL,
  PRIMARY KEY (version_id, ordinal)
);

CREATE TABLE area_counts (
  version_id  bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  geography   text NOT NULL COLLATE "C",
  code        text NOT NULL COLLATE "C",
  rows        int[] NOT NULL,
  counts      double precision[] NOT NULL,
  markers     text[] NOT NULL,
  texts       text[] NOT NULL,
  PRIMARY KEY (version_id, geography, code)
);

CREATE TABLE series_part (
  series_id       bigint NOT NULL REFERENCES series ON DELETE CASCADE,
  ordinal         int NOT NULL,
  in_numerator    boolean NOT NULL,
  in_denominator  boolean NOT NULL,
  PRIMARY KEY (series_id, ordinal)
);
