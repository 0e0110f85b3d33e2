import type { UserRef } from "../../../core/model/ids.ts";
import { ChatError } from "../../chat.ts";
import type { Post } from "../../post.ts";
import type { Spot } from "../address.ts";
import { LineError } from "../connector/connector-error.ts";
import type { Desk } from "../context.ts";
import { type Message, outgoing } from "../outgoing/outgoing.ts";
import { addressOf } from "./addresses.ts";
import { forgetChat } from "./forget-chat.ts";
import { oneLine } from "./one-line.ts";
import { mentionIds } from "./say.ts";
import { target } from "./target.ts";

/** What stands for the mark of something said in passing: it is not looked for again. */
const ASIDE = "soc-aside";

/** Who asked for something, and where. */
export type Asker = { readonly user: UserRef; readonly name: string; readonly spot: Spot };

/**
 * Answers somebody so that only they see it. Teams has no message in a channel that only one person sees: the answer
 * goes into their chat with the bot, and the channel gets one line that says so. Never rejects for what Teams refuses:
 * it can be asked for again.
 */
export async function whisper(desk: Desk, asker: Asker, post: Post): Promise<void> {
  const { user, name, spot } = asker;
  const inChannel = desk.memory.places().channels[spot.conversation] !== undefined;
  const told = await attempt(desk, () => privately(desk, user, aside(desk, post)));
  if (!inChannel) return;
  const line = told
    ? `${name}, the answer is in your chat with this app.`
    : `${name}, the answer is for you alone, and this app cannot write to you. Add the app for yourself, and ask again.`;
  await attempt(desk, async () => {
    const address = addressOf(desk, spot);
    if (address === null) return;
    await desk.line.send(address, aside(desk, oneLine(line)), false);
  });
}

async function privately(desk: Desk, user: UserRef, message: Message): Promise<void> {
  const { address } = await target(desk, { kind: "person", user });
  try {
    await desk.line.send(address, message, false);
  } catch (error) {
    if (!(error instanceof LineError) || !isGone(error)) throw error;
    await forgetChat(desk, address.spot.conversation);
    const anew = await target(desk, { kind: "person", user });
    await desk.line.send(anew.address, message, false);
  }
}

function isGone({ failure }: LineError): boolean {
  return failure.kind === "answered" && failure.status === 404;
}

function aside(desk: Desk, post: Post) {
  return outgoing(post, { mark: ASIDE, mentionId: mentionIds(desk), file: null });
}

async function attempt(desk: Desk, act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof LineError || error instanceof ChatError)) throw error;
    desk.log("teams answer not given", { fault: error.message });
    return false;
  }
}
