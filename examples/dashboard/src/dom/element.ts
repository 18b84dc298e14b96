/** What may stand inside of an element. Text is text, whatever is in it. */
export type Child = Node | string | null;

/** Attributes by name; true is there without a value, false, null and undefined are not there. */
export interface Attributes {
  readonly [name: string]: string | number | boolean | null | undefined;
}

/** An element with its attributes and what is inside. The content security policy allows no attribute `style`. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  dress(made, attributes);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Sets and takes away attributes. */
export function dress(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? "" : String(value));
  }
}

/** A button that does something. */
export function button(
  text: string,
  attributes: Attributes,
  onClick: (event: MouseEvent) => void,
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", onClick);
  return made;
}

/** Text for screen readers alone. */
export const unseen = (text: string): HTMLElement => element("span", { class: "unseen" }, text);
