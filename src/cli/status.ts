import { plainText } from "../chat/plain-text.ts";
import { statusView } from "../core/status-view.ts";
import { statusPost } from "../render/status.ts";
import { boardAsOf } from "./board-as-of.ts";
import type { Environment } from "./environment.ts";

/** Prints what `/soc status` says. */
export async function status(environment: Environment, id: string): Promise<void> {
  const { board, state, now } = await boardAsOf(environment, id);
  process.stdout.write(`${plainText(statusPost(statusView(board, state, now)))}\n`);
}
