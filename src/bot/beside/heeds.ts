import type { MessageRef } from "../../core/names/ids.ts";
import { recordedMessage } from "../../core/names/key-hash.ts";
import type { Bot } from "../bot.ts";
import { asideId } from "./aside.ts";

/** Whether something that was written beside the threads is kept on a board, or waits for its writer. */
export async function heeds({ boards, organisation }: Bot, message: MessageRef): Promise<boolean> {
  if (organisation.state().waiting.has(asideId(message))) return true;
  return (await boards.boardOf(recordedMessage(message))) !== null;
}
