import type { Message } from "./message.js";

/** What is shown, by media type. */
export type Bundle = Readonly<Record<string, unknown>>;

/** An output of a cell, in the words of nbformat. */
export type Output =
  | { readonly output_type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | { readonly output_type: "display_data"; readonly data: Bundle; readonly metadata: Bundle }
  | {
      readonly output_type: "execute_result";
      readonly execution_count: number;
      readonly data: Bundle;
      readonly metadata: Bundle;
    }
  | {
      readonly output_type: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: readonly string[];
    };

/** Gathers what a cell prints and shows, until the marks that follow it. */
export class Outputs {
  readonly #text = { stdout: "", stderr: "" };
  readonly #shown: { output: Output; readonly id: unknown }[] = [];
  readonly #open = new Set(["stdout", "stderr", "display"]);
  #mark: string | null = null;

  /** Says which mark ends the outputs on each of their roads. */
  endAt(mark: string): void {
    this.#mark = mark;
  }

  /** Whether all marks have come. */
  get complete(): boolean {
    return this.#open.size === 0;
  }

  /** Takes an output; any other message is left alone, and so is what follows a mark. */
  take({ header: { msg_type: type }, content }: Message): void {
    const {
      data,
      metadata = {},
      transient,
    } = content as { data: Bundle; metadata?: Bundle; transient?: Bundle };
    switch (type) {
      case "stream":
        this.#print(content.name as "stdout" | "stderr", String(content.text));
        break;
      case "display_data":
        if (this.#mark !== null && data["text/plain"] === this.#mark) this.#open.delete("display");
        else this.#show({ output_type: type, data, metadata }, transient?.display_id);
        break;
      case "update_display_data":
        this.#update(data, metadata, transient?.display_id);
        break;
      case "execute_result":
        this.#show({ output_type: type, execution_count: Number(content.execution_count), data, metadata });
        break;
      case "error": {
        const { ename, evalue, traceback } = content as {
          ename: string;
          evalue: string;
          traceback: string[];
        };
        this.#show({ output_type: type, ename, evalue, traceback });
      }
    }
  }

  /**
   * The outputs: what was printed first, and then what was shown. Each is in its order, but between the two the kernel keeps none:
   * the same cell may come out either way.
   */
  list(): Output[] {
    const printed = (["stdout", "stderr"] as const).flatMap((name): Output[] =>
      this.#text[name] === "" ? [] : [{ output_type: "stream", name, text: this.#text[name] }],
    );
    return [...printed, ...this.#shown.map(({ output }) => output)];
  }

  #print(name: "stdout" | "stderr", text: string): void {
    if (!this.#open.has(name)) return;
    const all = this.#text[name] + text;
    const end = this.#mark === null ? -1 : all.indexOf(this.#mark);
    if (end >= 0) this.#open.delete(name);
    this.#text[name] = end < 0 ? all : all.slice(0, end);
  }

  #show(output: Output, id: unknown = undefined): void {
    if (this.#open.has("display")) this.#shown.push({ output, id });
  }

  /** What was shown under a name takes the place of what stood there. */
  #update(data: Bundle, metadata: Bundle, id: unknown): void {
    for (const one of this.#shown)
      if (id !== undefined && one.id === id) one.output = { output_type: "display_data", data, metadata };
  }
}
