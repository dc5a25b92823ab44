/** A small world for the tests of own figures: boroughs, districts, regions and some small areas, with their codes. */

import { AreaIndex } from "../src/own/area-index.js";

const BOROUGHS = [
  "City of London", "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing", "Enfield", "Greenwich", "Hackney",
  "Hammersmith and Fulham", "Haringey", "Harrow", "Havering", "Hillingdon", "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames",
  "Lambeth", "Lewisham", "Merton", "Newham", "Redbridge", "Richmond upon Thames", "Southwark", "Sutton", "Tower Hamlets", "Waltham Forest", "Wandsworth", "Westminster",
];
const SETS = ["lad-2022-london"];
const UK = ["lad-2023-uk"];

export const boroughs = BOROUGHS.map((name, i) => ({ code: `E090000${String(i + 1).padStart(2, "0")}`, name, level: "lad", geography: "lad", sets: [...SETS, ...UK] }));
export const londonCodes = new Set(boroughs.map((b) => b.code));
const others = [
  ["W06000001", "Isle of Anglesey", "Ynys Môn"], ["W06000015", "Cardiff", "Caerdydd"], ["S12000049", "Glasgow City"], ["E06000060", "Buckinghamshire"], ["E07000146", "King's Lynn and West Norfolk"],
].map(([code, name, welsh]) => ({ code, name, welsh, level: "lad", geography: "lad", sets: UK }));
const regions = [["E12000007", "London"], ["E12000008", "South East"]].map(([code, name]) => ({ code, name, level: "region", geography: "region", sets: ["region-2019-england"] }));
const small = [["E02000714", "Newham 001"], ["E02000715", "Newham 002"]].map(([code, name]) => ({ code, name, level: "msoa", geography: "msoa-2021", sets: ["msoa-2021-london"] }));
const smaller = [["E01033583", "Newham 013G"], ["E01035717", "Newham 013H"], ["E01003481", "Newham 013A"], ["E01003482", "Newham 013B"]].map(([code, name]) => ({ code, name, level: "lsoa", geography: "lsoa-2021", sets: ["lsoa-2021-london"] }));
const twins = [["E07000901", "Twinton"], ["E07000902", "Twinton"]].map(([code, name]) => ({ code, name, level: "lad", geography: "lad", sets: UK }));

export const index = new AreaIndex([...boroughs, ...others, ...twins, ...regions, ...small, ...smaller], [
  { code: "E07000004", name: "Aylesbury Vale", geography: "lad", replacedBy: [{ code: "E06000060", name: "Buckinghamshire", level: "lad" }] },
  { code: "E01003550", name: "Newham 013C", geography: "lsoa-2011", replacedBy: [{ code: "E01033583", name: "Newham 013G", level: "lsoa" }, { code: "E01035717", name: "Newham 013H", level: "lsoa" }] },
]);
