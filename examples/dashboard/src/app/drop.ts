/** Takes files that are dropped anywhere on the page; the body has the class `dropping` while some are held above it. */
export function takeDrops(take: (files: readonly File[]) => void): void {
  let inside = 0;
  const holds = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  const mark = () => document.body.classList.toggle("dropping", inside > 0);
  addEventListener("dragenter", (event) => {
    if (holds(event)) inside++;
    mark();
  });
  addEventListener("dragleave", (event) => {
    if (holds(event)) inside = Math.max(0, inside - 1);
    mark();
  });
  addEventListener("dragover", (event) => {
    if (holds(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    inside = 0;
    mark();
    if (!holds(event)) return;
    event.preventDefault();
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
