/**
 * `npx tsx examples/calendar/main.ts [FROM [TO]]` prints the work calendar of mainland China for some years as JSON, the present
 * one by default, made with the package `chinese-days`.
 */
import { calendarOf } from "./calendar.js";

const [from = new Date().getFullYear(), to = from] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(calendarOf(from, to), null, 2));
