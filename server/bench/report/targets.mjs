// What must hold, as ratios of figures taken in one run. `f` gives the median of a figure by its key and throws where
// it was not measured; `sides` are the two figures a ratio is made of, for the table.
const rates = ["unemployed", "employed", "asian", "imd-score"];
const peers = ["express-node", "express-sql", "mapserver"];
const largest = (f, keys) => Math.max(...keys.map(f));
const bestRate = (f) => largest(f, peers.map((peer) => `districts.${peer}.c16.rate`));
const bestWait = (f) => Math.min(...peers.map((peer) => f(`districts.${peer}.c1.p99`)));

const ratio = (text, above, below, bound, unit = "×") => ({ text, sides: [above, below], bound, unit });
const times = (text, above, below, least) => ratio(text, above, below, { atLeast: least });
const most = (text, value, bound, unit) => ({ text, sides: [value], bound: { atMost: bound }, unit });

const largestRate = (f, coding) => largest(f, rates.map((name) => `${name}.figures.${coding}`));
const withView = (f, coding) => largest(f, rates.map((name) => `${name}.figures.${coding}`)) + largest(f, rates.map((name) => `${name}.view.${coding}`));

const switchBytes = ["gzip", "br"].flatMap((coding) => [
  most(`largest rate or score, ${coding}`, (f) => largestRate(f, coding) / 1000, 45, "KB"),
  most(`a rank, ${coding}`, (f) => f(`imd-rank.figures.${coding}`) / 1000, 80, "KB"),
  times(`joined GeoJSON 20 m ÷ largest rate or score, ${coding}`, (f) => f(`joined-20.${coding}`), (f) => largestRate(f, coding), 250),
  times(`joined GeoJSON 700 m ÷ largest rate or score, ${coding}`, (f) => f(`joined-700.${coding}`), (f) => largestRate(f, coding), 40),
  times(`the same with the words of the view, 20 m, ${coding}`, (f) => f(`joined-20.${coding}`), (f) => withView(f, coding), 250),
  times(`the same with the words of the view, 700 m, ${coding}`, (f) => f(`joined-700.${coding}`), (f) => withView(f, coding), 40),
]);

const beside = (text, key, least) => times(text, (f) => f(`${key}.atlas.c16.rate`), (f) => f(`${key}.nginx.c16.rate`), least);

export const targets = [
  {
    group: "Bytes of a national switch (35,672 super output areas, display precision with markers)",
    rows: switchBytes,
  },
  {
    group: "Bytes of the national geometry",
    rows: [most("700 m, codes and names, brotli", (f) => f("geometry-700.packed.br") / 1000, 425, "KB")],
  },
  {
    group: "In the browser, all 35,672 areas (every time holds two animation frames)",
    rows: [
      times("new values with setStyle ÷ switch", (f) => f("joined-700.restyle"), (f) => f("raster.switch"), 5),
      times("refetched GeoJSON 700 m ÷ switch", (f) => f("joined-700.refetch"), (f) => f("raster.switch"), 25),
      times("refetched GeoJSON 20 m ÷ switch", (f) => f("joined-20.refetch"), (f) => f("raster.switch"), 80),
      times("first map of GeoJSON 700 m ÷ ours", (f) => f("joined-700.first"), (f) => f("raster.first"), 3.5),
      times("first map of GeoJSON 20 m ÷ ours", (f) => f("joined-20.first"), (f) => f("raster.first"), 7),
      times("heap of GeoJSON 700 m ÷ ours", (f) => f("joined-700.heap"), (f) => f("raster.heap"), 5),
      most("longest frame while panning", (f) => f("raster.frame"), 100, "ms"),
    ],
  },
  {
    group: "The page of the product, all 35,672 areas (every time holds two animation frames)",
    rows: [
      most("first map, with likely ranges and legend", (f) => f("page.first"), 1000, "ms"),
      most("switch of the indicator, pointed at before", (f) => f("page.switch"), 100, "ms"),
      most("the same without a warning", (f) => f("page.unheralded"), 100, "ms"),
    ],
  },
  {
    group: "Ready bytes at 16 connections, requests a second of nginx's with the same bodies and headers",
    rows: [
      beside("the district layer", "districts", 0.9),
      beside("values of all super output areas", "values", 0.75),
      beside("304 by entity tag", "districts-304", 0.75),
    ],
  },
  {
    group: "Against dynamic peers (the best of Express in two ways and MapServer)",
    rows: [
      times("district layer: our rate ÷ the best peer's, 16 connections", (f) => f("districts.atlas.c16.rate"), bestRate, 250),
      ratio("uncached layers: our p99 at 16 connections ÷ the best peer's at one", (f) => f("uncached.atlas.c16.p99"), bestWait, { atMost: 2 }),
    ],
  },
  {
    group: "Vector tiles of all super output areas",
    rows: [
      ...[5, 6, 7, 8, 9].map((zoom) => beside(`zoom ${zoom}: our rate ÷ nginx's, 16 connections`, `z${zoom}`, 0.5)),
      ...[7, 8].map((zoom) =>
        times(`zoom ${zoom}: the best peer's p50 ÷ ours, 1 connection`, (f) => Math.min(f(`z${zoom}.express.c1.p50`), f(`z${zoom}.mapserver.c1.p50`)), (f) => f(`z${zoom}.atlas.c1.p50`), 50)),
    ],
  },
  {
    group: "Import of 35,672 super output areas",
    rows: [
      ratio("shapefile to an indexed table, in a running process: ours ÷ ogr2ogr with COPY", (f) => f("import.warm"), (f) => f("import.ogr2ogr"), { atMost: 1 }),
      ratio("the same with the start of Java from a class archive: ours ÷ ogr2ogr with COPY", (f) => f("import.archive"), (f) => f("import.ogr2ogr"), { atMost: 1 }),
      ratio("the same with the start of Java: ours ÷ ogr2ogr with COPY", (f) => f("import.atlas"), (f) => f("import.ogr2ogr"), { atMost: 1 }),
      most("whole load: validated, generalised, packed, compressed", (f) => f("load.seconds"), 45, "s"),
      most("its heap at most (run with -Xmx2g)", (f) => f("load.heap"), 2048, "MB"),
    ],
  },
];
