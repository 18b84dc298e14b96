import { Decimal } from "decimal.js";
import { appraise, type HistoryEntry, parsePolicy } from "steelyard";
import { type IndicatorFormulas, measureIndicators, type OrderRecord } from "steelyard/source";
import { readCases } from "../../test/conformance/case.js";
import { type Cells, cell, readJson, readTable } from "./csv.js";
import { judge } from "./judge.js";
import { basisOf, type Column, figureOf, type Tally } from "./tally.js";

const formulas = {
  revenue: { kind: "orderTotal", of: "amount" },
  gross: { kind: "orderTotal", of: "gross" },
  freight: { kind: "orderTotal", of: "freight" },
  lines: { kind: "orderTotal", of: "lines" },
  units: { kind: "orderTotal", of: "units" },
  aov: { kind: "averageOrderValue" },
  "discount-rate": { kind: "discountRate" },
  "repurchase-rate": { kind: "repurchaseRate" },
  "new-customer-share": { kind: "newCustomerShare" },
  "returning-share": { kind: "returningShare", beginning: "counted" },
  "retention-rate": { kind: "retentionRate" },
  "delivery-days": { kind: "deliveryLeadTime", statistic: "mean" },
  "on-time-rate": { kind: "onTimeRate" },
} as const satisfies IndicatorFormulas;

const COLUMNS: Readonly<Record<string, Column>> = {
  orders: basisOf("revenue", "orders"),
  lines: basisOf("lines", "lines"),
  units: basisOf("units", "units"),
  gross: basisOf("gross", "gross"),
  revenue: basisOf("revenue", "amount"),
  discount: basisOf("discount-rate", "discount"),
  freight: basisOf("freight", "freight"),
  customers: basisOf("repurchase-rate", "customers"),
  repeat_customers: basisOf("repurchase-rate", "repeatCustomers"),
  new_customers: basisOf("new-customer-share", "newCustomers"),
  returning_customers: basisOf("returning-share", "returningCustomers"),
  prev_customers: basisOf("retention-rate", "previousCustomers"),
  retained_customers: basisOf("retention-rate", "retainedCustomers"),
  shipped: basisOf("delivery-days", "delivered"),
  unshipped: basisOf("delivery-days", "undelivered"),
  late: basisOf("on-time-rate", "late"),
  delivery_days: basisOf("delivery-days", "total"),
  aov: figureOf("aov"),
  discount_rate: figureOf("discount-rate"),
  repurchase_rate: figureOf("repurchase-rate"),
  new_customer_share: figureOf("new-customer-share"),
  returning_share: figureOf("returning-share"),
  retention_rate: figureOf("retention-rate"),
  delivery_days_mean: figureOf("delivery-days"),
  on_time_rate: figureOf("on-time-rate"),
};

/** The orders, each measured for whoever `personOf` says. */
function ordersOf(folder: string, personOf: (employee: string) => string): OrderRecord[] {
  const lines = new Map<string, Cells[]>();
  for (const row of readTable(`${folder}/order_details.csv`)) {
    const id = cell(row, "OrderID");
    lines.set(id, [...(lines.get(id) ?? []), row]);
  }
  return readTable(`${folder}/orders.csv`).map((row) => {
    const id = cell(row, "OrderID");
    const own = lines.get(id) ?? [];
    const sum = (of: (line: Cells) => Decimal) =>
      own.reduce((total, line) => total.plus(of(line)), new Decimal(0));
    const number = (line: Cells, name: string) => new Decimal(cell(line, name));
    const gross = (line: Cells) => number(line, "UnitPrice").times(number(line, "Quantity"));
    return {
      id,
      person: personOf(cell(row, "EmployeeID")),
      customer: cell(row, "CustomerID"),
      at: cell(row, "OrderDate"),
      amount: sum((line) => gross(line).times(new Decimal(1).minus(number(line, "Discount")))).toFixed(),
      gross: sum(gross),
      freight: cell(row, "Freight"),
      lines: own.length,
      units: sum((line) => number(line, "Quantity")),
      promised: row.RequiredDate,
      delivered: row.ShippedDate,
    };
  });
}

