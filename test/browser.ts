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

/** The Chromium of this machine, or null. Without one, tests that need a browser are skipped, and a line says so. */
export const CHROMIUM: string | null = findChromium();

/** Starts the Chromium of this machine; it talks to nobody by itself. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error("openBrowser was called although there is no Chromium");
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

function findChromium(): string | null {
  const found = PLACES.find((place) => existsSync(place));
  if (found !== undefined) return found;
  process.stdout.write(`Browser tests skipped: no Chromium at ${PLACES.join(", ")}. Set CHROMIUM_PATH.\n`);
  return null;
}
