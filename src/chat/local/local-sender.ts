import type { Place } from "../../core/model/delivery.ts";
import { HouseError } from "../../core/model/errors.ts";
import type { MessageRef } from "../../core/model/ids.ts";
import { type Chat, ChatError } from "../chat.ts";
import type { Document } from "../post.ts";
import { directOf } from "./address-book.ts";
import { isSame, linkOf, refOf } from "./message-address.ts";
import { fileName } from "./messages/file-name.ts";
import type { Standing } from "./messages/local-message.ts";
import type { StoredFile } from "./messages/message-line.ts";
import type { Site } from "./workspace.ts";
import { written } from "./written.ts";

/** The part of the port that speaks and reads; opening and closing are the server's. */
export type LocalVoice = Pick<Chat, "say" | "find" | "update" | "thread">;

type Spot = Pick<Standing, "channel" | "thread">;

/** Speaks on the local workspace as the bot. */
export function localVoice(site: Omit<Site, "inbox" | "world" | "moveClock">): LocalVoice {
  const { conversations } = site.messages;
  return {
    async say(place, post, key, document) {
      const { channel, thread } = spotOf(site, place) ?? gone("there is no such place to speak at");
      const id = site.messages.newId();
      const message = await sent(async () => {
        const files = document === null ? [] : [await keepDocument(site, id, document)];
        const at = site.clock.now();
        return await site.messages.write({ kind: "said", id, channel, thread, at, key, post, files });
      });
      return posted(site, message);
    },
    async find(place, key, since) {
      const spot = spotOf(site, place);
      const found = conversations
        .said(key)
        .find((each) => each.channel === spot?.channel && each.thread === spot.thread && each.at >= since);
      return found === undefined ? null : posted(site, found);
    },
    async update(ref, post) {
      const message = standing(site, ref);
      if (message?.author.kind !== "bot") gone("the bot has no such message");
      await sent(() => site.messages.write({ kind: "updated", id: ref.id, at: site.clock.now(), post }));
    },
    async thread(ref) {
      const root = standing(site, ref);
      const replies = root === null ? [] : conversations.replies(root.id);
      return {
        root: root === null || root.deletedAt !== null ? "gone" : "there",
        replies: replies
          .filter(({ deletedAt }) => deletedAt === null)
          .map((reply) => written(reply, site.address())),
        deleted: replies.flatMap((reply) =>
          reply.deletedAt === null ? [] : [{ message: refOf(reply), at: reply.deletedAt }],
        ),
        undeletes: false,
        sureUntil: site.clock.now(),
      };
    },
  };
}

type Ground = Parameters<typeof localVoice>[0];

/** Where in the log a place is; null if it is not, or not any more. */
function spotOf(site: Ground, place: Place): Spot | null {
  switch (place.kind) {
    case "channel":
      return known(site, place.channel, null);
    case "person":
      return known(site, directOf(place.user), null);
    case "thread": {
      const message = standing(site, place.root);
      const root = message?.thread == null ? message : site.messages.conversations.message(message.thread);
      return root === null || root.deletedAt !== null ? null : known(site, root.channel, root.id);
    }
  }
}

function known(site: Ground, channel: string, thread: string | null): Spot | null {
  return site.book.find(channel) === null ? null : { channel, thread };
}

function standing(site: Ground, ref: MessageRef): Standing | null {
  const message = site.messages.conversations.message(ref.id);
  return message !== null && isSame(message, ref) ? message : null;
}

async function keepDocument(site: Ground, message: string, document: Document): Promise<StoredFile> {
  const file = { id: `${message}-1`, name: fileName(document.name), type: document.type };
  return await site.shelf.keep(file, document.bytes);
}

/** The log of this platform is on a disk, and a disk that fails does not say what it kept. */
async function sent<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof HouseError) throw new ChatError({ kind: "in-doubt", because: error.message });
    throw error;
  }
}

function posted(site: Ground, message: Standing) {
  return { message: refOf(message), link: linkOf(site.address(), message) };
}

function gone(because: string): never {
  throw new ChatError({ kind: "gone", because });
}
