import type { SteelyardError } from "steelyard";
import {
  parseMapping,
  presetDescriptions,
  type SourcePresetId,
  sourcePreset,
  sourcePresets,
} from "steelyard/source";
import { describe, expect, it } from "vitest";

describe("the presets", () => {
  it("are mappings under their own ids, frozen through and through", () => {
    for (const [id, preset] of Object.entries(sourcePresets)) {
      expect(preset.id).toBe(id);
      expect(parseMapping(preset)).toEqual(preset);
      expect(Object.isFrozen(preset) && Object.isFrozen(preset.columns) && Object.isFrozen(preset.emit)).toBe(
        true,
      );
      expect(sourcePreset(id as SourcePresetId)).toEqual(preset);
    }
  });

  it("are found by id alone", () => {
    for (const id of ["tita", "constructor", "__proto__", ""])
      try {
        sourcePreset(id as SourcePresetId);
        expect.unreachable();
      } catch (error) {
        expect((error as SteelyardError).issues[0]).toMatchObject({ code: "not-an-option", path: "id" });
      }
  });

  it("say what they rest on, and when that was looked up", () => {
    const described = presetDescriptions();
    expect(described.map(({ id }) => id)).toEqual([...new Set(described.map(({ id }) => id))].sort());
    for (const { checked, docs, title, notes } of described) {
      expect(checked).toBe("2026-11-24");
      expect(docs.length).toBeGreaterThan(10);
      for (const text of [title, notes]) expect(Object.keys(text as object)).toEqual(["en", "zh-CN"]);
    }
    expect(described.filter(({ confidence }) => confidence === "guess").map(({ id }) => id)).toEqual([
      "moka-performance",
      "tita-export",
    ]);
  });
});
