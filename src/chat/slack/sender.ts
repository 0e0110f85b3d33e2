import { laterOf } from "../../core/calendar/calendar.ts";
import type { Place } from "../../core/model/delivery.ts";
import type { Chat, Posted } from "../chat.ts";
import { type Mark, markFor, mayBeOurs } from "../mark.ts";
import type { PlatformClock } from "../platform-clock.ts";
import type { Self } from "./api/identity.ts";
import { ofDirectMessage } from "./api/refusals.ts";
import type { SlackApi } from "./api/slack-api.ts";
import { SlackRefusal } from "./api/slack-refusal.ts";
import { findPosted } from "./reading/find-posted.ts";
import { readRoots } from "./reading/read-roots.ts";
import { readThread } from "./reading/read-thread.ts";
import type { Reader } from "./reading/reader.ts";
import { postMessage, updateMessage } from "./sending/post-message.ts";
import { removeMessage } from "./sending/remove-message.ts";
import { rootStands } from "./sending/root-stands.ts";
import type { Spot, Spots } from "./sending/spot.ts";
import { uploadDocument } from "./sending/upload-document.ts";
import { idIn, messageRef } from "./slack-refs.ts";

/** The part of the port that speaks and reads. */
export type Sender = Pick<Chat, "say" | "find" | "update" | "remove" | "thread" | "roots">;

/** Speaks on Slack as the bot. Everything rejects with a `SlackRefusal`, which is a `ChatError`. */
export function sender(deps: {
  readonly api: SlackApi;
  readonly self: Self;
  readonly spots: Spots;
  readonly reader: Reader;
  /** Whose marks the posts bear. */
  readonly installation: string;
  readonly now: () => number;
  readonly time: PlatformClock;
}): Sender {
  const { api, self, spots, reader, installation, time } = deps;
  const posted = async (channel: string, ts: string, thread: string | null): Promise<Posted> => ({
    message: messageRef(self.team, channel, ts),
    link: await reader.links.of({ channel, ts, thread }, null),
  });
  return {
    say: (place, post, key, document) =>
      asToPlace(spots, place, async (spot) => {
        if (spot.thread !== null) await rootStands(api, spot.channel, spot.thread);
        const mark = markFor(installation, key);
        if (document !== null) {
          const ts = await uploadDocument(deps, spot, post, mark, document);
          return await posted(spot.channel, ts, spot.thread);
        }
        const { channel, ts } = await postMessage(api, spot, post, mark);
        return await posted(channel, ts, spot.thread);
      }),
    find: (place, key, since) =>
      asToPlace(spots, place, async (spot) => {
        const isIt = (mark: Mark) => mayBeOurs(mark, installation, key);
        const found = await findPosted(api, self, spot, isIt, time.lookFrom(since));
        return found === null ? null : await posted(spot.channel, found.ts, spot.thread);
      }),
    update: (message, post) => updateMessage(api, idIn(message.channel), message.id, post),
    remove: (message) => removeMessage(api, idIn(message.channel), message.id),
    roots: (channel, since) => readRoots({ api, self, links: reader.links }, idIn(channel), since),
    // Slack is never behind: all that was kept until now shows, by whichever clock.
    thread: (root) => readThread(reader, root, laterOf(time.now(), new Date(deps.now()).toISOString())),
  };
}

/** Does something at a place; what Slack has against it is told as it is to be understood there. */
async function asToPlace<T>(spots: Spots, place: Place, act: (spot: Spot) => Promise<T>): Promise<T> {
  try {
    return await act(await spots.of(place));
  } catch (error) {
    if (!(error instanceof SlackRefusal) || place.kind !== "person") throw error;
    const refusal = ofDirectMessage(error);
    if (refusal !== error) spots.forget(place);
    throw refusal;
  }
}
