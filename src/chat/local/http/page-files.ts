import { fileURLToPath } from "node:url";
import { Router } from "express";
import { bundlePage, type PageBundle } from "./bundle-page.ts";
import { PAGE_POLICY } from "./security-headers.ts";

const DIRECTORY = fileURLToPath(new URL("../page/", import.meta.url));

/**
 * Serves the page. Its script and style are made of its sources when somebody first opens it, so that nobody's start
 * waits for them, and kept for the next.
 */
export function pageFiles(): Router {
  let made: Promise<PageBundle> | null = null;
  const bundle = () => {
    made ??= bundlePage(DIRECTORY).catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
  const router = Router();
  router.get("/", (_request, response) => {
    // The browser asks for the rest next; whoever asks is told if it fails.
    bundle().catch(() => undefined);
    response.set("Content-Security-Policy", PAGE_POLICY);
    response.sendFile("index.html", { root: DIRECTORY, cacheControl: false });
  });
  router.get("/page.css", async (_request, response) => {
    response.type("text/css").send((await bundle()).style);
  });
  router.get("/page.js", async (_request, response) => {
    response.type("text/javascript").send((await bundle()).script);
  });
  return router;
}
