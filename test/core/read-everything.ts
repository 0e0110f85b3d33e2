import type { Delivery } from "../../src/core/model/delivery.ts";
import type { EventBody } from "../../src/core/model/events.ts";
import type { ItemId } from "../../src/core/names/ids.ts";
import { ROUND } from "./build.ts";

/** What a board is told to say, a line each: `prompt csp-1 in local:csp`. */
export function told(events: readonly EventBody[]): string[] {
  return events.flatMap((body) => ("deliveries" in body ? body.deliveries : [])).map(line);
}

function line({ place, saying }: Delivery): string {
  const where =
    place.kind === "channel"
      ? `in ${place.channel}`
      : place.kind === "thread"
        ? `under ${place.root.id} in ${place.root.channel}`
        : `to ${place.user}`;
  switch (saying.kind) {
    case "prompt":
      return `prompt ${short(saying.item)} ${where}`;
    case "nudge-owner":
      return `nudge about ${names(saying.due)}${saying.also.length > 0 ? `, also ${names(saying.also)},` : ""} ${where}`;
    case "nudge-thread":
      return `nudge ${saying.people.join(" ")} about ${short(saying.item)} ${where}`;
    case "nudge-secretary":
      return `nudge for nobody about ${names(saying.items)} ${where}`;
    case "digest-short":
    case "digest-full":
      return `${saying.kind} for ${saying.meeting} ${where}`;
    case "late-reply":
    case "late-edit":
    case "late-withdrawal":
    case "relay":
    case "ask-writer":
    case "blocked-reply":
      return `${saying.kind} ${saying.evidence} ${where}`;
    case "prompt-lost":
      return `${saying.kind} ${short(saying.item)} ${where}`;
    case "round-up":
      return `${saying.kind} ${saying.matters.map(({ standing }) => standing).join(" ")} ${where}`;
    case "channels-changed":
    case "unreached":
    case "trouble":
      return `${saying.kind} ${where}`;
  }
}

function names(items: readonly ItemId[]): string {
  return items.map(short).join(" ");
}

/** `2026/27:csp-1` is `csp-1` in the builder's round, and itself in others. */
function short(item: ItemId): string {
  return item.startsWith(`${ROUND}:`) ? item.slice(ROUND.length + 1) : item;
}
