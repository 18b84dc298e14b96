import { describe, expect, test } from "vitest";
import { fingerprint, fingerprintOf } from "../../../src/shape/fingerprint.js";

describe("the fingerprint", () => {
  // The published test values of FNV-1a with 64 bits.
  test.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("of %j is %s", (text, hash) => {
    expect(fingerprintOf(text)).toBe(hash);
  });

  test("is what arithmetic without halves finds, code unit by code unit", () => {
    const text = "杆秤 \uffff\u0000 steelyard 🎯 ".repeat(20);
    let hash = 0xcbf29ce484222325n;
    for (let at = 0; at < text.length; at++) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
    }
    expect(fingerprintOf(text)).toBe(hash.toString(16).padStart(16, "0"));
  });

  test("goes on over several texts", () => {
    const sum = fingerprint();
    for (const part of ["foo", "", "bar"]) sum.add(part);
    expect(sum.text()).toBe(fingerprintOf("foobar"));
  });
});
