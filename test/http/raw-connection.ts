import { once } from "node:events";
import { connect } from "node:net";

/** A connection on which somebody sends what no client would. */
export type RawConnection = {
  write(text: string): void;
  /** What has come so far, once that is so much that `enough` says so. */
  until(enough: (received: string) => boolean): Promise<string>;
  /** Everything that came, once the other side has hung up. */
  readonly ended: Promise<string>;
};

/** Connects to `http://127.0.0.1:3000`, and sends something; what breaks the connection is only its end. */
export async function openRaw(address: string, text = ""): Promise<RawConnection> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  let received = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    received += chunk;
  });
  socket.on("error", () => undefined);
  const ended = new Promise<string>((resolve) => socket.on("close", () => resolve(received)));
  socket.write(text);
  return {
    write: (more) => void socket.write(more),
    async until(enough) {
      while (!enough(received)) await Promise.race([once(socket, "data"), stop(ended)]);
      return received;
    },
    ended,
  };
}

/** A POST that promises more than it brings. */
export function halfPost(path: string, host = "bot"): string {
  return `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type":`;
}

async function stop(ended: Promise<string>): Promise<never> {
  throw new Error(`the connection ended after ${JSON.stringify(await ended)}`);
}
