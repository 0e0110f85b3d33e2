import { act } from "../bot/act.ts";
import { decideAssignment } from "../core/decisions/decide-assignment.ts";
import { isClosed } from "../core/item/standing.ts";
import { accountOf, ownerOf } from "../core/model/people.ts";
import { itemIn } from "../core/model/state.ts";
import { findPerson } from "../core/reading/find-person.ts";
import { assignedPost } from "../render/answers/done.ts";
import { personNotFoundPost } from "../render/answers/not-understood.ts";
import { refusedPost } from "../render/answers/refused.ts";
import { outsiderAskedPost } from "../render/answers/refused-person.ts";
import { itemButtons } from "../render/item/item-buttons.ts";
import type { CommandEntry } from "./call/call.ts";
import { viewOf } from "./call/call.ts";
import { type Fields, noFields } from "./call/fields.ts";

/** `/soc assign REF PERSON [yes]`: whose item it is; that person, and nobody else, is chased for it. */
export const assign: CommandEntry = {
  name: "assign",
  usage: "assign REF PERSON",
  about: "Makes a question somebody's: their name, or a part of it. Only they are then reminded.",
  who: "deciders",
  takes: "item",
  follows: "person",
  read: readPerson,
  pressed: ({ person }) => ({ ...noFields, person }),
  offered: ({ board, state, view, about }) => {
    const item = itemIn(state, view.item);
    const others = view.candidates.filter(({ id }) => id !== ownerOf(board, item));
    return isClosed(item) || others.length === 0 ? null : itemButtons.assign(about, others);
  },
  obey: async (call) => {
    const { bot, runtime, by, item, reference, fields } = call;
    const { board } = runtime;
    const found = findPerson(board, fields.person, call.person);
    if (found.kind !== "found") return personNotFoundPost(fields.person, found, reference, board);
    const { person } = found;
    const now = bot.clock.now();
    const wish = { owner: person.id, sure: fields.sure };
    const decision = await act(bot, runtime, by, (state, asOf) =>
      decideAssignment(asOf, state, item, wish, now),
    );
    if (decision.kind === "decided") return assignedPost(viewOf(call), board);
    if (decision.because !== "no role") return refusedPost(decision.because, viewOf(call), board);
    const again = findPerson(board, person.name, null);
    const called = again.kind === "found" && again.person.id === person.id ? person.name : person.id;
    return outsiderAskedPost(person, called, accountOf(board, person.id) !== null, reference, board);
  },
};

/** A name, and `yes` behind it by whoever was asked whether they mean that person. */
function readPerson(typed: string): Fields {
  const words = typed.trim();
  const sure = /\syes$/i.test(words.slice(-4));
  return { ...noFields, person: sure ? words.slice(0, -3).trimEnd() : words, sure };
}
