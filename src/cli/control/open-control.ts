import { chmod, mkdir, rename, rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { ExpectedError } from "../../core/model/errors.ts";
import { OPERATOR } from "../../core/names/by.ts";
import type { OpenBot } from "../open-bot.ts";
import { isRequest, REQUESTS } from "./requests.ts";
import { byShortWay } from "./short-way.ts";
import { type Answering, asking, LONGEST, lineReader, read, written } from "./wire.ts";

/** The name of the socket in the data directory. */
export const SOCKET = "control.sock";
const DRAFT = "control.draft";

/** In milliseconds: how long a request may take to come in, and an answer to be fetched. */
const PATIENCE = 5_000;
/** So many are heard at once; others wait, or are closed. */
const MOST = 16;

/** The way in for whoever runs the bot: the commands of the command line that write go through the bot while it runs. */
export interface Control {
  /** Lets nobody in any more, and resolves once what was asked is done. */
  close(): Promise<void>;
}

/**
 * Opens the control socket of a bot that holds its data directory. Only the account it runs under can connect. What an
 * earlier process left in its place is replaced. Where there can be none (a disk without sockets, Windows) that is
 * logged, and the bot goes on without.
 */
export async function openControl(directory: string, bot: OpenBot): Promise<Control> {
  const waiting = new Set<Socket>();
  const serving = new Set<Promise<void>>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const served = serve(bot, socket, waiting).finally(() => serving.delete(served));
    serving.add(served);
  });
  server.maxConnections = MOST;
  // A start that fails later ends, though this listens.
  server.unref();
  try {
    await byShortWay(directory, (path) => listenIn(server, path));
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    bot.log("control-not-open", { directory, because });
    return { close: async () => undefined };
  }
  return {
    async close() {
      server.close();
      await rm(join(directory, SOCKET), { force: true });
      for (const socket of waiting) socket.destroy();
      await Promise.all(serving);
    },
  };
}

/** It is made where nobody else gets at it, and put in its place once only its account can connect. */
async function listenIn(server: Server, directory: string): Promise<void> {
  const draft = join(directory, DRAFT);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  try {
    const path = join(draft, "s");
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, () => resolve());
    });
    await chmod(path, 0o600);
    await rename(path, join(directory, SOCKET));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function serve(bot: OpenBot, socket: Socket, waiting: Set<Socket>): Promise<void> {
  const nextLine = lineReader(socket);
  waiting.add(socket);
  socket.write(written({ soc: 1 }));
  const line = await nextLine(PATIENCE);
  waiting.delete(socket);
  if (line.kind === "closed" || line.kind === "silent") {
    socket.destroy();
    return;
  }
  const answer = line.kind === "line" ? await answerTo(bot, line.text) : TOO_LONG;
  socket.setTimeout(PATIENCE, () => socket.destroy());
  socket.end(written(answer), () => socket.destroy());
}

const TOO_LONG: Answering = {
  kind: "refused",
  code: "control-request",
  message: `Cannot read the request: it is longer than ${LONGEST} bytes.`,
  fix: "Use the command line of the bot.",
};

async function answerTo(bot: OpenBot, text: string): Promise<Answering> {
  const asked = read(asking, text);
  try {
    if (asked === null || !isRequest(asked.request)) throw unknownRequest();
    const { request, ...fields } = asked;
    bot.log("command-received", { command: request, person: OPERATOR });
    return { kind: "done", answer: await REQUESTS[request].obeyWritten(bot, fields) };
  } catch (error) {
    if (error instanceof ExpectedError) {
      const { code, message, fix } = error;
      return { kind: "refused", code, message, fix };
    }
    bot.log("control-failed", { message: error instanceof Error ? error.stack : error });
    const fix = "The line control-failed in its log says what.";
    return { kind: "refused", code: "control-failed", message: "Something went wrong in the bot.", fix };
  }
}

function unknownRequest(): ExpectedError {
  const names = Object.keys(REQUESTS).join(", ");
  return new ExpectedError(
    "control-request",
    `Cannot read the request: it is none of ${names}.`,
    "Use the command line of the same version as the bot that runs.",
  );
}
