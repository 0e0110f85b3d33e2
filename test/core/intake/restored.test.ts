import { expect, it } from "vitest";
import { decideReply } from "../../../src/core/intake/decide-reply.ts";
import { apply } from "../../../src/core/journal/apply.ts";
import type { EventBody } from "../../../src/core/model/events.ts";
import type { Reply, Written } from "../../../src/core/model/reply.ts";
import { type BoardState, emptyState } from "../../../src/core/model/state.ts";
import { channelRef, messageKey, userRef } from "../../../src/core/names/ids.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { board } from "../build.ts";

const AT = "2026-09-07T08:00:00.000Z";
const root = { channel: channelRef("local", "csp"), workspace: "local", id: "root" };
const message = { ...root, id: "m1" };
const written: Written = {
  message,
  thread: root,
  author: { user: userRef("local", "p3"), name: "Somebody", bot: false },
  at: "2026-09-07T09:00:00.000Z",
  text: "Yes, in part.",
  files: [],
  link: "https://chat.example/m1",
  editedAt: null,
};
const said: Reply = { kind: "new", written };
const deleted: Reply = {
  kind: "withdrawn",
  message,
  thread: root,
  author: null,
  at: "2026-09-07T10:00:00.000Z",
};
const restored: Reply = { kind: "restored", written, at: "2026-09-07T11:00:00.000Z" };

it.each([
  ["in order", [said, deleted, restored]],
  ["with the deletion a second time, late", [said, deleted, restored, deleted]],
  ["with the restoration twice", [said, deleted, restored, restored]],
  ["with the first delivery last", [deleted, restored, said]],
])("brings a reply back whose deletion was taken back, once: %s", (_, replies) => {
  const state = replies.reduce(takeIn, asked());

  expect(state.evidence.get(messageKey(message))).toMatchObject({ text: "Yes, in part.", withdrawnAt: null });
  expect(state.items.map(({ live }) => live).max()).toBe(1);
});

it("leaves a reply withdrawn that was deleted again after it came back", () => {
  const again: Reply = { ...deleted, at: "2026-09-07T12:00:00.000Z" };

  const state = [said, deleted, restored, again].reduce(takeIn, asked());

  expect(state.evidence.get(messageKey(message))).toMatchObject({ text: "", withdrawnAt: again.at });
});

function asked(): BoardState {
  const due = plan(
    board({ prompts: { schedule: "0 9 * * 1", questions: 1, atOnce: true, anyDay: false } }),
    emptyState,
    AT,
  );
  const state = due.reduce(happen, emptyState);
  const key = [...state.pending.keys()].find((each) => each.startsWith("prompt"));
  if (key === undefined) throw new Error("nothing was asked");
  return happen(state, { kind: "said", key, message: root, link: "https://chat.example/root" });
}

function takeIn(state: BoardState, reply: Reply): BoardState {
  const decision = decideReply(board({}), state, reply);
  return decision.kind === "taken" ? decision.events.reduce(happen, state) : state;
}

function happen(state: BoardState, body: EventBody): BoardState {
  return apply(state, { ...body, n: state.n + 1, at: AT, by: "bot" });
}
