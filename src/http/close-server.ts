import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type Connections, isBeingAnswered } from "./follow-connections.ts";
import type { Times } from "./times.ts";

/** In milliseconds: how often it is looked whether a connection has become idle. */
const LOOK = 10;

const TOO_LATE = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/**
 * Closes a server; resolves when nobody is connected any more. Who is late is seen to here: a server of Node's that
 * closes does not look at its own time limits any more, and waits for half a request for ever.
 */
export async function closeServer(
  server: Server,
  connections: Connections,
  { halfSent, answered }: Pick<Times, "halfSent" | "answered">,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Browsers connect before they have anything to ask.
  for (const socket of connections.keys()) if (socket.bytesRead === 0) socket.destroy();
  // A connection whose last answer is still on its way becomes idle in a moment.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK);
  const late = setTimeout(() => {
    for (const [socket, response] of connections) if (!isBeingAnswered(response)) refuse(socket, response);
  }, halfSent);
  const over = setTimeout(() => server.closeAllConnections(), answered);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
  clearTimeout(over);
}

/** Hangs up on somebody who has not sent their request in time; they are told so, unless they have half an answer. */
function refuse(socket: Socket, response: ServerResponse | null): void {
  const isHalfAnswered = response?.headersSent === true && !response.writableFinished;
  if (isHalfAnswered) return void socket.destroy();
  socket.write(TOO_LATE);
  socket.destroySoon();
}
