-- Coordinates hardly shrink under PostgreSQL's own compression, which every load and every reader waits for. As with the
-- packed drawings, they are kept as they are.
ALTER TABLE boundary_area ALTER geom SET STORAGE EXTERNAL;
ALTER TABLE boundary_generalised ALTER geom SET STORAGE EXTERNAL;
