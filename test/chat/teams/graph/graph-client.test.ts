import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Graph, GraphError, graphClient } from "../../../../src/chat/teams/graph/graph-client.ts";

/** Tokens without anybody to ask for them. */
const TOKENS = {
  token: async () => "the-token",
  forgotten: 0,
  forget() {
    this.forgotten += 1;
  },
};

describe("Microsoft Graph", () => {
  const asked: IncomingMessage[] = [];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let graph: Graph;
  let url = "";
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });

  beforeEach(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    url = `http://127.0.0.1:${address.port}/v1.0`;
    graph = graphClient(url, TOKENS, Date.now, () => undefined);
    asked.length = 0;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const json = (body: unknown, status = 200, headers = {}) => {
    answer = (_request, response) => void response.writeHead(status, headers).end(JSON.stringify(body));
  };

  async function pages(): Promise<unknown[]> {
    const all: unknown[] = [];
    for await (const page of graph.pages("/list", "tenant")) all.push(...page);
    return all;
  }

  it("is asked with the bot's token", async () => {
    json({ id: "1" });

    expect(await graph.get("/thing", "tenant")).toEqual({ id: "1" });
    expect(asked[0]?.headers.authorization).toBe("Bearer the-token");
    expect(asked[0]?.url).toBe("/v1.0/thing");
  });

  it("gives all pages of a list", async () => {
    answer = (request, response) => {
      const next = request.url?.includes("page=2") ? {} : { "@odata.nextLink": `${url}/list?page=2` };
      response.end(JSON.stringify({ value: [request.url], ...next }));
    };

    expect(await pages()).toEqual(["/v1.0/list", "/v1.0/list?page=2"]);
  });

  it("is followed to no other place, where the token does not belong", async () => {
    answer = (request, response) => {
      const next = request.url?.includes("page=2")
        ? {}
        : { "@odata.nextLink": "https://graph.example.org/v1.0/list?page=2" };
      response.end(JSON.stringify({ value: [request.url], ...next }));
    };

    expect(await pages()).toEqual(["/v1.0/list", "/v1.0/list?page=2"]);
  });

  it("tells half a list as an error, for the rest would seem to be deleted", async () => {
    json({ value: [1], "@odata.nextLink": "https://graph.example.org/beta/list?page=2" });

    await expect(pages()).rejects.toMatchObject({ failure: { kind: "down" } });
  });

  it("is not followed where it redirects to", async () => {
    answer = (_request, response) => void response.writeHead(302, { Location: `${url}/elsewhere` }).end();

    await expect(graph.get("/thing", "tenant")).rejects.toMatchObject({ failure: { kind: "down" } });
    expect(asked).toHaveLength(1);
  });

  it("is left alone for as long as it asks for", async () => {
    json({}, 429, { "Retry-After": "60" });
    await expect(graph.get("/one", "tenant")).rejects.toMatchObject({
      failure: { kind: "busy", seconds: 60 },
    });

    await expect(graph.get("/two", "tenant")).rejects.toMatchObject({ failure: { kind: "busy" } });

    expect(asked).toHaveLength(1);
  });

  it("is left alone until the date it gives", async () => {
    json({}, 429, { "Retry-After": new Date(Date.now() + 3_600_000).toUTCString() });

    const error: unknown = await graph.get("/one", "tenant").catch((each: unknown) => each);

    if (!(error instanceof GraphError) || error.failure.kind !== "busy") throw error;
    expect(error.failure.seconds).toBeGreaterThan(3_000);
  });

  it.each([
    [403, { error: { code: "Forbidden" } }, { kind: "refused", word: "Forbidden" }],
    [401, {}, { kind: "refused", word: "401" }],
    [404, { error: { code: "NotFound" } }, { kind: "missing" }],
    [
      500,
      { error: { code: "InternalServerError" } },
      { kind: "down", status: 500, word: "InternalServerError" },
    ],
  ])("says why it did not tell: %i", async (status, body, failure) => {
    json(body, status);

    await expect(graph.get("/thing", "tenant")).rejects.toMatchObject({ failure });
  });

  it("is asked once more with a new token after one was refused", async () => {
    answer = (_request, response) =>
      void response.writeHead(asked.length === 1 ? 401 : 200).end(JSON.stringify({ id: "1" }));
    const before = TOKENS.forgotten;

    expect(await graph.get("/thing", "tenant")).toEqual({ id: "1" });

    expect(TOKENS.forgotten).toBe(before + 1);
  });

  it("that breaks off in the middle is down", async () => {
    answer = (_request, response) => void response.writeHead(200).end('{"id":');

    await expect(graph.get("/thing", "tenant")).rejects.toMatchObject({ failure: { kind: "down" } });
  });
});
