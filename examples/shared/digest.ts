import { createHash } from "node:crypto";

/** The same text for the same data, in whatever order its keys stand. What is undefined counts as absent. */
export function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** SHA-256 of data, by its canonical text. */
export const digestOf = (data: unknown): string => createHash("sha256").update(canonical(data)).digest("hex");