/** Every figure of the truth files of the order desk, and its appraisals from the raw orders. */
export function northwind(folder: string, conformance: string, tally: Tally): void {
  const managers = new Map(
    readTable(`${folder}/employees.csv`).map((row) => [
      cell(row, "EmployeeID"),
      row.ReportsTo ?? cell(row, "EmployeeID"),
    ]),
  );
  const scopes = [
    ["employee", "EmployeeID", (employee: string) => employee],
    ["manager", "ManagerID", (employee: string) => managers.get(employee) ?? ""],
    ["company", "Scope", () => "ALL"],
  ] as const;
  let firsts = 0;
  for (const [name, key, personOf] of scopes) {
    const orders = ordersOf(folder, personOf);
    const truth = readTable(`${folder}/truth_${name}_quarter.csv`);
    for (const quarter of new Set(truth.map((row) => cell(row, "Quarter")))) {
      const { people, rejected, rows } = measureIndicators(
        formulas,
        { orders },
        { period: quarter.replace("Q", "-Q") },
      );
      const expected = truth.filter((row) => row.Quarter === quarter);
      tally.verdict(
        rejected.length === 0 && rows.orders?.rows === orders.length && people.length === expected.length,
        () => `northwind ${name} ${quarter}: ${rejected.length} rejected, ${people.length} people`,
      );
      for (const row of expected) {
        const person = people.find(({ id }) => id === row[key]);
        for (const [column, of] of Object.entries(COLUMNS))
          tally.figure(
            `northwind ${name} ${row[key]} ${quarter} ${column}`,
            row[column] ?? null,
            person && of(person),
          );
      }
      if (name === "company") firsts += Number(people[0]?.basis["new-customer-share"]?.newCustomers);
    }
    if (name === "company") totals(folder, orders, firsts, tally);
  }
  appraisals(folder, `${conformance}/northwind.json`, tally);
}

function totals(folder: string, orders: readonly OrderRecord[], firsts: number, tally: Tally): void {
  const { totals } = readJson(`${folder}/truth_summary.json`) as { totals: Record<string, string | number> };
  const years = ["1996", "1997", "1998"].map(
    (period) => measureIndicators(formulas, { orders }, { period }).people[0],
  );
  const sum = (column: string) =>
    years
      .reduce((total, year) => total.plus((year && COLUMNS[column]?.(year)) ?? 0), new Decimal(0))
      .toFixed();
  const columns = {
    orders: "orders",
    order_lines: "lines",
    revenue: "revenue",
    gross: "gross",
    freight: "freight",
  };
  const more = { unshipped_orders: "unshipped", late_orders: "late" };
  for (const [key, column] of Object.entries({ ...columns, ...more }))
    tally.figure(`northwind total ${key}`, String(totals[key]), sum(column));
  tally.figure("northwind total customers", String(totals.customers_with_orders), firsts);
}

const STAGES: Readonly<Record<string, string>> = { "1996": "launch", "1998": "mature" };

/** The appraisals, quarter after quarter, each result handed on as history. */
function appraisals(folder: string, file: string, tally: Tally): void {
  const policy = parsePolicy(readJson(`${folder}/policy.json`));
  const orders = ordersOf(folder, (employee) => `e-${employee}`);
  const history = new Map<string, HistoryEntry[]>();
  for (const one of readCases(file).flatMap(({ cases }) => cases)) {
    const period = one.period as string;
    const { people } = measureIndicators(formulas, { orders }, { period });
    const revenues = people.map(({ basis }) => new Decimal(basis.revenue?.amount ?? 0));
    const average = Decimal.sum(...revenues)
      .div(people.length)
      .toFixed(2, Decimal.ROUND_HALF_UP);
    const wanted = policy.indicators.map(({ id }) => id);
    const subjects = people.map(({ id, observations }) => ({
      id,
      role: "order-desk",
      stage: STAGES[period.slice(0, 4)],
      targets: { revenue: average },
      observations: Object.fromEntries(wanted.map((indicator) => [indicator, observations[indicator]])),
      history: history.get(id),
    }));
    judge(one, appraise(policy, { period, subjects }), history, tally);
  }
}
