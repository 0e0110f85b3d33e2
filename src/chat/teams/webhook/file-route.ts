import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../../../http/route.ts";
import type { TeamsContext } from "../context.ts";
import { FILE_PATH } from "./file-links.ts";

const PAGE = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
};

const ALWAYS = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

/**
 * Where a file is fetched by a link that works once. Following the link only shows a button, and pressing it fetches the
 * file: programs that look at links before people do would use them up.
 */
export function fileRoute(
  currentContext: () => Pick<TeamsContext, "links" | "pendingFiles" | "log"> | null,
): Route {
  return {
    path: FILE_PATH,
    handle(request, response) {
      const context = currentContext();
      const token = new URL(request.url ?? "", "http://bot").searchParams.get("token") ?? "";
      if (context === null) return page(response, 503, "The bot is starting. Try again in a moment.");
      if (request.method === "GET" || request.method === "HEAD") return show(context, token, response);
      if (request.method === "POST") return fetchFile(context, token, request, response);
      return page(response, 405, "This address only hands out files.");
    },
  };
}

const GONE = "This link has been used or has run out. Ask for the file again in Teams.";

function show({ links }: Pick<TeamsContext, "links">, token: string, response: ServerResponse): void {
  if (links.see(token) === null) page(response, 404, GONE);
  else page(response, 200, "Your file is ready.", `<form method="post"><button>Download</button></form>`);
}

function fetchFile(
  { links, pendingFiles, log }: Pick<TeamsContext, "links" | "pendingFiles" | "log">,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  request.resume();
  const id = links.use(token);
  const found = id === null ? Promise.resolve(null) : pendingFiles.find(id);
  found.then(
    (pending) => {
      if (pending === null) return page(response, 404, GONE);
      const { name, bytes } = pending.document;
      response
        .writeHead(200, {
          ...ALWAYS,
          "Content-Type": "application/octet-stream",
          "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          "Content-Length": bytes.byteLength,
        })
        .end(bytes);
      return undefined;
    },
    (error: unknown) => {
      log("teams-file-not-downloaded", { error: error instanceof Error ? error.message : "unknown" });
      page(response, 500, "The file could not be read.");
    },
  );
}

function page(response: ServerResponse, status: number, words: string, form = ""): void {
  response
    .writeHead(status, { ...ALWAYS, ...PAGE })
    .end(
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>File</title><main><h1>File</h1><p>${words}</p>${form}</main></html>`,
    );
}
