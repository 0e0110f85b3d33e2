import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Who is connected to a server, each with the answer to their latest request; null before their first. */
export type Connections = ReadonlyMap<Socket, ServerResponse | null>;

/** Follows who comes and goes. */
export function followConnections(server: Server): Connections {
  const connections = new Map<Socket, ServerResponse | null>();
  server.on("connection", (socket) => {
    connections.set(socket, null);
    socket.once("close", () => connections.delete(socket));
  });
  server.on("request", (request, response) => connections.set(request.socket, response));
  return connections;
}

/** Whether somebody sent their request whole, and has not got all of the answer yet. */
export function isBeingAnswered(response: ServerResponse | null): boolean {
  return response?.req.complete === true && !response.writableFinished;
}
