// json.mjs EXPRESSION [ARGUMENT...]: reads JSON from standard input as `d` and prints what the expression makes of it;
// a list is printed line by line. Ends with 1 where there is nothing.
import { readFileSync } from "node:fs";

const [expression, ...args] = process.argv.slice(2);
const found = new Function("d", "args", `return ${expression}`)(JSON.parse(readFileSync(0, "utf8")), args);
if (found === undefined || found === null) process.exit(1);
process.stdout.write([found].flat().join("\n") + "\n");
