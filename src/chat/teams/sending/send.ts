import { HouseError } from "../../../core/model/errors.ts";
import { ChatError } from "../../chat.ts";
import { chatFault } from "../connector/chat-fault.ts";
import type { Sent } from "../connector/connector.ts";
import { LineError } from "../connector/connector-error.ts";
import type { Desk } from "../context.ts";
import type { Said, SaidLine } from "../memory/sent-line.ts";
import type { Message } from "../outgoing/outgoing.ts";
import { forgetChat } from "./forget-chat.ts";
import type { Target } from "./target.ts";
import { soon } from "./try-soon.ts";

type Needs = Pick<
  Desk,
  "line" | "memory" | "said" | "health" | "inbox" | "lookSoon" | "afterwards" | "now" | "log"
>;

/** What the log keeps of a message beside where it stands. */
export type Tag = Pick<Said, "mark" | "what" | "file">;

/**
 * Sends a message that is known again by its mark. That it is being sent is on the disk before it is, and what became
 * of it after: only what broke off in between is in doubt later. Rejects with a `ChatError`.
 */
export async function send(desk: Needs, to: Target, message: Message, tag: Tag): Promise<Said> {
  try {
    return await sendNoted(desk, to, message, tag);
  } catch (error) {
    if (error instanceof ChatError && error.fault.kind === "in-doubt") {
      // It may have been taken as late as now, after waiting for its turn: Graph has its time from here on.
      await note(desk, { kind: "trying", mark: tag.mark, place: to.place, at: desk.now() });
      desk.lookSoon();
    }
    throw error;
  }
}

async function sendNoted(desk: Needs, to: Target, message: Message, tag: Tag): Promise<Said> {
  const { mark } = tag;
  const { place, address } = to;
  await note(desk, { kind: "trying", mark, place, at: desk.now() });
  const sent = await attempt(desk, to, message, () => note(desk, { kind: "not said", mark, place }));
  const { conversation } = address.spot;
  const said: Said = {
    kind: "said",
    ...tag,
    place,
    conversation,
    tenant: address.tenant,
    root: sent.root,
    id: to.startsThread ? (sent.root ?? sent.id) : sent.id,
    handle: sent.id,
    at: desk.now(),
  };
  await note(desk, said);
  return said;
}

async function attempt(
  desk: Needs,
  to: Target,
  message: Message,
  refused: () => Promise<void>,
): Promise<Sent> {
  try {
    const sent = await desk.line.send(to.address, message, to.startsThread);
    if (sent.id === "" || (to.startsThread && !sent.root))
      throw new ChatError({ kind: "in-doubt", because: "Teams took the message and did not say its id" });
    reached(desk);
    return sent;
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    const fault = chatFault(error.failure, to.doing, desk.now());
    const { failure } = error;
    const distrusted =
      (failure.kind === "no token" && failure.refused) ||
      (failure.kind === "answered" && failure.status === 401);
    if (distrusted && fault.kind === "not-allowed") desk.health.note("credentials", "", fault);
    if (failure.kind === "unreachable") desk.health.note("unreachable", "", UNREACHABLE);
    if (fault.kind !== "in-doubt") await refused();
    if (to.doing === "writing to a person" && failure.kind === "answered" && failure.status === 404) {
      await forgetChat(desk, to.address.spot.conversation);
      throw new ChatError(soon(desk.now()));
    }
    throw new ChatError(fault);
  }
}

const UNREACHABLE = {
  because: "Teams cannot be reached from this machine",
  fix: "Look at the machine's connection to the internet, and at what its firewall lets out (docs/teams.md).",
};

/** All is well again. What this machine could not reach could not reach it either, so things may have been missed. */
function reached({ health, afterwards, inbox }: Needs): void {
  const wasUnreachable = health.has("unreachable", "");
  for (const kind of ["unreachable", "not heard", "credentials"] as const) health.note(kind, "", null);
  if (wasUnreachable) afterwards(() => inbox.reconnected());
}

/** The log is on a disk, and a disk that fails does not say what it kept. */
async function note({ said }: Pick<Needs, "said">, line: SaidLine): Promise<void> {
  try {
    await said.write(line);
  } catch (error) {
    if (error instanceof HouseError) throw new ChatError({ kind: "in-doubt", because: error.message });
    throw error;
  }
}
