import type { RequestHandler, Response } from "express";

/** Tells open pages what has changed, as server-sent events. */
export type LiveStream = {
  readonly join: RequestHandler;
  send(event: "changed" | "clock", data: unknown): void;
  /** Ends every stream. */
  close(): void;
};

/** Makes a stream. `heartbeat` in milliseconds: a comment so often shows both ends that the other is there. */
export function liveStream(heartbeat: number): LiveStream {
  const listeners = new Set<Response>();
  const write = (text: string) => {
    for (const listener of listeners) listener.write(text);
  };
  const timer = setInterval(() => write(": still here\n\n"), heartbeat);
  timer.unref();
  return {
    join(_request, response) {
      response.writeHead(200, { "Content-Type": "text/event-stream", Connection: "close" });
      response.write(": here\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    },
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    close() {
      clearInterval(timer);
      for (const listener of listeners) listener.end();
    },
  };
}
