import { once } from "node:events";
import type { RequestListener, ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { type Listening, listen } from "../../src/http/listen.ts";
import { readBody } from "../../src/http/read-body.ts";
import type { Times } from "../../src/http/times.ts";
import { halfPost, openRaw } from "./raw-connection.ts";

/** Far longer than any test takes. */
const LONG = 3_600_000;
const PATIENT: Times = { head: LONG, request: LONG, idle: LONG, look: 5, halfSent: LONG, answered: LONG };

const GET = "GET / HTTP/1.1\r\nHost: bot\r\n\r\n";

let server: Listening | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function open(handler: RequestListener, times: Partial<Times>): Promise<Listening> {
  server = await listen(handler, { host: "127.0.0.1", port: 0, times: { ...PATIENT, ...times } });
  return server;
}

/** Reads each request whole, and answers by its length. */
const echo: RequestListener = async (request, response) => {
  const body = await readBody(request, 1_000);
  response.end(body.kind === "whole" ? `read ${body.bytes.length}` : body.kind);
};

/** A handler whose answers are given by the test. */
function heldAnswers() {
  const responses: ServerResponse[] = [];
  let came: () => void = () => undefined;
  const handler: RequestListener = (_request, response) => {
    responses.push(response);
    came();
  };
  const next = async () => {
    while (responses.length === 0) {
      await new Promise<void>((resolve) => {
        came = resolve;
      });
    }
    const [response] = responses.splice(0, 1);
    if (response === undefined) throw new Error("nobody asked");
    return response;
  };
  return { handler, next };
}

describe("somebody who is slow", () => {
  it.each([
    ["with the body of a request", halfPost("/")],
    ["with its head", "POST / HTTP/1.1\r\nHost: b"],
    ["with all of it", ""],
  ])("%s is answered 408 and hung up on", async (_what, sent) => {
    const { address } = await open(echo, { head: 20, request: 20, halfSent: 1, answered: 2 });

    const connection = await openRaw(address, sent);

    expect(await connection.ended).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\nConnection: close\r\n/);
  });

  it("makes what reads the body end, with no body", async () => {
    const bodies: unknown[] = [];
    const { address } = await open(async (request) => void bodies.push(await readBody(request, 1_000)), {
      head: 20,
      request: 20,
      halfSent: 1,
      answered: 2,
    });

    await (await openRaw(address, halfPost("/"))).ended;

    await expect.poll(() => bodies).toEqual([{ kind: "broken off" }]);
  });

  it("is not somebody whose answer takes long: a stream goes on", async () => {
    const { handler, next } = heldAnswers();
    // Long enough for a request that is sent at once, however busy the machine is.
    const { address } = await open(handler, { head: 2_000, request: 2_000, halfSent: 1, answered: 2 });
    const stream = await openRaw(address, GET);
    const response = await next();
    response.write("first ");
    await stream.until((received) => received.includes("first "));

    // Whoever came later, and was slow, has been seen to by now.
    expect(await (await openRaw(address, "POST / HT")).ended).toContain("408");
    response.end("last");

    expect(await stream.until((received) => received.includes("last"))).toContain("first ");
  });
});

describe("closing", () => {
  it("ends a connection that waits for its next request, and one that never sent anything, at once", async () => {
    const { address, close } = await open(echo, {});
    const [kept, silent] = [await openRaw(address, GET), await openRaw(address)];
    await kept.until((received) => received.includes("read 0"));

    await close();

    expect(await kept.ended).toContain("200 OK");
    expect(await silent.ended).toBe("");
  });

  it("hangs up on half a request after its grace, and says so", async () => {
    const { handler, next } = heldAnswers();
    const { address, close } = await open(handler, { halfSent: 10 });
    const body = await openRaw(address, halfPost("/"));
    await next();
    const head = await openRaw(address, `${GET}POST / HT`);
    (await next()).end("first");
    await head.until((received) => received.includes("first"));

    await close();

    expect(await body.ended).toMatch(/^HTTP\/1\.1 408 /);
    const [first, second] = (await head.ended).split("first");
    expect(first).toMatch(/^HTTP\/1\.1 200 /);
    expect(second).toContain("HTTP/1.1 408 ");
  });

  it("does not write into the middle of an answer", async () => {
    const { address, close } = await open((_request, response) => void response.write("so far"), {
      halfSent: 10,
    });
    const connection = await openRaw(address, halfPost("/"));
    await connection.until((received) => received.includes("so far"));

    await close();

    expect(await connection.ended).not.toContain("408");
  });

  it("lets what is whole within the grace be answered", async () => {
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      ask = resolve;
    });
    const { address, close } = await open((request, response) => {
      ask();
      void echo(request, response);
    }, {});
    const connection = await openRaw(address, halfPost("/"));
    await asked;
    const idle = await openRaw(address, GET);
    await idle.until((received) => received.includes("read 0"));

    const closed = close();
    await idle.ended;
    connection.write("x".repeat(100 - '{"type":'.length));
    await closed;

    expect(await connection.ended).toContain("read 100");
  });

  it("waits for what is being answered for longer than for half a request", async () => {
    const { handler, next } = heldAnswers();
    const { address, close } = await open(handler, { halfSent: 10 });
    const asked = await openRaw(address, GET);
    const response = await next();
    const half = await openRaw(address, halfPost("/"));
    await next();

    let isClosed = false;
    const closed = close().then(() => {
      isClosed = true;
    });
    expect(await half.ended).toContain("408");
    expect(isClosed).toBe(false);
    response.end("kept");
    await closed;

    expect(await asked.ended).toContain("kept");
  });

  it("does not wait for an answer for ever", async () => {
    const { handler, next } = heldAnswers();
    const { address, close } = await open(handler, { halfSent: 1, answered: 10 });
    const asked = await openRaw(address, GET);
    const response = await next();
    const hungUp = once(response, "close");

    await close();
    await hungUp;

    expect(await asked.ended).toBe("");
  });

  it("lets nobody else in, and twice is closing once", async () => {
    const { handler, next } = heldAnswers();
    const { address, close } = await open(handler, {});
    const asked = await openRaw(address, GET);
    const response = await next();

    const closed = Promise.all([close(), close()]);
    await expect(openRaw(address, GET)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    response.end("done");
    await closed;

    expect(await asked.ended).toContain("done");
  });
});

describe("a place to listen on", () => {
  it("that another program has is told with a fix", async () => {
    const { address } = await open(echo, {});
    const port = Number(new URL(address).port);

    await expect(listen(echo, { host: "127.0.0.1", port })).rejects.toMatchObject({
      code: "port",
      message: `Cannot listen on 127.0.0.1:${port}: another program has that port.`,
      fix: "Stop the other program, or set PORT to a free port, such as 3001.",
    });
  });

  it("that is none of this machine's is told with another", async () => {
    await expect(listen(echo, { host: "192.0.2.1", port: 0 })).rejects.toMatchObject({
      code: "port",
      message: "Cannot listen on 192.0.2.1:0: the system does not give it to us (EADDRNOTAVAIL).",
      fix: expect.stringContaining("HOST"),
    });
  });

  it("that is every address is reached on this machine", async () => {
    server = await listen(echo, { host: "0.0.0.0", port: 0 });

    expect(await (await fetch(server.address)).text()).toBe("read 0");
  });
});
