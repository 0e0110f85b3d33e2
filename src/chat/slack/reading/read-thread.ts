import { z } from "zod";
import type { MessageRef } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { ThreadReading } from "../../chat.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import { isNotice } from "../incoming/message-kind.ts";
import { MESSAGE, type SlackMessage } from "../incoming/message-shape.ts";
import { idIn, instantOf, messageRef, tsAt } from "../slack-refs.ts";
import { allPages } from "./all-pages.ts";
import { type Reader, readAgain } from "./reader.ts";

const SHAPE = z.object({ messages: z.array(MESSAGE) });
/** Slack may say that a plan lets it show no more. */
const HISTORY = SHAPE.extend({ is_limited: z.boolean().catch(false) });

/**
 * Reads a thread to its end. It is read as a whole or not at all: half a thread would look as if replies had been deleted.
 * Slack leaves out what was deleted, or puts a tombstone there that does not say when it was; what happened before `now`
 * shows. Rejects with a `SlackRefusal`.
 */
export async function readThread(reader: Reader, root: MessageRef, now: Instant): Promise<ThreadReading> {
  const channel = idIn(root.channel);
  const messages = await messagesOf(reader.api, channel, root.id);
  const first = messages.find(({ ts }) => ts === root.id);
  const replies = unique(messages.filter(({ ts }) => ts !== root.id));
  const standing = replies.filter((message) => !isNotice(message));
  const buried = replies.filter(({ subtype }) => subtype === "tombstone");
  return {
    root: first === undefined ? await whyMissing(reader.api, channel, root.id, now) : rootOf(first),
    replies: await Promise.all(standing.map((message) => readAgain(reader, channel, message))),
    deleted: buried.map(({ ts }) => ({ message: messageRef(root.workspace, channel, ts), at: now })),
    blocked: [],
    unread: replies.filter(isUnread).map(({ ts }) => messageRef(root.workspace, channel, ts)),
    touched: new Map(),
    sureUntil: now,
  };
}

async function messagesOf(api: SlackApi, channel: string, ts: string): Promise<readonly SlackMessage[]> {
  try {
    return await allPages(api, "conversations.replies", { channel, ts }, SHAPE);
  } catch (error) {
    if (!(error instanceof SlackRefusal) || error.fault.kind !== "gone") throw error;
    await makeSureItIsGone(api, channel, ts);
    return [];
  }
}

/** A thread that is said not to be there ends all its evidence, so the channel is asked as well. */
async function makeSureItIsGone(api: SlackApi, channel: string, ts: string): Promise<void> {
  const args = { channel, latest: ts, oldest: ts, inclusive: true, limit: 1 };
  const { messages } = await api.patiently("conversations.history", args, SHAPE);
  if (messages.every((message) => message.ts !== ts || message.subtype === "tombstone")) return;
  throw new SlackRefusal("thread_not_found", {
    kind: "in-doubt",
    reason: { code: "slack-contradiction", facts: {} },
  });
}

function rootOf({ subtype }: SlackMessage): ThreadReading["root"] {
  return subtype === "tombstone" ? "gone" : "there";
}

/** What stands there without anybody's words, or without showing them: no reply, and none that was deleted. */
function isUnread(message: SlackMessage): boolean {
  return isNotice(message) && message.subtype !== "tombstone";
}

/**
 * In milliseconds. Without a paid plan Slack shows nobody what is older than 90 days; a day less, since a channel may be counted
 * by days that begin elsewhere.
 */
const SHOWN = 89 * 86_400_000;

/** A root that Slack does not tell of is too old to be shown where the channel shows nothing of that age; else it was deleted. */
async function whyMissing(
  api: SlackApi,
  channel: string,
  ts: string,
  now: Instant,
): Promise<ThreadReading["root"]> {
  const since = Date.parse(now) - SHOWN;
  if (Date.parse(instantOf(ts)) > since) return "gone";
  const args = { channel, latest: tsAt(since), inclusive: true, limit: 1 };
  const { messages, is_limited } = await api.patiently("conversations.history", args, HISTORY);
  return is_limited || messages.length === 0 ? "hidden" : "gone";
}

/** In the order of writing. The first message comes again on every page of some answers. */
function unique(messages: readonly SlackMessage[]): readonly SlackMessage[] {
  const byTs = new Map(messages.map((message) => [message.ts, message]));
  return [...byTs.values()].toSorted((a, b) => (a.ts < b.ts ? -1 : 1));
}
