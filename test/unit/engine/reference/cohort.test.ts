import { describe, expect, it } from "vitest";
import { positions } from "../../../../src/engine/reference/cohort.js";
import { exact } from "../../../../src/number/decimal.js";

/** Each operation over members given as `"a:4.80"`, `"a:"` without a value, or `":5"` outside of every cohort. */
function table(...members: string[]) {
  const at = positions(
    members.map((member) => {
      const [key = "", value = ""] = member.split(":");
      return { key: key === "" ? null : key, value: value === "" ? null : exact(value) };
    }),
  );
  const all = (kind: "rank" | "count" | "below" | "same") => members.map((_, index) => at(kind, index));
  return { rank: all("rank"), count: all("count"), below: all("below"), same: all("same") };
}

describe("positions", () => {
  it("rank from the highest, with gaps after ties", () => {
    expect(table("a:90", "a:80", "a:80", "a:70")).toEqual({
      rank: [1, 2, 2, 4],
      count: [4, 4, 4, 4],
      below: [3, 1, 1, 0],
      same: [1, 2, 2, 1],
    });
  });

  it("compare by value, not by spelling", () => {
    expect(table("a:4.80", "a:4.8", "a:10", "a:-1")).toEqual({
      rank: [2, 2, 1, 4],
      count: [4, 4, 4, 4],
      below: [1, 1, 3, 0],
      same: [2, 2, 1, 1],
    });
  });

  it("keep cohorts apart", () => {
    expect(table("a:1", "b:5", "a:2", "b:5")).toEqual({
      rank: [2, 1, 1, 1],
      count: [2, 2, 2, 2],
      below: [0, 0, 1, 0],
      same: [1, 2, 1, 2],
    });
  });

  it("do not count who lacks the value, but tell the size", () => {
    expect(table("a:1", "a:", "a:2")).toEqual({
      rank: [2, null, 1],
      count: [2, 2, 2],
      below: [0, null, 1],
      same: [1, null, 1],
    });
    expect(table("a:", "a:").count).toEqual([0, 0]);
  });

  it("are missing outside of every cohort", () => {
    expect(table("a:1", ":9")).toEqual({
      rank: [1, null],
      count: [1, null],
      below: [0, null],
      same: [1, null],
    });
  });

  it("all the same", () => {
    expect(table("a:5", "a:5", "a:5")).toEqual({
      rank: [1, 1, 1],
      count: [3, 3, 3],
      below: [0, 0, 0],
      same: [3, 3, 3],
    });
  });

  it("of nobody", () => {
    expect(table()).toEqual({ rank: [], count: [], below: [], same: [] });
  });
});
