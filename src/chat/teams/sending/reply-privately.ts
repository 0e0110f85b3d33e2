import type { UserRef } from "../../../core/names/ids.ts";
import { ChatError } from "../../chat.ts";
import type { Post } from "../../post.ts";
import type { Spot } from "../address.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { TeamsContext } from "../context.ts";
import { type Message, outgoing } from "../outgoing/outgoing.ts";
import { addressOf } from "./addresses.ts";
import { oneLine } from "./one-line.ts";
import { replyTargeted } from "./reply-targeted.ts";
import { mentionIds } from "./say.ts";
import { forgetChat, target } from "./target.ts";

/** What stands for the mark of something said in passing: it is not looked for again. */
const ASIDE = "soc-aside";

/** Who asked for something, and where; `member` is the id by which this bot alone knows them. */
export type Requester = {
  readonly user: UserRef;
  readonly name: string;
  readonly member: string;
  readonly spot: Spot;
};

/**
 * Answers somebody so that only they see it: where they asked, if Teams keeps that private and it holds nothing that not
 * everybody there may read; else the answer goes into their chat with the bot, and the channel gets one line that says so.
 * Never rejects for what Teams refuses: it can be asked for again.
 */
export async function replyPrivately(context: TeamsContext, requester: Requester, post: Post): Promise<void> {
  const { user, name, spot } = requester;
  const inChannel = context.installations.places().channels[spot.conversation] !== undefined;
  if (inChannel && post.isOpenHere === true) {
    const there = () => replyTargeted(context, requester, aside(context, post), aside(context, TRIAL));
    if ((await attempt(context, there)) === true) return;
  }
  const told =
    (await attempt(context, () => privately(context, user, aside(context, post)).then(() => true))) !== null;
  if (!inChannel) return;
  const line = told
    ? `${name}, the answer is in your chat with this app.`
    : `${name}, the answer is for you alone, and this app cannot write to you. Add the app for yourself, and ask again.`;
  await attempt(context, async () => {
    const address = addressOf(context, spot);
    if (address === null) return;
    await context.connector.send(address, aside(context, oneLine(line)), false);
  });
}

/** What tries whether Teams keeps such a message private: nobody learns anything by it. */
const TRIAL = oneLine("Checking whether answers can be shown here to whoever asks, and to nobody else.");

async function privately(context: TeamsContext, user: UserRef, message: Message): Promise<void> {
  const { address } = await target(context, { kind: "person", user });
  try {
    await context.connector.send(address, message, false);
  } catch (error) {
    if (!(error instanceof ConnectorError) || !isGone(error)) throw error;
    await forgetChat(context, address.spot.conversation);
    const anew = await target(context, { kind: "person", user });
    await context.connector.send(anew.address, message, false);
  }
}

function isGone({ failure }: ConnectorError): boolean {
  return failure.kind === "answered" && failure.status === 404;
}

function aside(context: TeamsContext, post: Post) {
  return outgoing(post, { mark: ASIDE, mentionId: mentionIds(context), file: null });
}

/** Null where Teams refuses. */
async function attempt<T>(context: TeamsContext, act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ConnectorError || error instanceof ChatError)) throw error;
    context.log("teams-answer-not-given", { fault: error.message });
    return null;
  }
}
