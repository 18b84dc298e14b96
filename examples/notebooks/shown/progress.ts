import type { DrawProgress } from "steelyard/lab";

/** What is used of Deno's kernel. */
declare const Deno:
  | {
      jupyter: {
        display(bundle: object, options: { raw: true; display_id: string; update?: boolean }): Promise<void>;
      };
    }
  | undefined;

/** Goes through a run slice by slice, and shows in the notebook how far it is: one line, which is written anew each time. */
export async function watched<T>(
  run: Iterator<DrawProgress, T>,
  words: (progress: DrawProgress) => string,
): Promise<T> {
  const line = { raw: true, display_id: "progress" } as const;
  let step = run.next();
  for (let first = true; !step.done; step = run.next(), first = false)
    await Deno?.jupyter.display({ "text/plain": words(step.value) }, { ...line, update: !first });
  return step.value;
}
