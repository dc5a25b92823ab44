/** Cymraeg. What is missing here is said in English; `npx vitest run test/catalogue.test.js` lists it. */

export const welsh = {
  shell: {
    views: { explore: "Archwilio", compare: "Cymharu", overlay: "Troshaen", profile: "Proffil" },
    help: "Cymorth",
  },
  table: {
    map: "Map",
    table: "Tabl",
  },
};
