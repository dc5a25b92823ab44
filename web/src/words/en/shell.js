/** The bar, what a page says before it has anything to show, notices, errors and sources. */

export const shell = {
  product: "Parity Atlas",
  /** @param {string} view its name @returns {string} the title of the window */
  windowTitle: (view) => `${view} – Parity Atlas`,
  skip: "Skip to the map",
  viewsLabel: "Views",
  views: { explore: "Explore", compare: "Compare", overlay: "Overlay", profile: "Profile" },
  help: "Help",
  offline: "You are offline. What is already on screen stays; anything new needs a connection.",
  empty: "Nothing is loaded yet",
  emptyNext: "The atlas has no boundaries with figures. Whoever runs it loads them from a folder of the official files; then this page shows them.",
  emptyCommand: "./atlas load --mirror DIR",
  reload: "Look again",
  /** @param {string} area "borough" */
  noFigures: (area) => `No ${area} has a figure here`,
  /** @param {string[]} reasons in the source's words */
  noFiguresBecause: (reasons) => `${reasons.join("; ")}.`,
  noFiguresNext: "Choose another group, period or measure in the sentence, or larger areas.",
  stays: "Your choices are kept: the address still says what you asked for.",
  codeAway: "This view could not be fetched. Check the connection, then try again.",
  loadingView: "Loading the view…",
  loadingAtlas: "Loading the atlas…",
  rangesLoading: "The likely ranges are loading; figures are shown with them.",
  dismiss: "Dismiss",
  noConnection: "No connection",
  notLoaded: "This map could not be loaded",
  again: "Try again",
  startAgain: "Start again",
  boundaries: "Boundaries",
  release: "Release",
  bearInMind: "What to bear in mind",
};
