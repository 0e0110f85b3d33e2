import type { RequestHandler } from "express";

const SHUT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The page needs its own script, style and stream, and pictures from here or within itself. Nothing else. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Somebody's file is shown to nobody as a page of this workspace, whatever is in it. */
export const FILE_POLICY = `sandbox; ${SHUT}`;

/** Shuts every answer as tight as it can be; the page and the files set a policy of their own after this. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    "Content-Security-Policy": SHUT,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
  });
  next();
};
