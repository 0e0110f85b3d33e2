import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Listening, listen } from "../../src/http/listen.ts";
import { readBody } from "../../src/http/read-body.ts";
import { openRaw } from "./raw-connection.ts";

const LIMIT = 10;

describe("the body of a request", () => {
  let server: Listening;

  beforeEach(async () => {
    server = await listen(
      async (request, response) => {
        const body = await readBody(request, LIMIT);
        // An adapter may have something to do before it answers.
        await setImmediate();
        response.setHeader("Connection", "close");
        response.end(body.kind === "whole" ? `whole: ${body.bytes}` : body.kind);
      },
      { host: "127.0.0.1", port: 0 },
    );
  });

  afterEach(() => server.close());

  const answerTo = async (head: string, body: string) =>
    (await openRaw(server.address, `POST / HTTP/1.1\r\nHost: bot\r\n${head}\r\n\r\n${body}`)).ended;

  it("is read whole up to its limit, in however many pieces it comes", async () => {
    expect(await answerTo("Content-Length: 10", "0123456789")).toContain("whole: 0123456789");
    expect(await answerTo("Transfer-Encoding: chunked", "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n")).toContain(
      "whole: 0123456789",
    );
  });

  it("is not read beyond it: whoever says how much comes is answered before it comes", async () => {
    expect(await answerTo("Content-Length: 11", "")).toContain("too large");
  });

  it("is not read beyond it: whoever does not say is answered all the same", async () => {
    expect(await answerTo("Transfer-Encoding: chunked", "5\r\n01234\r\n6\r\n56789!\r\n")).toContain(
      "too large",
    );
  });
});
