/** What only large sets need on the page, in a file of its own: whoever looks at boroughs never fetches it. */

export { PackedRows, columnsOf } from "../choropleth/packed-rows.js";
export { AreaCursor } from "../map/raster/area-cursor.js";
export { RasterAreas } from "../map/raster/raster-areas.js";
export { readColumns } from "../packed/columns.js";
