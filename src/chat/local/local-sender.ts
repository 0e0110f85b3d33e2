import type { Place } from "../../core/model/delivery.ts";
import { ExpectedError } from "../../core/model/errors.ts";
import type { Reason } from "../../core/model/reason.ts";
import type { ChannelRef, MessageRef } from "../../core/names/ids.ts";
import { asWord } from "../../core/names/word.ts";
import { type Chat, ChatError } from "../chat.ts";
import { markFor } from "../mark.ts";
import type { Document } from "../post.ts";
import { directOf, isSame, linkOf, refOf } from "./addresses.ts";
import { fileName } from "./messages/file-name.ts";
import type { LocalMessage } from "./messages/local-message.ts";
import type { StoredFile } from "./messages/message-line.ts";
import type { Workspace } from "./workspace.ts";
import { written } from "./written.ts";

/** The part of the port that speaks and reads; opening and closing are the server's. */
export type LocalSender = Pick<Chat, "say" | "find" | "update" | "remove" | "thread" | "roots">;

type Spot = Pick<LocalMessage, "channel" | "thread">;

/** Speaks on the local workspace as the bot. */
export function localSender(workspace: Omit<Workspace, "inbox" | "world" | "moveClock">): LocalSender {
  const { installation } = workspace;
  const { conversations } = workspace.messages;
  return {
    async say(place, post, key, document) {
      const { channel, thread } = spotOf(workspace, place) ?? gone("local-no-place");
      const id = workspace.messages.newId();
      const message = await sent(async () => {
        const files = document === null ? [] : [await keepDocument(workspace, id, document)];
        const at = workspace.clock.now();
        return await workspace.messages.write({
          kind: "said",
          id,
          channel,
          thread,
          at,
          key,
          installation,
          post,
          files,
        });
      });
      return posted(workspace, message);
    },
    async find(place, key, since) {
      const spot = spotOf(workspace, place);
      const found = conversations
        .said(key)
        .filter((each) => each.installation === null || each.installation === installation)
        .find((each) => each.channel === spot?.channel && each.thread === spot.thread && each.at >= since);
      return found === undefined ? null : posted(workspace, found);
    },
    async update(ref, post) {
      const message = standing(workspace, ref);
      if (message?.author.kind !== "bot") gone("local-no-message");
      await sent(() =>
        workspace.messages.write({ kind: "updated", id: ref.id, at: workspace.clock.now(), post }),
      );
    },
    async remove(ref) {
      const message = standing(workspace, ref);
      if (message === null || message.deletedAt !== null) return;
      if (message.author.kind !== "bot") gone("local-no-message");
      await sent(() => workspace.messages.write({ kind: "deleted", id: ref.id, at: workspace.clock.now() }));
    },
    async roots(channel, since) {
      if (workspace.book.find(channel) === null) gone("local-no-channel");
      return conversations.roots(channel).flatMap((each) => {
        if (each.key === null || each.deletedAt !== null || each.at < since) return [];
        const mark = markFor(each.installation, each.key);
        return { ...posted(workspace, each), mark, own: true, at: each.at };
      });
    },
    async thread(ref) {
      const root = standing(workspace, ref);
      const replies = root === null ? [] : conversations.replies(root.id);
      return {
        root: root === null || root.deletedAt !== null ? "gone" : "there",
        replies: replies
          .filter(({ deletedAt }) => deletedAt === null)
          .map((reply) => written(reply, workspace.address())),
        deleted: replies.flatMap((reply) =>
          reply.deletedAt === null ? [] : [{ message: refOf(reply), at: reply.deletedAt }],
        ),
        ...{ blocked: [], unread: [], touched: new Map() },
        sureUntil: workspace.clock.now(),
      };
    },
  };
}

type Deps = Parameters<typeof localSender>[0];

/** Where in the log a place is; null if it is not, or not any more. */
function spotOf(workspace: Deps, place: Place): Spot | null {
  switch (place.kind) {
    case "channel":
      return known(workspace, place.channel, null);
    case "person":
      return known(workspace, directOf(place.user), null);
    case "thread": {
      const message = standing(workspace, place.root);
      const root =
        message?.thread == null ? message : workspace.messages.conversations.message(message.thread);
      return root === null || root.deletedAt !== null ? null : known(workspace, root.channel, root.id);
    }
  }
}

function known(workspace: Deps, channel: ChannelRef, thread: string | null): Spot | null {
  return workspace.book.find(channel) === null ? null : { channel, thread };
}

function standing(workspace: Deps, ref: MessageRef): LocalMessage | null {
  const message = workspace.messages.conversations.message(ref.id);
  return message !== null && isSame(message, ref) ? message : null;
}

async function keepDocument(workspace: Deps, message: string, document: Document): Promise<StoredFile> {
  const file = { id: `${message}-1`, name: fileName(document.name), type: document.type };
  return await workspace.files.keep(file, document.bytes);
}

/** The log of this platform is on a disk, and a disk that fails does not say what it kept. */
async function sent<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const reason: Reason = { code: "not-noted", facts: { error: asWord(error.code) } };
    throw new ChatError({ kind: "in-doubt", reason });
  }
}

function posted(workspace: Deps, message: LocalMessage) {
  return { message: refOf(message), link: linkOf(workspace.address(), message) };
}

function gone(code: "local-no-place" | "local-no-channel" | "local-no-message"): never {
  throw new ChatError({ kind: "gone", reason: { code, facts: {} } });
}
