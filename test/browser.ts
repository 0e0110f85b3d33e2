import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a Chromium is looked for: the path in `CHROMIUM_PATH`, or else the usual places of Linux distributions. */
const PLACES =
  process.env.CHROMIUM_PATH === undefined
    ? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    : [process.env.CHROMIUM_PATH];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The Chromium of this machine, or null. Without one, tests that need a browser are skipped, and a line says so; where
 * `REQUIRE_BROWSER` is 1, as in CI, they fail.
 */
export const CHROMIUM: string | null = findChromium();

/** Starts the Chromium of this machine; it talks to nobody by itself. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error("openBrowser was called although there is no Chromium");
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

function findChromium(): string | null {
  const found = PLACES.find((place) => existsSync(place));
  if (found !== undefined) return found;
  if (process.env.REQUIRE_BROWSER === "1")
    throw new Error(`There is no Chromium at ${PLACES.join(", ")}, and REQUIRE_BROWSER is 1.`);
  process.stdout.write(`Browser tests skipped: no Chromium at ${PLACES.join(", ")}. Set CHROMIUM_PATH.\n`);
  return null;
}
