import { createServer, type RequestListener } from "node:http";
import { ExpectedError } from "../core/model/errors.ts";
import { closeServer } from "./close-server.ts";
import { followConnections } from "./follow-connections.ts";
import { TIMES, type Times } from "./times.ts";

/** A server that listens. */
export type Listening = {
  /** `http://127.0.0.1:3000`: where it is reached from this machine. */
  readonly address: string;
  /**
   * Takes no new connection, ends those that wait for nothing, and gives the others their grace; resolves when nobody is
   * connected any more.
   */
  close(): Promise<void>;
};

/**
 * Opens a server, on a free port if `port` is 0. Whoever does not send their request in time is answered 408 and hung up
 * on. Raises an `ExpectedError` (`port`) if another program has the port, or it is not ours to take.
 */
export async function listen(
  handler: RequestListener,
  { host, port, times = TIMES }: { readonly host: string; readonly port: number; readonly times?: Times },
): Promise<Listening> {
  const server = createServer({
    headersTimeout: times.head,
    requestTimeout: times.request,
    keepAliveTimeout: times.idle,
    connectionsCheckingInterval: times.look,
  });
  const connections = followConnections(server);
  server.on("request", handler);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: Error) => reject(notOurs(authority(host, port), cause)));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("a server without a port");
  let closed: Promise<void> | null = null;
  return {
    address: `http://${authority(REACHED[host] ?? host, bound.port)}`,
    close() {
      closed ??= closeServer(server, connections, times);
      return closed;
    },
  };
}

/** Where a server is reached that listens on every address. */
const REACHED: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

function authority(host: string, port: number): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function notOurs(place: string, cause: Error): ExpectedError {
  const code = "code" in cause ? cause.code : cause.message;
  const isTaken = code === "EADDRINUSE";
  return new ExpectedError(
    "port",
    `Cannot listen on ${place}: ${isTaken ? "another program has that port" : `the system does not give it to us (${code})`}.`,
    isTaken
      ? "Stop the other program, or set PORT to a free port, such as 3001."
      : "Set PORT to a port above 1023, such as 3001, and HOST, if you set it, to an address of this machine.",
    { cause },
  );
}
