import { plainText } from "../../chat/plain-text.ts";
import { statusView } from "../../core/views/status-view.ts";
import { statusPost } from "../../render/screens/status.ts";
import type { Environment } from "../environment.ts";
import { boardAsOf } from "./board-as-of.ts";

/** Prints what `/soc status` says. */
export async function status(environment: Environment, id: string): Promise<void> {
  const { board, state, now } = await boardAsOf(environment, id);
  process.stdout.write(`${plainText(statusPost(statusView(board, state, now)))}\n`);
}
