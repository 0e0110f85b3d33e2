import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { ExpectedError } from "../../core/model/errors.ts";
import { SOCKET } from "./open-control.ts";
import type { Request } from "./requests.ts";
import { byShortWay } from "./short-way.ts";
import { answering, greeting, lineReader, read, written } from "./wire.ts";

/** In milliseconds: how long a bot may take to greet, and to do what it was asked. */
export type Patience = { readonly greeting: number; readonly answer: number };

/**
 * Has the bot that runs on a data directory do something, and returns its answer; null where none listens, as after one
 * that was killed. Raises what the bot refuses with, `control` where it cannot be reached, and `control-silent` where it
 * does not answer.
 */
export async function askRunning<F, A>(
  directory: string,
  { name, answer: shape }: Request<F, A>,
  fields: F,
  patience: Patience = { greeting: 5_000, answer: 60_000 },
): Promise<A | null> {
  const socket = await byShortWay(directory, (path) => connectedTo(join(path, SOCKET)));
  if (socket === null) return null;
  const nextLine = lineReader(socket);
  try {
    const greeted = await nextLine(patience.greeting);
    if (greeted.kind !== "line" || read(greeting, greeted.text) === null)
      throw silent(directory, "Nothing was done. If it hangs, stop it and start it again.");
    socket.write(written({ ...fields, request: name }));
    const answered = await nextLine(patience.answer);
    const answer = answered.kind === "line" ? read(answering, answered.text) : null;
    if (answer === null)
      throw silent(directory, "It may have been done all the same: `npm run soc -- status` tells.");
    if (answer.kind === "refused") throw new ExpectedError(answer.code, answer.message, answer.fix);
    return shape.parse(answer.answer);
  } finally {
    socket.destroy();
  }
}

/** Null where there is no socket, or nobody listens on it any more. */
function connectedTo(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => {
      socket.off("error", failed);
      // From here on it tells by closing.
      socket.on("error", () => undefined);
      resolve(socket);
    });
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") return resolve(null);
      const fix = "Run the command as the account that the bot runs under.";
      reject(new ExpectedError("control", `Cannot reach the bot that runs: ${error.message}.`, fix));
    };
    socket.once("error", failed);
  });
}

function silent(directory: string, fix: string): ExpectedError {
  return new ExpectedError(
    "control-silent",
    `Cannot do this: the bot that runs on ${directory} does not answer.`,
    fix,
  );
}
