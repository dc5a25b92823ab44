-- A publisher states an interval as a half-width or as two limits that need not be symmetric; the one
-- it states is kept as it is.
ALTER TABLE observation
  ADD COLUMN lower double precision,
  ADD COLUMN upper double precision,
  ADD CHECK ((lower IS NULL) = (upper IS NULL)),
  ADD CHECK (lower IS NULL OR half_width IS NULL),
  ADD CHECK (lower <= upper);
