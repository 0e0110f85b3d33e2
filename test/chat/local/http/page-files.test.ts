import { afterAll, beforeAll, expect, it } from "vitest";
import { type LocalSetup, openLocal } from "../local-driver.ts";

let local: LocalSetup;

beforeAll(async () => {
  local = await openLocal();
});

afterAll(() => local.close());

it.each([
  ["/", "text/html; charset=utf-8", /^<!doctype html>/],
  ["/page.css", "text/css; charset=utf-8", /\{/],
  ["/page.js", "text/javascript; charset=utf-8", /EventSource/],
])("the page's %s is served as %s", async (path, type, content) => {
  const response = await fetch(local.workspace.address() + path);

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await response.text()).toMatch(content);
});

it("the page may run its own script and style, talk to its own server, and nothing else", async () => {
  const policy = (await fetch(local.workspace.address())).headers.get("content-security-policy");

  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

it("the page's sources are not served", async () => {
  for (const path of ["/main.tsx", "/app.tsx", "/../open-local-workspace.ts", "/page.css/../tsconfig.json"]) {
    expect((await fetch(local.workspace.address() + path)).status).toBe(404);
  }
});
