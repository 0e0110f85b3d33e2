import type { DeliveryStanding } from "../../core/views/delivery-standing.ts";
import { reasonWords } from "../words/reasons/reason-words.ts";
import { listed, sentence } from "../words/text.ts";

/** Something that was to be posted: what it is called, and how it stands. */
export type ToBePosted = { readonly what: string; readonly standing: DeliveryStanding };

/** What stands so, each thing named once; nothing if none does. */
export function standing(posts: readonly ToBePosted[], kind: DeliveryStanding["kind"]): string {
  return listed([...new Set(posts.filter((each) => each.standing.kind === kind).map(({ what }) => what))]);
}

/** Why some of it is not posted, or not for certain, and what to do: a line for each reason, none where all goes well. */
export function obstacles(posts: readonly ToBePosted[]): string[] {
  const reasons = new Set(posts.map((each) => reasonOf(each.standing)));
  return [...reasons].flatMap((reason) => {
    if (reason === null) return [];
    const held = posts.filter((each) => reasonOf(each.standing) === reason);
    const lead = leadOf(held);
    return [lead === null ? reason : `${lead} ${reason}`];
  });
}

function reasonOf(how: DeliveryStanding): string | null {
  if (how.kind === "said" || how.kind === "coming") return null;
  const { because, fix } = reasonWords(how.reason);
  return how.kind === "given up" ? sentence(because) : `${sentence(because)} ${sentence(fix)}`;
}

/** What is in doubt says of itself what it is. */
function leadOf(held: readonly ToBePosted[]): string | null {
  switch (held[0]?.standing.kind) {
    case "refused":
      return `Cannot be posted yet: ${standing(held, "refused")}.`;
    case "given up":
      return `Cannot be posted: ${standing(held, "given up")}.`;
    default:
      return null;
  }
}
