import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../examples/notebooks/kernel/message.js";

const parts = (key: string) => pack(key, "session", "execute_request", { code: "1" }).parts;
const wire = (texts: readonly string[]) => texts.map((text) => Buffer.from(text));

describe("a message of Jupyter's protocol", () => {
  it("is what it was, whatever address stands before it", () => {
    const { header, content } = unpack("key", [Buffer.from("address"), ...wire(parts("key"))]);
    expect([header.msg_type, content]).toEqual(["execute_request", { code: "1" }]);
  });

  it("counts only with the right signature", () => {
    expect(() => unpack("key", wire(parts("another")))).toThrow("wrong signature");
    const changed = parts("key").map((part) => part.replace('{"code":"1"}', '{"code":"2"}'));
    expect(() => unpack("key", wire(changed))).toThrow("wrong signature");
    expect(() => unpack("key", wire(["nothing"]))).toThrow("not a message");
  });
});
