import { z } from "zod";
import { repair } from "../../bot/repair.ts";
import { plainText } from "../../chat/plain-text.ts";
import { setPaused } from "../../commands/set-paused.ts";
import { ExpectedError } from "../../core/model/errors.ts";
import { OPERATOR } from "../../core/names/by.ts";
import { repairedPost } from "../../render/answers/repaired.ts";
import { boardNamed } from "../board-named.ts";
import type { OpenBot } from "../open-bot.ts";

/** What the operator can have the bot do: what is told, what is answered, and what is done in between. */
export type Request<F, A> = {
  readonly name: string;
  readonly fields: z.ZodType<F>;
  readonly answer: z.ZodType<A>;
  /** In the running bot, or in one without chats where none runs. Raises an `ExpectedError` for what cannot be done. */
  readonly obey: (bot: OpenBot, fields: F) => Promise<A>;
  /** The same with what came in from outside: raises `control-request` where that is not what is told. */
  readonly obeyWritten: (bot: OpenBot, written: unknown) => Promise<A>;
};

/** As long as a board's name at the command line can be. */
const NAME = 100;
const board = z.strictObject({ board: z.string().max(NAME) });
const text = z.strictObject({ text: z.string() });

/** Every request there is; another command that writes is another line. */
export const REQUESTS = {
  pause: request("pause", board, text, (bot, fields) => pauseOrResume(bot, fields.board, true)),
  resume: request("resume", board, text, (bot, fields) => pauseOrResume(bot, fields.board, false)),
  repair: request("repair", board, text, async (bot, fields) => {
    const { id } = boardNamed(fields.board, bot.boards.settings(), (candidate) => candidate.id);
    return bot.boards.use(id, async (runtime) => ({
      text: plainText(repairedPost(runtime.board, await repair(bot, runtime, OPERATOR))),
    }));
  }),
};

/** Whether there is a request of this name. */
export function isRequest(name: string): name is keyof typeof REQUESTS {
  return Object.hasOwn(REQUESTS, name);
}

function request<F, A>(
  name: string,
  fields: z.ZodType<F>,
  answer: z.ZodType<A>,
  obey: Request<F, A>["obey"],
): Request<F, A> {
  const obeyWritten = async (bot: OpenBot, written: unknown) => {
    const read = fields.safeParse(written);
    if (read.success) return obey(bot, read.data);
    const fix = "Use the command line of the same version as the bot that runs.";
    throw new ExpectedError(
      "control-request",
      "Cannot read the request: its fields are not those it has.",
      fix,
    );
  };
  return { name, fields, answer, obey, obeyWritten };
}

async function pauseOrResume(bot: OpenBot, id: string, paused: boolean): Promise<{ text: string }> {
  const board = boardNamed(id, bot.boards.settings(), (candidate) => candidate.id);
  return bot.boards.use(board.id, async (runtime) => ({
    text: plainText(await setPaused({ bot, runtime, by: OPERATOR }, paused)),
  }));
}
