import type { SqlColumns } from "steelyard/sql";

/** What the table of people is called. */
export const PEOPLE = "people";

/** What stands in for figures: a number from 0 to `sides` − 1, the same in every run. */
const dice =
  "CREATE OR REPLACE TEMP MACRO dice(n, throw, sides) AS (hash(n * 1000 + throw) % sides)::INTEGER;";

/** Whether something rare happens, once in `times` rows. */
const rarely = (times: number, throwing: number) => `dice(n, ${throwing}, ${times}) = 0`;

/** A decimal of so many units of 10^−scale; missing in one row of twelve. */
const decimal = (throwing: number, sides: number, digits: number, scale: number) =>
  `CASE WHEN NOT ${rarely(12, throwing + 100)}
    THEN (dice(n, ${throwing}, ${sides}) * 0.${"0".repeat(scale - 1)}1)::DECIMAL(${digits},${scale}) END`;

/**
 * Statements that make a table of so many people inside DuckDB. Many points fall on ties, many values are missing or rest on too few
 * cases, and some rows are at fault: a role that nobody knows, a text that is no decimal, a double that is no number, a target of 0.
 */
export const peopleStatements = (people: number): string => `
  ${dice}
  CREATE OR REPLACE TABLE ${PEOPLE} AS
  SELECT n,
    'e-' || n AS employee,
    CASE WHEN ${rarely(2_000, 1)} THEN 'intern'
      ELSE ['userRetention', 'campaign', 'customerService'][1 + dice(n, 2, 3)] END AS role,
    [NULL, 'launch', 'mature'][1 + dice(n, 3, 3)] AS stage,
    ${decimal(4, 100_001, 8, 6)} AS conversion_rate,
    ${decimal(5, 4_501, 6, 4)} AS repurchase_rate,
    ${decimal(6, 60_001, 9, 2)} AS average_order_value,
    CASE WHEN ${rarely(20, 7)} THEN CASE WHEN ${rarely(100, 8)} THEN 0 ELSE 320 END END::DECIMAL(9,2) AS own_order_value,
    dice(n, 9, 50)::INTEGER AS new_users,
    (dice(n, 10, 100) + dice(n, 9, 50))::INTEGER AS all_users,
    CASE WHEN ${rarely(2_000, 11)} THEN 'NaN' ELSE ((dice(n, 12, 3_201) * 0.01)::DECIMAL(9,2))::VARCHAR END AS first_response,
    (dice(n, 13, 40) + 60)::BIGINT AS solved,
    (dice(n, 14, 45) + 55)::BIGINT AS closed,
    CASE WHEN ${rarely(15, 15)} THEN dice(n, 16, 20) ELSE 100 END::BIGINT AS cases,
    ${decimal(17, 2_201, 6, 2)} AS delivery_days,
    (dice(n, 18, 161) - 80)::SMALLINT AS nps,
    CASE WHEN ${rarely(2_000, 19)} THEN 'five' ELSE ['3.4', '3.5', '4', '4.25', '4.5', '4.75', '4.80', '5'][1 + dice(n, 20, 8)]
      END AS stars,
    dice(n, 21, 200)::INTEGER AS ratings,
    ${decimal(22, 40_001, 7, 6)} AS complaint_rate,
    ${decimal(23, 999_999, 7, 6)} AS retention_rate,
    ${decimal(24, 501, 3, 2)} AS collaboration,
    ${decimal(25, 10_001, 6, 4)} AS nodes_on_time,
    CASE WHEN ${rarely(2, 26)} THEN dice(n, 27, 5) END::TINYINT AS proposals,
    CASE WHEN NOT ${rarely(3, 28)} THEN dice(n, 29, 15) // 13 END::INTEGER AS complaints,
    CASE WHEN NOT ${rarely(3, 30)} THEN ${rarely(30, 31)} END AS breach
  FROM range(${people}) people(n);
`;

/** The columns of that table, as the compiler has to know them. */
export const peopleColumns = {
  id: "employee",
  role: "role",
  stage: "stage",
  observations: {
    conversionRate: { column: "conversion_rate", type: "decimal(8,6)" },
    repurchaseRate: { column: "repurchase_rate", type: "decimal(6,4)" },
    averageOrderValue: { column: "average_order_value", type: "decimal(9,2)" },
    newUserShare: {
      of: [
        { column: "new_users", type: "integer" },
        { column: "all_users", type: "integer" },
      ],
    },
    firstResponseMinutes: { column: "first_response", type: "text" },
    resolutionRate: {
      of: [
        { column: "solved", type: "integer" },
        { column: "cases", type: "integer" },
      ],
    },
    closureRate: {
      of: [
        { column: "closed", type: "integer" },
        { column: "cases", type: "integer" },
      ],
    },
    deliveryDays: { column: "delivery_days", type: "decimal(6,2)" },
    nps: { column: "nps", type: "decimal(4,0)" },
    csat: { value: { column: "stars", type: "text" }, sample: { column: "ratings", type: "integer" } },
    complaintRate: { column: "complaint_rate", type: "decimal(7,6)" },
    customerRetentionRate: { column: "retention_rate", type: "decimal(7,6)" },
    collaborationRating: { column: "collaboration", type: "decimal(3,2)" },
    nodesOnTimeRate: { column: "nodes_on_time", type: "decimal(6,4)" },
    adoptedProposals: { column: "proposals", type: "decimal(3,0)" },
  },
  targets: { averageOrderValue: { column: "own_order_value", type: "decimal(9,2)" } },
  facts: {
    majorComplaints: { column: "complaints", type: "decimal(4,0)" },
    complianceBreach: { column: "breach", type: "boolean" },
  },
} as const satisfies SqlColumns;
