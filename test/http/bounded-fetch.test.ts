import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { boundedFetch } from "../../src/http/bounded-fetch.ts";

describe("the answer to a request of ours", () => {
  let server: Server;
  let url: string;
  let answer: (response: ServerResponse) => void;

  beforeEach(async () => {
    server = createServer((_request, response) => answer(response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = server.address();
    url = `http://127.0.0.1:${typeof at === "object" ? at?.port : ""}/`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it("comes with its status, its headers and all of its body", async () => {
    answer = (response) => void response.writeHead(418, { "x-tea": "yes" }).end("0123456789");

    const response = await boundedFetch(10)(url);

    expect(response.status).toBe(418);
    expect(response.headers.get("x-tea")).toBe("yes");
    expect(await response.text()).toBe("0123456789");
  });

  it("may be empty", async () => {
    answer = (response) => void response.writeHead(204).end();

    expect((await boundedFetch(10)(url)).status).toBe(204);
  });

  it("is an error where it never ends, and is hung up on", async () => {
    const closed: Promise<unknown>[] = [];
    answer = (response) => {
      closed.push(once(response, "close"));
      response.write("01234567890");
    };

    await expect(boundedFetch(10)(url)).rejects.toThrow("larger than 10 bytes");

    await Promise.all(closed);
    expect(closed).toHaveLength(1);
  });

  it("is an error where it breaks off", async () => {
    answer = (response) => void response.write("01234", () => response.destroy());

    await expect(boundedFetch(10)(url)).rejects.toThrow();
  });

  it("is an error where the rest of it is not there in time", async () => {
    answer = (response) => void response.write("01234");

    await expect(boundedFetch(10)(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow("timeout");
  });
});
