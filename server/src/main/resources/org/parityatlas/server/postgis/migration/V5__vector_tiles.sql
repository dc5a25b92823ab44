-- Vector tiles of a boundary set, for clients that draw them (MapLibre, QGIS): which zooms there are, and
-- the tiles of the low zooms ready to be sent. Higher ones are made when they are asked for.
CREATE TABLE vector_tile_set (
  version_id    bigint PRIMARY KEY REFERENCES source_version ON DELETE CASCADE,
  -- of all drawings and of how tiles are made of them; it names the address
  content_hash  text NOT NULL,
  min_zoom      int NOT NULL,
  -- the first zoom whose tiles hold names
  name_zoom     int NOT NULL,
  -- the last zoom whose tiles are all in vector_tile; one that is not there is empty
  ready_zoom    int NOT NULL,
  -- degrees: exactly what is drawn in tiles, which clients ask for nothing outside of
  west          double precision NOT NULL,
  south         double precision NOT NULL,
  east          double precision NOT NULL,
  north         double precision NOT NULL
);

CREATE TABLE vector_tile (
  version_id   bigint NOT NULL REFERENCES source_version ON DELETE CASCADE,
  zoom         int NOT NULL,
  tile_column  int NOT NULL,
  tile_row     int NOT NULL,
  gzip         bytea NOT NULL,
  PRIMARY KEY (version_id, zoom, tile_column, tile_row)
);
-- They are compressed already.
ALTER TABLE vector_tile ALTER COLUMN gzip SET STORAGE EXTERNAL;

-- An area (EPSG:3857) in the grid of a tile, 4096 to a side with a buffer of 64; null where it is not in the
-- tile. An area too small for the grid is not lost: it is the grid cell that holds its point on surface, in the
-- tile that holds that point. The area is cut well outside of the buffer first, since fitting a long
-- coast line to the grid takes much longer than cutting it.
CREATE FUNCTION vector_tile_shape(area geometry, zoom int, tile_column int, tile_row int) RETURNS geometry
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10000 AS $$
DECLARE
  tile geometry := ST_TileEnvelope(zoom, tile_column, tile_row);
  side float8 := ST_XMax(tile) - ST_XMin(tile);
  part geometry := ST_ClipByBox2D(area, ST_Expand(tile, side / 16)::box2d);
  shape geometry;
  inside geometry;
  x float8;
  y float8;
BEGIN
  IF part IS NULL OR ST_IsEmpty(part) THEN
    RETURN NULL;
  END IF;
  shape := ST_AsMVTGeom(part, tile, 4096, 64, true);
  IF shape IS NOT NULL THEN
    RETURN shape;
  END IF;
  inside := ST_PointOnSurface(area);
  x := floor((ST_X(inside) - ST_XMin(tile)) / side * 4096);
  y := floor((ST_YMax(tile) - ST_Y(inside)) / side * 4096);
  IF x NOT BETWEEN 0 AND 4095 OR y NOT BETWEEN 0 AND 4095 THEN
    RETURN NULL;
  END IF;
  -- rows count downwards, so this is the direction of an outer ring
  RETURN ST_MakePolygon(ST_MakeLine(ARRAY[ST_MakePoint(x, y), ST_MakePoint(x + 1, y),
    ST_MakePoint(x + 1, y + 1), ST_MakePoint(x, y + 1), ST_MakePoint(x, y)]));
END
$$;
