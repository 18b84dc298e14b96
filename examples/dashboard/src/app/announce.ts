/** Milliseconds without anything new after which something is said. */
const QUIET = 300;

/** Says in a live region what came last, once it is quiet; no text at once takes away what stands there or is to come. */
export function announcer(region: HTMLElement): (text: string) => void {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    if (text === "") region.textContent = "";
    else
      timer = window.setTimeout(() => {
        region.textContent = text;
      }, QUIET);
  };
}
