import type { Browser, Page } from "playwright-core";
import type { Site } from "./site.js";

/** How somebody comes to the dashboard. */
export interface Visitor {
  readonly language?: "en-GB" | "zh-CN";
  readonly theme?: "light" | "dark";
  readonly width?: number;
}

/** A page of the dashboard, and everything that it complained of. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions, and violations of the content security policy. */
  readonly complaints: string[];
  /** Goes to a view and waits until it is drawn. */
  go(view: "standing" | "team" | "weights"): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds until a page that does nothing more is given up, on a machine that is busy with others too. */
const HANGS = 60_000;

/** Comes to a view of the dashboard. */
export async function visit(
  browser: Browser,
  { address }: Site,
  view: "standing" | "team" | "weights",
  { language = "en-GB", theme = "light", width = 1280 }: Visitor = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    viewport: { width, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(HANGS);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.exposeFunction("complain", (text: string) => complaints.push(text));
  await page.addInitScript(
    `document.addEventListener("securitypolicyviolation", (event) =>
      complain("policy violated: " + event.violatedDirective + " by " + event.blockedURI));`,
  );
  const drawn = () => page.locator(`main .view.${view}`).waitFor();
  await page.goto(`${address}#${view}`);
  await drawn();
  return {
    page,
    complaints,
    async go(next) {
      await page.locator(`#to-${next}`).click();
      await page.locator(`main .view.${next}`).waitFor();
    },
    close: () => context.close(),
  };
}
