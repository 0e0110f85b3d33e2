import { act } from "../bot/act.ts";
import { decideAssignment } from "../core/decisions/decide-item.ts";
import { isClosed } from "../core/item/standing.ts";
import { findPerson } from "../core/model/find-person.ts";
import { ownerOf } from "../core/model/people.ts";
import { itemIn } from "../core/model/state.ts";
import { assignedPost } from "../render/answers/done.ts";
import { personNotFoundPost } from "../render/answers/not-understood.ts";
import { refusedPost } from "../render/answers/refused.ts";
import { itemButtons } from "../render/item/item-buttons.ts";
import type { CommandEntry } from "./call.ts";
import { viewOf } from "./call.ts";
import { noFields } from "./fields.ts";

/** `/soc assign REF PERSON`: whose item it is; that person, and nobody else, is chased for it. */
export const assign: CommandEntry = {
  name: "assign",
  usage: "assign REF PERSON",
  about: "Makes a question somebody's: their name, or a part of it. Only they are then reminded.",
  who: "deciders",
  takes: "item",
  follows: "person",
  read: (person) => ({ ...noFields, person }),
  pressed: ({ person }) => ({ ...noFields, person }),
  offered: ({ board, state, view, about }) => {
    const item = itemIn(state, view.item);
    const others = view.candidates.filter(({ id }) => id !== ownerOf(board, item));
    return isClosed(item) || others.length === 0 ? null : itemButtons.assign(about, others);
  },
  obey: async (call) => {
    const { bot, runtime, by, person, item, reference, fields } = call;
    const found = findPerson(runtime.board, fields.person, person);
    if (found.kind !== "found") return personNotFoundPost(fields.person, found, reference, runtime.board);
    const decision = await act(bot, runtime, by, (state, board) =>
      decideAssignment(board, state, item, found.person.id),
    );
    return decision.kind === "decided"
      ? assignedPost(viewOf(call), runtime.board)
      : refusedPost(decision.because, viewOf(call), runtime.board);
  },
};
