import { dayOf } from "../calendar/calendar.ts";
import { wantedFrom } from "../calendar/meetings.ts";
import type { Board, Question } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { Asked, EventBody } from "../model/events.ts";
import { shownReference } from "../model/reference.ts";
import type { BoardState } from "../model/state.ts";
import { type ChannelRef, deliveryKey, itemId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";

/** Asks questions: an item each, and a prompt each in every one of the channels, which are the board's or some of them. */
export function askQuestions(
  board: Board,
  state: BoardState,
  round: string,
  questions: readonly Question[],
  slot: Instant | null,
  now: Instant,
  channels: readonly ChannelRef[] = board.channels,
): Extract<EventBody, { kind: "asked" }> {
  const items = questions.map((question) => asked(board, state, round, question));
  return {
    kind: "asked",
    slot,
    items,
    wanted: wantedFrom(board, dayOf(now, board.timezone)),
    deliveries: items.flatMap((item) => prompts(board, item, channels)),
  };
}

function asked(board: Board, state: BoardState, round: string, question: Question): Asked {
  const item = itemId(round, question.id);
  const { audience, text, options, helps } = question;
  return {
    item,
    question: question.id,
    round,
    // What was asked and lost is asked again under the reference that people have quoted.
    reference: shownReference(board, state, item),
    audience,
    text,
    options,
    helps,
    asking: (state.items.get(item)?.asked?.asking ?? 0) + 1,
  };
}

/** The prompts of an item that is asked for this time: one in each of the channels. */
export function prompts(
  board: Pick<Board, "id">,
  { item, asking }: Pick<Asked, "item" | "asking">,
  channels: readonly ChannelRef[],
): Delivery[] {
  return channels.map((channel) => ({
    key: deliveryKey("prompt", board.id, item, asking, channel),
    place: { kind: "channel", channel },
    saying: { kind: "prompt", item },
  }));
}
