/** What a page says when something could not be had, each with what to do next; by the name that the code has for it. */

export const faults = {
  notFound: "The server has nothing under this address.",
  tooMany: "Too many requests at once. Wait a moment and try again.",
  unavailable: "The data are not available just now. Try again in a minute.",
  noAnswer: "The server could not answer. Try again in a minute.",
  refused: "The server did not accept this request.",
  unreachable: "The server cannot be reached. Check the connection, then try again.",
  unreadable: "The server sent something that cannot be read. Try again.",
  unreadableFigures: "The server sent figures that cannot be read. Try again.",
  unreadableBoundaries: "The server sent boundaries that cannot be read. Try again.",
  notTogether: "The figures and the boundaries that the server sent do not belong together. Reload the page and try again.",
  drawingAway: "What draws this map could not be fetched. Check the connection and try again.",
  drawingNotStarted: "This browser could not start drawing. Reload the page and try again.",
  notDrawn: "The boundaries could not be drawn. Reload the page and try again.",
  ofThisPage: "Something went wrong in this page. Reload it and try again.",
};
