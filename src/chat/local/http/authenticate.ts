import type { IncomingHttpHeaders } from "node:http";
import { Refusal } from "../refusal.ts";

/** What the guard looks at. */
export type LocalRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
};

/**
 * Says why a request is none of our own pages' or programs'; null if it may come in. The workspace has no log-in: that it
 * listens on this machine only keeps other machines out, and this keeps out other sites' pages in a browser here. A
 * name of theirs that points at 127.0.0.1 shows in `Host`; their scripts and forms in `Origin`; their pictures and
 * links, which send no `Origin`, in `Sec-Fetch-Site`. Following a link to the page or a file is allowed.
 */
export function authenticate(request: LocalRequest, port: number): Refusal | null {
  const host = request.headers.host?.toLowerCase();
  if (host === undefined || !ownHosts(port).includes(host)) {
    return refused("the Host header does not name this workspace", `Use http://127.0.0.1:${port}.`);
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`) {
    return refused("it comes from another site's page", "Use the workspace's own page, or a program.");
  }
  const workspace = request.headers["sec-fetch-site"];
  if (workspace === undefined || workspace === "same-origin" || workspace === "none" || followsLink(request))
    return null;
  return refused("it comes from another site's page", "Use the workspace's own page, or a program.");
}

function ownHosts(port: number): readonly string[] {
  const names = ["127.0.0.1", "localhost", "[::1]"];
  // Browsers leave out the port that http has by itself.
  return port === 80 ? names.flatMap((name) => [name, `${name}:80`]) : names.map((name) => `${name}:${port}`);
}

function followsLink({ method, path, headers }: LocalRequest): boolean {
  const shown = path === "/" || path.startsWith("/local/files/");
  const topLevel = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  return method === "GET" && shown && topLevel;
}

function refused(because: string, fix: string): Refusal {
  return new Refusal(403, `Cannot let this request in: ${because}.`, fix);
}
