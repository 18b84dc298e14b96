// What the tests ask inside of a page, as text: the types of a browser stay out of everything else.

/** How wide the page is with all that lies beside it. */
export const SCROLL_WIDTH = "document.documentElement.scrollWidth";

/** How many regions scroll but cannot be reached by keyboard. */
export const UNREACHABLE = `[...document.querySelectorAll('[role="region"]')]
  .filter((region) => region.scrollWidth > region.clientWidth && region.tabIndex !== 0).length`;

/** What a style comes to. */
export const styleOf = (selector: string, property: string): string =>
  `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).getPropertyValue(${JSON.stringify(property)})`;

/** Every violation that axe finds, with its impact and the first element that has it. */
export const VIOLATIONS = `axe.run().then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => id + " " + impact + " " + nodes[0].html))`;

/** Every element with its attributes, but for the names that are read aloud; and the title. */
export const SKELETON = `({
  skeleton: [...document.querySelectorAll("*")].map((element) => element.tagName + " " + element.getAttributeNames()
    .filter((name) => name !== "aria-label").map((name) => name + "=" + element.getAttribute(name)).join(" ")),
  title: document.querySelector("h1").textContent.trim(),
})`;

/** What a part of HTML is parsed into: its elements with the names of their attributes, and its words. */
export const parsed = (html: string): string => `(() => {
  const { body } = new DOMParser().parseFromString(${JSON.stringify(html)}, "text/html");
  return {
    tags: [...body.querySelectorAll("*")].map((one) => one.tagName + "(" + one.getAttributeNames().join(" ") + ")").join(""),
    words: [...body.querySelectorAll("h1,h2,h3,p,li,dt,dd,caption")].map((one) => one.textContent),
  };
})()`;
