import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Router } from "express";
import { bundlePage } from "./bundle-page.ts";
import { PAGE_POLICY } from "./security-headers.ts";

const DIRECTORY = fileURLToPath(new URL("../page/", import.meta.url));

/**
 * Serves the page. Its script is made of its sources when somebody first opens it, so that nobody's start waits for it,
 * and kept for the next.
 */
export function pageFiles(): Router {
  let made: Promise<string> | null = null;
  const script = () => {
    made ??= bundlePage(join(DIRECTORY, "main.tsx")).catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
  const router = Router();
  router.get("/", (_request, response) => {
    // The browser asks for it next; whoever asks is told if it fails.
    script().catch(() => undefined);
    response.set("Content-Security-Policy", PAGE_POLICY);
    response.sendFile("index.html", { root: DIRECTORY, cacheControl: false });
  });
  router.get("/page.css", (_request, response) => {
    response.sendFile("page.css", { root: DIRECTORY, cacheControl: false });
  });
  router.get("/page.js", async (_request, response) => {
    response.type("text/javascript").send(await script());
  });
  return router;
}
