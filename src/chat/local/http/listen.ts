import { createServer, type RequestListener } from "node:http";
import { ExpectedError } from "../../../core/model/errors.ts";

/** A server that listens. */
export type Listening = {
  readonly port: number;
  /** Hangs up on everybody; resolves when nobody is connected any more. */
  close(): Promise<void>;
};

/** In milliseconds: how long open connections get to end by themselves, and how often that is looked at. */
const GRACE = 500;
const LOOK = 10;

/**
 * Listens on this machine only. `port` 0 takes any free one.
 * Raises an `ExpectedError` (`port`) if another program has the port, or it is not ours to take.
 */
export async function listen(handler: RequestListener, port: number): Promise<Listening> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: Error) => reject(notOurs(port, cause)));
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server without a port");
  return {
    port: address.port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection whose last answer is still on its way becomes idle in a moment.
      const idle = setInterval(() => server.closeIdleConnections(), LOOK);
      // Somebody who never finishes what they send must not keep the bot from stopping.
      const patience = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearInterval(idle);
      clearTimeout(patience);
    },
  };
}

function notOurs(port: number, cause: Error): ExpectedError {
  const code = "code" in cause ? cause.code : cause.message;
  const because =
    code === "EADDRINUSE" ? "another program has that port" : `the system does not give it to us (${code})`;
  return new ExpectedError(
    "port",
    `Cannot listen on 127.0.0.1:${port}: ${because}.`,
    "Stop the other program, or set PORT to a free port, such as 3001.",
    { cause },
  );
}
