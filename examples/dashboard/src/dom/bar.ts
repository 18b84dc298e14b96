const SVG = "http://www.w3.org/2000/svg";

/** A bar that fills a share, 0..1, of the width; decoration beside the figure that says the same. */
export function bar(share: number, tone = "accent"): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "bar");
  svg.setAttribute("aria-hidden", "true");
  const part = (name: string, width: string) => {
    const rect = document.createElementNS(SVG, "rect");
    rect.setAttribute("class", name);
    rect.setAttribute("height", "100%");
    rect.setAttribute("rx", "2");
    rect.setAttribute("width", width);
    svg.append(rect);
    return rect;
  };
  part("bar-whole", "100%");
  part(`bar-part ${tone}`, widthOf(share));
  return svg;
}

/** Fills another share of a bar that is there. */
export function refill(svg: SVGSVGElement, share: number): void {
  svg.lastElementChild?.setAttribute("width", widthOf(share));
}

const widthOf = (share: number): string => `${Math.round(Math.min(Math.max(share, 0), 1) * 10000) / 100}%`;
