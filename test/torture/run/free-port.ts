import { once } from "node:events";
import { createServer } from "node:net";

/** Below those that systems give to whoever asks for any, so that none is taken from a bot between two of its lives. */
const [FIRST, LAST] = [20_000, 32_000];

let next = FIRST + ((process.pid * 37) % (LAST - FIRST));

/** A port that nothing listens on, another one each time. */
export async function freePort(): Promise<number> {
  for (;;) {
    next = next >= LAST ? FIRST : next + 1;
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(next, "127.0.0.1", () => resolve(true));
    });
    if (!isFree) continue;
    const port = next;
    server.close();
    await once(server, "close");
    return port;
  }
}
