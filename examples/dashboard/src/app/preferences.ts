import type { Language } from "../words/index.js";

/** Light or dark. */
export type Theme = "light" | "dark";

/** Kept in the browser; a browser that keeps nothing is no fault. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(`steelyard.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next visit, where the browser does. */
export function keep(name: "language" | "theme", value: string): void {
  try {
    localStorage.setItem(`steelyard.${name}`, value);
  } catch {
    // The choice holds for this visit.
  }
}

/** The language chosen before, or the browser's. */
export function firstLanguage(): Language {
  return /^zh/i.test(kept("language") ?? navigator.language) ? "zh-CN" : "en";
}

/** The theme chosen before, or the system's. */
export function firstTheme(): Theme {
  const before = kept("theme");
  if (before === "light" || before === "dark") return before;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
