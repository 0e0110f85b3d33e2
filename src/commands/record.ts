import { act } from "../bot/act.ts";
import { addMonths } from "../core/calendar/calendar.ts";
import { readDay } from "../core/calendar/read-day.ts";
import { decideRecord } from "../core/decisions/decide-record.ts";
import { itemIn } from "../core/model/state.ts";
import type { Day } from "../core/names/time.ts";
import { findPerson } from "../core/reading/find-person.ts";
import { trimmed } from "../core/typed/fold.ts";
import { recordedPost, recordMissingPost, recordRefusedPost } from "../render/answers/recorded.ts";
import { itemButtons } from "../render/item/item-buttons.ts";
import type { CommandEntry } from "./call/call.ts";
import { viewOf } from "./call/call.ts";
import { type Fields, noFields } from "./call/fields.ts";

/** `/soc record REF for PERSON [, by letter of DATE]: WORDS`: an answer on behalf of somebody who has no account here. */
export const record: CommandEntry = {
  name: "record",
  usage: "record REF for PERSON[, by letter of DATE]: WORDS",
  about: "Records an answer that somebody gave elsewhere, such as by letter, under their name and yours.",
  who: "deciders",
  takes: "item",
  read: readRecord,
  pressed: ({ reason, date, answer }, today) => ({
    ...withLetter(date, today),
    person: reason,
    reason: answer,
  }),
  offered: ({ state, view, about }) =>
    itemIn(state, view.item).posts.some(({ message }) => message !== null) ? itemButtons.record(about) : null,
  obey: async (call) => {
    const { bot, runtime, id, asOf, by, person, item, reference, fields } = call;
    const { board } = runtime;
    const { person: typed, reason: words, day: letter, unread } = fields;
    if (typed === "" || words === "" || unread !== "" || typed.length > LONGEST_NAME || person === null)
      return recordMissingPost(reference, unread, board);
    const found = findPerson(board, typed, person);
    const known = found.kind === "found" ? found.person : null;
    const answer = { id, by: person, at: asOf, letter, words };
    const whose = { name: known?.name ?? typed, person: known?.id ?? null };
    const decision = await act(bot, runtime, by, (state, asOfState) =>
      decideRecord(asOfState, state, item, { ...answer, ...whose }),
    );
    const view = viewOf(call);
    return decision.kind === "refused" && decision.because === "not asked yet"
      ? recordRefusedPost(view, board)
      : recordedPost(view, { name: whose.name, letter }, board);
  },
};

/** In letters: nobody is called by more. */
const LONGEST_NAME = 120;

/** How far into a line its names go: what stands before the colon that ends them. */
const HEAD = 250;

function readRecord(typed: string, today: Day): Fields {
  const colon = typed.slice(0, HEAD).search(/[:\uff1a]/);
  if (colon < 0) return noFields;
  const words = trimmed(typed.slice(colon + 1));
  const head = trimmed(typed.slice(0, colon)).replace(/^for\s+/i, "");
  const letter = /[,;]?\s+by\s+letter(?:\s+(?:of|dated|on|from)\s+(.{1,60}))?$/i.exec(head);
  const person = trimmed(letter === null ? head : head.slice(0, letter.index));
  return { ...withLetter(letter?.[1] ?? "", today), person, reason: words };
}

/** The day of a letter; one without its year was written by now. */
function withLetter(typed: string, today: Day): Fields {
  if (typed === "") return noFields;
  const read = readDay(typed, today);
  if (read.kind !== "day" || read.rest !== "") return { ...noFields, unread: typed };
  const hasYear = read.day.slice(0, 4) !== "" && typed.includes(read.day.slice(2, 4));
  const day = read.day > today && !hasYear ? addMonths(read.day, -12) : read.day;
  return day > today ? { ...noFields, unread: typed } : { ...noFields, day };
}
