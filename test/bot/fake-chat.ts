import { type Chat, ChatError, type ChatFault, type Posted } from "../../src/chat/chat.ts";
import { markFor } from "../../src/chat/mark.ts";
import type { Document, Post } from "../../src/chat/post.ts";
import type { Place } from "../../src/core/model/delivery.ts";
import type { Written } from "../../src/core/model/reply.ts";
import {
  asChannelRef,
  type DeliveryKey,
  type MessageRef,
  messageKey,
  type Platform,
  type UserRef,
} from "../../src/core/names/ids.ts";
import type { Instant } from "../../src/core/names/time.ts";
import { INSTALLATION } from "../chat/installation.ts";
import { DELETED, NO_ANSWER } from "../reasons.ts";

/** What the bot asks of a platform. */
export type Verb = "say" | "find" | "update" | "remove" | "thread" | "roots";

/** A channel, a thread's channel, or somebody's direct messages. */
type Where = string;

/** How a platform fails: as the port says, with a bug, or by doing what it was asked and losing the answer. */
export type Failure = ChatFault | Error | "answer lost";

/** Something the bot said. One that was deleted stands no more. */
export type Said = {
  readonly place: Place;
  readonly where: Where;
  readonly key: DeliveryKey;
  readonly at: Instant;
  readonly installation: string | null;
  readonly message: MessageRef;
  readonly link: string;
  readonly document: Document | null;
  post: Post;
  deleted: boolean;
};

/** A small platform: it keeps what the bot and people say, by place and key, and can be made to fail. */
export type FakeChat = Chat & {
  readonly said: readonly Said[];
  /** What it was asked, in order. */
  readonly requests: { what: Verb; where: Where }[];
  /** How far what can be looked for and read is behind what people see, in milliseconds. */
  lag: number;
  /** Which installation of the bot its marks name. */
  installation: string | null;
  /** What stands somewhere, or anywhere, as a phone shows it, without how every question is to be answered. */
  shows(where?: Where): string[];
  /** Answers like this from now on, everywhere or somewhere, whatever it was told before. */
  fail(what: Verb, failure: Failure, where?: Where): void;
  /** Takes its time from now on, everywhere or somewhere; goes on when what is returned is called. */
  stall(what: Verb, where?: Where): () => void;
  recover(): void;
  /** Somebody replies under a post, edits a reply, or deletes one, or a post of the bot's. The bot does not hear of it. */
  reply(thread: MessageRef, user: UserRef, name: string, text: string): Written;
  edit(reply: Written, text: string): Written & { readonly editedAt: Instant };
  deletes(message: MessageRef): void;
};

type Trouble = {
  readonly what: Verb;
  readonly where: Where | null;
  readonly answer: Failure | Promise<void>;
};
type Version = { readonly at: Instant; readonly written: Written | null };

