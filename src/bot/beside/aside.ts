import type { Beside } from "../../core/model/relay.ts";
import type { Written } from "../../core/model/reply.ts";
import { deliveryKey, type MessageRef, messageKey } from "../../core/names/ids.ts";
import { keyHash } from "../../core/names/key-hash.ts";
import type { Bot } from "../bot.ts";

/** Words that wait for their writer to say what they are. */
export type Aside = { readonly written: Written; readonly beside: Exclude<Beside, "dialog"> };

/** What is said of such words where it is written down that they wait: it names nobody. */
export const ABOUT = "a reply perhaps";

/** The id under which the words of a message wait: the same for the same message, and it says nothing of it. */
export function asideId(message: MessageRef): string {
  return keyHash(deliveryKey("aside", messageKey(message)));
}

/** The words that wait under an id; null where none do, or not any more. */
export function asideWith({ organisation }: Pick<Bot, "organisation">, id: string): Aside | null {
  const waiting = organisation.state().waiting.get(id);
  // What stands there was written by `putAside`; empty where it was erased.
  return waiting === undefined || waiting.about !== ABOUT || waiting.words === ""
    ? null
    : (JSON.parse(waiting.words) as Aside);
}
