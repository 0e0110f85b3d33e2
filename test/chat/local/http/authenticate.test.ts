import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalSetup, openLocal } from "../local-driver.ts";

let local: LocalSetup;
let port: number;

beforeAll(async () => {
  local = await openLocal();
  port = Number(new URL(local.workspace.address()).port);
});

afterAll(() => local.close());

const MESSAGE = '{"channel":"csp","person":"p3","text":"Hello"}';

describe("the workspace lets in", () => {
  it.each(["127.0.0.1", "localhost", "LocalHost", "[::1]"])("whoever calls it %s", async (name) => {
    expect(await status(`GET /local/people HTTP/1.1`, `Host: ${name}:${port}`)).toBe(200);
  });

  it("its own page", async () => {
    const headers = [
      `Host: localhost:${port}`,
      `Origin: http://localhost:${port}`,
      "Sec-Fetch-Site: same-origin",
      "Sec-Fetch-Mode: cors",
      "Content-Type: application/json; charset=utf-8",
    ];

    expect(await status("POST /local/messages HTTP/1.1", ...headers, MESSAGE)).toBe(201);
  });

  it.each(["/", "/local/files/m1-1/none.txt"])("a link to %s on another site's page", async (path) => {
    const headers = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"];

    expect(await status(`GET ${path} HTTP/1.1`, own(), ...headers)).not.toBe(403);
  });

  it("an address typed into the browser", async () => {
    const headers = ["Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"];

    expect(await status("GET /local/people HTTP/1.1", own(), ...headers)).toBe(200);
  });
});

describe("the workspace keeps out", () => {
  it.each([
    ["another site's name for this machine", () => `Host: evil.example:${port}`],
    ["a name that only begins like ours", () => `Host: localhost.evil.example:${port}`],
    ["another port", () => `Host: 127.0.0.1:${port + 1}`],
    ["no port", () => "Host: 127.0.0.1"],
    ["nothing at all", () => "X-Nothing: here"],
  ])("a request whose Host is %s", async (_what, host) => {
    expect(await status("GET /local/people HTTP/1.0", host())).toBe(403);
    expect(await status("GET / HTTP/1.0", host())).toBe(403);
    expect(await status("GET /healthz HTTP/1.0", host())).toBe(403);
  });

  it.each([
    ["another site", () => "https://evil.example"],
    ["another port", () => `http://127.0.0.1:${port + 1}`],
    ["our other name", () => `http://localhost:${port}`],
    ["https", () => `https://127.0.0.1:${port}`],
    ["null", () => "null"],
  ])("a write whose Origin is %s", async (_what, origin) => {
    const headers = [own(), `Origin: ${origin()}`, "Content-Type: application/json"];
    const before = await local.messages("csp");

    expect(await status("POST /local/messages HTTP/1.1", ...headers, MESSAGE)).toBe(403);
    expect(await local.messages("csp")).toEqual(before);
  });

  it.each(["cross-site", "same-site"])("a script or a picture of another page: %s", async (workspace) => {
    for (const mode of ["no-cors", "cors"]) {
      const headers = [
        own(),
        `Sec-Fetch-Site: ${workspace}`,
        `Sec-Fetch-Mode: ${mode}`,
        "Sec-Fetch-Dest: image",
      ];
      expect(await status("GET /local/people HTTP/1.1", ...headers)).toBe(403);
      expect(await status("GET / HTTP/1.1", ...headers)).toBe(403);
    }
  });

  it("a frame on another page, and a link that reads the JSON", async () => {
    const link = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"];

    expect(await status("GET / HTTP/1.1", own(), ...link, "Sec-Fetch-Dest: iframe")).toBe(403);
    expect(await status("GET /local/people HTTP/1.1", own(), ...link, "Sec-Fetch-Dest: document")).toBe(403);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])(
    "a write that is %j and not JSON, as a form of another page could send it",
    async (type) => {
      const headers = [own(), ...(type === "" ? [] : [`Content-Type: ${type}`])];

      expect(await status("POST /local/messages HTTP/1.1", ...headers, MESSAGE)).toBe(415);
      expect(await status("POST /local/clock HTTP/1.1", ...headers, '{"to":"next"}')).toBe(415);
    },
  );
});

it("answers what it keeps out with the reason and what to do", async () => {
  const answer = await raw("GET /local/people HTTP/1.0", "Host: evil.example");

  expect(answer).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
  expect(answer).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/);
  expect(answer.split("\r\n\r\n")[1]).toBe(
    `{"error":"Cannot let this request in: the Host header does not name this workspace.","fix":"Use http://127.0.0.1:${port}."}`,
  );
});

it("listens on this machine only", async () => {
  const outside = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ internal }) => !internal).map(({ address }) => address),
  );
  // Elsewhere than on Linux, this address is not the machine's own, and nobody says so.
  const others = process.platform === "linux" ? ["127.0.0.2"] : [];

  for (const address of [...outside, ...others, "::1"]) expect(await reaches(address), address).toBe(false);
  expect(await reaches("127.0.0.1")).toBe(true);
});

function reaches(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address);
    socket.on("error", () => resolve(false));
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

function own(): string {
  return `Host: 127.0.0.1:${port}`;
}

async function status(request: string, ...headersAndBody: string[]): Promise<number> {
  return Number((await raw(request, ...headersAndBody)).split(" ")[1]);
}

/** Sends a request as it is written here; a last line that begins with `{` is its body. */
function raw(request: string, ...headersAndBody: string[]): Promise<string> {
  const body = headersAndBody.at(-1)?.startsWith("{") ? (headersAndBody.at(-1) ?? "") : "";
  const headers = body === "" ? headersAndBody : headersAndBody.slice(0, -1);
  const length = body === "" ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1");
    socket.setEncoding("utf8");
    socket.on("data", (data) => {
      answer += data;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
    socket.write(`${[request, ...headers, ...length, "Connection: close"].join("\r\n")}\r\n\r\n${body}`);
  });
}
