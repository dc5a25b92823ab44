/** What a partner pastes into a page, as text; every address begins with the public URL of the server. Pure. */

/** @typedef {"light" | "dark" | "auto"} Theme */
/**
 * @typedef {{ isStill: boolean, width: number, height: number, theme: Theme, accent: string | null, release: number | null }} Choices
 *   lengths in CSS pixels; `accent` "rrggbb"; `release` to stay with, null for the latest
 */
/** @typedef {Record<string, string | null | undefined>} View parts of the address of a page */
/** @typedef {{ publicUrl: string, view: View, title: string, alternative: string }} Shown */

const PARTS = ["set", "indicator", "group", "measure", "period", "baseline", "area"];
/** In this server's own pages: without an origin, so that a frame cannot reach the page around it. */
export const OWN_SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";
/** In pages of others: with the origin of the server, since frames without one share nothing that they load. */
const SANDBOX = `allow-same-origin ${OWN_SANDBOX}`;
const ESCAPES = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });

/** As it has to stand in HTML, in double quotes or out of them. @param {string} text */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => ESCAPES[c]);
}

/** @param {Record<string, string | number | null>} values attributes with a space before each; those without a value are left out */
function attributes(values) {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
}

/** @param {View} view @param {Record<string, string | number | null>} more */
function queryOf(view, more) {
  const params = new URLSearchParams();
  for (const part of PARTS) if (view[part]) params.set(part, /** @type {string} */ (view[part]));
  for (const [name, value] of Object.entries(more)) if (value !== null) params.set(name, String(value));
  return params.toString();
}

/** What a widget has not anyway. @param {Choices} choices */
const looks = ({ theme, accent, release }) => ({ theme: theme === "light" ? null : theme, accent, release });

/** The address of the page: with the latest figures, or those of the release to stay with. @param {Shown} shown @param {Choices} choices */
export function pageUrl({ publicUrl, view }, { release }) {
  return `${publicUrl}/?${queryOf(view, { release })}`;
}

/** The address of the widget. @param {Shown} shown @param {Choices} choices */
export function widgetUrl({ publicUrl, view }, choices) {
  return `${publicUrl}/embed/v1/map?${queryOf(view, looks(choices))}`;
}

/** The address of the still picture, which is light or dark. @param {Shown} shown @param {Choices} choices */
export function stillUrl({ publicUrl, view }, { theme, release, width, height }) {
  return `${publicUrl}/embed/v1/still.png?${queryOf(view, { theme: theme === "dark" ? theme : null, release, width, height })}`;
}

/** Where it is told how this map is embedded: the address of the page carries what the widget is to be like. @param {Shown} shown @param {Choices} choices */
export function oembedUrl({ publicUrl, view }, choices) {
  const { width, height } = choices;
  return `${publicUrl}/oembed?format=json&url=${encodeURIComponent(`${publicUrl}/?${queryOf(view, { ...looks(choices), width, height })}`)}`;
}

/** @param {Shown} shown @param {Choices} choices */
export function iframe(shown, choices) {
  const { width, height } = choices;
  const own = { src: widgetUrl(shown, choices), title: shown.title, width, height, style: "border:0;max-width:100%", loading: "lazy", sandbox: SANDBOX, referrerpolicy: "no-referrer" };
  return `<iframe${attributes(own)}></iframe>`;
}

/** The element takes the height of its content; its own height holds until then, its link where no script runs. @param {Shown} shown @param {Choices} choices */
export function element(shown, choices) {
  const { width, height } = choices;
  const own = { view: pageUrl(shown, { ...choices, release: null }), ...looks(choices), label: shown.title, width, height };
  return `<script${attributes({ src: `${shown.publicUrl}/embed/v1/atlas.js` })} async></script>
<parity-map${attributes(own)}><a${attributes({ href: pageUrl(shown, choices) })}>${escaped(shown.title)}</a></parity-map>`;
}

/** @param {Shown} shown @param {Choices} choices */
export function image(shown, choices) {
  const { width, height } = choices;
  const own = { src: stillUrl(shown, choices), alt: shown.alternative, width, height, style: "max-width:100%;height:auto", loading: "lazy" };
  return `<a${attributes({ href: pageUrl(shown, choices), rel: "noopener" })}><img${attributes(own)}></a>`;
}

/** All that can be pasted, by name, in the order of use. @param {Shown} shown @param {Choices} choices @returns {["iframe" | "element" | "oembed" | "image" | "link", string][]} */
export function snippets(shown, choices) {
  const link = /** @type {["link", string]} */ (["link", pageUrl(shown, choices)]);
  if (choices.isStill) return [["image", image(shown, choices)], link];
  return [["iframe", iframe(shown, choices)], ["element", element(shown, choices)], ["oembed", oembedUrl(shown, choices)], link];
}
