/** The first steps of a newcomer. */

export const steps = {
  label: "First steps",
  /** @param {number} step @param {number} of */
  count: (step, of) => `Step ${step} of ${of}`,
  next: "Next",
  back: "Back",
  done: "Done",
  skip: "Skip these hints",
  /** What to do, and why. @type {{ what: string, why: string }[]} */
  all: [
    { what: "Say what to see.", why: "Each underlined part of the sentence opens its choices." },
    { what: "Choose a place.", why: "Press an area on the map, or type its name in the search, for its figure, likely range and trend." },
    { what: "Read the colours.", why: "Pale means that chance alone could explain it; patterns say why there is no figure. “How to read this map” tells the rest." },
  ],
};
