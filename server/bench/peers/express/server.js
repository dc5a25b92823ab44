// What most people would write: Express, node-postgres, ST_AsGeoJSON, the compression middleware. Two ways to a layer
// (features put together in Node, or by the database) and vector tiles by ST_AsMVT.
import compression from "compression";
import express from "express";
import pg from "pg";

const pool = new pg.Pool({ max: 10 }); // where: PGHOST and its like
const tables = new Set(["lad", "lsoa_20", "lsoa_700"]);
const app = express();
app.use(
  compression({
    filter: (request, response) =>
      /protobuf/.test(response.getHeader("Content-Type") || "") || compression.filter(request, response),
  }),
);

const choose = (request, response, next) => (tables.has(request.params.table) ? next() : response.sendStatus(404));
const indicator = (request) => request.query.indicator || "1";

app.get("/alive", (request, response) => response.sendStatus(204));

app.get("/node/:table", choose, async (request, response, next) => {
  try {
    const { rows } = await pool.query(
      `SELECT g.id, g.code, g.name, v.value, ST_AsGeoJSON(g.geom4326, 6) AS geometry
         FROM ${request.params.table} g JOIN figure v ON v.code = g.code AND v.indicator = $1`,
      [indicator(request)],
    );
    response.json({
      type: "FeatureCollection",
      features: rows.map(({ id, code, name, value, geometry }) => ({
        type: "Feature",
        id,
        geometry: JSON.parse(geometry),
        properties: { code, name, value },
      })),
    });
  } catch (fault) {
    next(fault);
  }
});

app.get("/sql/:table", choose, async (request, response, next) => {
  try {
    const { rows } = await pool.query({
      name: `sql-${request.params.table}`,
      text: `SELECT '{"type":"FeatureCollection","features":[' || string_agg(
               '{"type":"Feature","id":' || g.id || ',"geometry":' || ST_AsGeoJSON(g.geom4326, 6) || ',"properties":'
               || json_build_object('code', g.code, 'name', g.name, 'value', v.value)::text || '}', ',' ORDER BY g.id)
               || ']}' AS layer
             FROM ${request.params.table} g JOIN figure v ON v.code = g.code AND v.indicator = $1`,
      values: [indicator(request)],
    });
    response.type("application/geo+json").send(rows[0].layer);
  } catch (fault) {
    next(fault);
  }
});

app.get("/tiles/:table/:z/:x/:y", choose, async (request, response, next) => {
  try {
    const { z, x, y } = request.params;
    const { rows } = await pool.query({
      name: `tiles-${request.params.table}`,
      text: `WITH tile AS (SELECT ST_TileEnvelope($1, $2, $3) AS box),
               shape AS (
                 SELECT g.id, g.code, g.name, v.value, ST_AsMVTGeom(g.geom3857, tile.box, 4096, 64, true) AS geom
                   FROM ${request.params.table} g JOIN figure v ON v.code = g.code AND v.indicator = $4, tile
                  WHERE g.geom3857 && tile.box)
             SELECT ST_AsMVT(shape.*, 'areas', 4096, 'geom', 'id') AS tile FROM shape WHERE geom IS NOT NULL`,
      values: [+z, +x, +y, indicator(request)],
    });
    response.type("application/x-protobuf").send(rows[0].tile);
  } catch (fault) {
    next(fault);
  }
});

app.listen(Number(process.env.PORT), "127.0.0.1");
