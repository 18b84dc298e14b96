/**
 * Writes the figures of the main example: `npx tsx scripts/northwind.ts PATH/TO/truth_employee_quarter.csv`. The table has
 * one row per employee and quarter, counted from the orders of the Northwind sample database.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Decimal } from "decimal.js";

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error("usage: tsx scripts/northwind.ts PATH/TO/truth_employee_quarter.csv");
  process.exit(2);
}

const provenance = {
  source: "Northwind sample database: a fictional trader, 830 orders from 1996-07-04 to 1998-05-06",
  repository: "https://github.com/microsoft/sql-server-samples",
  path: "samples/databases/northwind-pubs/instnwnd.sql",
  commit: "481085dc95720244a359f1311afd6003e0bcc09c",
  licence: "MIT, Copyright (c) Microsoft Corporation; the notice is in LICENSE.txt beside this file",
  derived:
    "Counts and sums per employee and quarter of OrderDate, exact; the orders themselves are not here. The average is ours: the revenue of all nine ÷ 9, to the cent.",
  fields: {
    Orders: "OrderID, CustomerID, EmployeeID, OrderDate, RequiredDate, ShippedDate",
    "Order Details": "OrderID, UnitPrice, Quantity, Discount",
    Employees: "EmployeeID, LastName",
  },
};

/** Table Employees. */
const employees = {
  "e-1": "Davolio",
  "e-2": "Fuller",
  "e-3": "Leverling",
  "e-4": "Peacock",
  "e-5": "Buchanan",
  "e-6": "Suyama",
  "e-7": "King",
  "e-8": "Callahan",
  "e-9": "Dodsworth",
};

/** What the columns of `rows` say. */
const columns = {
  employee: "key of employees",
  revenue: "sum of UnitPrice · Quantity · (1 - Discount), USD",
  orders: "orders taken",
  customers: "different customers who ordered",
  returning: "of customers, those who had ordered before the quarter, from anyone",
  new: "customers whose first order ever was taken here",
  previous: "different customers who ordered in the quarter before; null where there is none",
  retained: "of previous, those who ordered in this quarter, from anyone",
  shipped: "orders with a ShippedDate",
  onTime: "of shipped, those not after RequiredDate",
  deliveryDays: "sum of ShippedDate - OrderDate over shipped, days",
};

type Row = Readonly<Record<string, string>>;

function readTable(text: string): Row[] {
  const [head = "", ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}

function rowOf(row: Row): (string | null)[] {
  const onTime = new Decimal(row.shipped ?? "").minus(row.late ?? "").toFixed();
  return [
    `e-${row.EmployeeID}`,
    ...[row.revenue, row.orders, row.customers, row.returning_customers, row.new_customers],
    ...[row.prev_customers, row.retained_customers, row.shipped, onTime, row.delivery_days],
  ].map((cell) => (cell === undefined || cell === "" ? null : cell));
}

function quarterOf(rows: readonly Row[]): { averageRevenue: string; rows: (string | null)[][] } {
  const revenue = rows.reduce((sum, row) => sum.plus(row.revenue ?? ""), new Decimal(0));
  const average = revenue.div(rows.length).toFixed(2, Decimal.ROUND_HALF_UP);
  return { averageRevenue: average, rows: rows.map(rowOf) };
}

const byQuarter = new Map<string, Row[]>();
for (const row of readTable(readFileSync(path, "utf8"))) {
  const quarter = (row.Quarter ?? "").replace("Q", "-Q");
  byQuarter.set(quarter, [...(byQuarter.get(quarter) ?? []), row]);
}
const quarters = Object.fromEntries([...byQuarter].sort().map(([name, rows]) => [name, quarterOf(rows)]));
const text = JSON.stringify({ provenance, employees, columns, quarters }, null, 2);

// A row stands on one line.
const compact = text.replace(
  /\[\s+("e-[^\]]*?)\s+\]/g,
  (_, cells: string) => `[${cells.replace(/\s+/g, " ")}]`,
);
writeFileSync(new URL("../examples/northwind/figures.json", import.meta.url), `${compact}\n`);
