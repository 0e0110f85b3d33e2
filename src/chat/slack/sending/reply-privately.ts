import { z } from "zod";
import type { Log } from "../../../log/log-events.ts";
import type { Post } from "../../post.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import { outgoing, type Rendered } from "../outgoing/outgoing.ts";
import { pages } from "../outgoing/pages.ts";
import { postMessage } from "./post-message.ts";
import type { Spots } from "./spot.ts";

/** Who asked, where, and how Slack takes the answer. */
export type Asker = {
  readonly user: string;
  readonly channel: string | null;
  readonly thread: string | null;
  /** Asked in the direct messages with the bot, where the answer may simply stand. */
  readonly direct: boolean;
  /** Answers through the address that came with the question; null if none came. */
  readonly respond: ((said: Rendered) => Promise<unknown>) | null;
};

/** What answering takes. */
export type ReplyContext = { readonly api: SlackApi; readonly spots: Spots; readonly log: Log };

/** Slack takes five answers to a question. */
const MOST = 5;

/**
 * Answers somebody so that only they see it: through the address Slack gave, or, where that does not work, where they asked,
 * or else in their direct messages. Never rejects: an answer that cannot be given is logged, and can be asked for again.
 */
export async function replyPrivately(deps: ReplyContext, asker: Asker, post: Post): Promise<void> {
  for (const page of pages(post, MOST)) {
    try {
      await answerPage(deps, asker, page);
    } catch (error) {
      deps.log("slack-answer-not-given", { user: asker.user, because: wordsOf(error) });
      return;
    }
  }
}

async function answerPage(deps: ReplyContext, asker: Asker, page: Post): Promise<void> {
  const ways: readonly (() => Promise<unknown>)[] = [
    ...(asker.respond === null ? [] : [() => respondWith(asker, page)]),
    ...(asker.channel === null || asker.direct ? [] : [() => postEphemeral(deps, asker, page)]),
    () => inDirectMessage(deps, asker, page),
  ];
  let last: unknown;
  for (const way of ways) {
    try {
      await way();
      return;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

async function respondWith({ respond }: Asker, page: Post): Promise<void> {
  await respond?.(outgoing(page));
}

async function postEphemeral(
  { api }: ReplyContext,
  { user, channel, thread }: Asker,
  page: Post,
): Promise<void> {
  const place = { channel, user, ...(thread === null ? {} : { thread_ts: thread }) };
  await api.patiently("chat.postEphemeral", { ...place, ...outgoing(page) }, z.object({}));
}

async function inDirectMessage({ api, spots }: ReplyContext, asker: Asker, page: Post): Promise<void> {
  const here = asker.direct && asker.channel !== null;
  const channel = here ? asker.channel : await spots.direct(asker.user);
  const thread = here ? asker.thread : null;
  await postMessage({ call: api.patiently }, { channel: channel ?? "", thread }, page, null);
}

function wordsOf(error: unknown): string {
  if (error instanceof SlackRefusal) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