/** Makes one. Like a real platform, it says a thing twice if it is told to, and every answer takes a while. */
export function fakeChat(clock: { now(): Instant }, platform: Platform = "local"): FakeChat {
  const said: Said[] = [];
  const replies = new Map<string, { readonly thread: string; readonly versions: Version[] }>();
  let troubles: Trouble[] = [];
  let written = 0;

  async function answer<T>(what: Verb, where: Where, act: () => T): Promise<T> {
    chat.requests.push({ what, where });
    const trouble = troubles.findLast((each) => each.what === what && (each.where ?? where) === where);
    await new Promise((resolve) => setImmediate(resolve));
    const failure = trouble?.answer;
    if (failure instanceof Error) throw failure;
    if (failure instanceof Promise) await failure;
    else if (failure === "answer lost") {
      act();
      throw new ChatError({ kind: "in-doubt", reason: NO_ANSWER });
    } else if (failure !== undefined) throw new ChatError(failure);
    return act();
  }

  const sureUntil = () => new Date(Date.parse(clock.now()) - chat.lag).toISOString();
  const standing = (message: MessageRef) =>
    said.find((each) => !each.deleted && messageKey(each.message) === messageKey(message));

  const chat: FakeChat = {
    platform,
    said,
    requests: [],
    lag: 0,
    installation: INSTALLATION,
    open: async () => {},
    close: async () => {},
    say: (place, post, key, document) =>
      answer("say", whereOf(place), (): Posted => {
        const where = whereOf(place);
        const message = { channel: asChannelRef(where), workspace: platform, id: `b${said.length + 1}` };
        const link = `https://chat.example/${message.id}`;
        const { installation } = chat;
        const at = clock.now();
        said.push({ place, where, key, at, installation, message, link, document, post, deleted: false });
        return { message, link };
      }),
    find: (place, key, since) =>
      answer("find", whereOf(place), () => {
        const isOurs = (each: Said) => each.installation === null || each.installation === chat.installation;
        const isIt = (each: Said) =>
          !each.deleted && each.key === key && each.where === whereOf(place) && isOurs(each);
        const found = said.find((each) => isIt(each) && each.at >= since && each.at <= sureUntil());
        return found === undefined ? null : { message: found.message, link: found.link };
      }),
    update: (message, post) =>
      answer("update", message.channel, () => {
        const found = standing(message);
        if (found === undefined) throw new ChatError({ kind: "gone", reason: DELETED });
        found.post = post;
      }),
    remove: (message) =>
      answer("remove", message.channel, () => {
        const found = standing(message);
        if (found !== undefined) found.deleted = true;
      }),
    thread: (root) =>
      answer("thread", root.channel, () => ({
        root: standing(root) === undefined ? ("gone" as const) : ("there" as const),
        replies: [...replies.values()]
          .filter(({ thread }) => thread === messageKey(root))
          .flatMap(({ versions }) => versions.findLast(({ at }) => at <= sureUntil())?.written ?? []),
        deleted: [],
        blocked: [],
        unread: [],
        touched: new Map(),
        sureUntil: sureUntil(),
      })),
    roots: (channel, since) =>
      answer("roots", channel, () =>
        said.flatMap(({ place, where, key, at, installation, message, link, deleted }) => {
          if (place.kind !== "channel" || where !== channel || deleted) return [];
          return at < since || at > sureUntil()
            ? []
            : { message, link, mark: markFor(installation, key), own: true, at };
        }),
      ),
    condition: () => [],
    inspect: async () => [],
    shows: (where) =>
      said
        .filter((each) => !each.deleted && (where ?? each.where) === each.where)
        .map(({ post }) => post.summary.replace(/ Reply below.*/, "")),
    fail: (what, failure, where) => troubles.push({ what, where: where ?? null, answer: failure }),
    stall(what, where) {
      let goOn = () => {};
      const until = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      troubles.push({ what, where: where ?? null, answer: until });
      return () => goOn();
    },
    recover() {
      troubles = [];
    },
    reply(thread, user, name, text) {
      written += 1;
      const message = { channel: thread.channel, workspace: platform, id: `p${written}` };
      const link = `https://chat.example/${message.id}`;
      const author = { user, name, bot: false };
      const at = clock.now();
      const reply: Written = { message, thread, author, at, text, files: [], link, editedAt: null };
      replies.set(messageKey(message), { thread: messageKey(thread), versions: [{ at, written: reply }] });
      return reply;
    },
    edit(reply, text) {
      const edited = { ...reply, text, editedAt: clock.now() };
      replies.get(messageKey(reply.message))?.versions.push({ at: clock.now(), written: edited });
      return edited;
    },
    deletes(message) {
      const post = standing(message);
      if (post !== undefined) post.deleted = true;
      replies.get(messageKey(message))?.versions.push({ at: clock.now(), written: null });
    },
  };
  return chat;
}

function whereOf(place: Place): Where {
  switch (place.kind) {
    case "channel":
      return place.channel;
    case "thread":
      return place.root.channel;
    case "person":
      return place.user;
  }
}
