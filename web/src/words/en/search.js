/** Words of the search for places. */

/** @param {number} n @param {string} one @param {string} many */
const counted = (n, one, many) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

export const search = {
  label: "Find a place",
  placeholder: "Place, code or postcode",
  key: "Press / to search",
  list: "Places",
  levels: /** @type {Record<string, string>} */ ({
    country: "Countries",
    region: "Regions",
    county: "Counties",
    "combined-authority": "Combined authorities",
    subregion: "Parts of London",
    lad: "Local authorities and boroughs",
    msoa: "Middle layer areas (MSOA)",
    lsoa: "Small areas (LSOA)",
  }),
  replacedBy: (/** @type {string} */ now) => `code no longer used; now ${now}`,
  /** @param {string[]} names */
  replacedBySeveral: (names) => `code no longer used; split into ${names.join(", ")}`,
  wentTo: (/** @type {string} */ old, /** @type {string} */ now) => `${old} is no longer used. This shows what took its place: ${now}.`,
  more: (/** @type {number} */ n) => `${counted(n, "more place", "more places")}: type more of the name`,
  nothing: (/** @type {string} */ typed) => `No place found for “${typed}”.`,
  notDrawn: (/** @type {string} */ name) => `${name} is known, but no map of it is loaded here.`,
  didYouMean: "Did you mean",
  tryAgain: "Try a borough, district, area code or postcode.",
  found: (/** @type {number} */ n) => `${counted(n, "place", "places")} found`,
  myLocation: "My location",
  myLocationNote: "Rounded to about 1 km in your browser, and not sent anywhere",
  locating: "Finding your location …",
  located: (/** @type {string} */ name) => `Your location, rounded to about 1 km, is in ${name}. It was worked out in this page and sent nowhere.`,
  outside: "Your location, rounded to about 1 km, is outside of the areas loaded here.",
  denied: "The browser did not give your location. Type the name of your area instead.",
};
