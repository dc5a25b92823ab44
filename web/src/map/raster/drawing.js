/** What draws large sets on the page, in a file of its own: whoever looks at boroughs never fetches it. */

export { AreaCursor } from "./area-cursor.js";
export { RasterAreas } from "./raster-areas.js";
