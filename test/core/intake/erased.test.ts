import { describe, expect, it } from "vitest";
import { decideReply } from "../../../src/core/intake/decide-reply.ts";
import { missedReplies } from "../../../src/core/intake/missed-replies.ts";
import { apply } from "../../../src/core/journal/apply.ts";
import { isErased } from "../../../src/core/model/erased.ts";
import type { EventBody } from "../../../src/core/model/events.ts";
import type { Item } from "../../../src/core/model/item.ts";
import { nameOf, writerOf } from "../../../src/core/model/people.ts";
import type { Reply, Written } from "../../../src/core/model/reply.ts";
import { type BoardState, emptyState } from "../../../src/core/model/state.ts";
import { channelRef, messageKey, userRef } from "../../../src/core/names/ids.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { board } from "../build.ts";

const AT = "2026-09-07T08:00:00.000Z";
const root = { channel: channelRef("local", "csp"), workspace: "local", id: "root" };
const message = { ...root, id: "m1" };
const key = messageKey(message);
const written: Written = {
  message,
  thread: root,
  author: { user: userRef("slack", "U0STRANGER"), name: "Somebody", bot: false },
  at: "2026-09-07T09:00:00.000Z",
  text: "Words that must go.",
  files: [{ name: "secret.pdf", type: "application/pdf", size: 1, url: "https://chat.example/f1" }],
  link: "https://chat.example/m1",
  editedAt: null,
};
const said: Reply = { kind: "new", written };
const edited: Extract<Reply, { kind: "changed" }> = {
  kind: "changed",
  written: { ...written, editedAt: "2026-09-07T12:00:00.000Z" },
};
const deleted: Reply = {
  kind: "withdrawn",
  message,
  thread: root,
  author: null,
  at: "2026-09-07T13:00:00.000Z",
};
const restored: Reply = { kind: "restored", written, at: "2026-09-07T14:00:00.000Z" };
const reading = {
  deleted: [],
  blocked: [],
  unread: [],
  touched: new Map([[key, "2026-09-07T14:30:00.000Z"]]),
  sureUntil: "2026-09-07T15:00:00.000Z",
};

/** A board whose question has one reply, which was erased. */
function erased(): BoardState {
  return happen([said].reduce(takeIn, asked()), { kind: "erased", messages: [key], lines: [] });
}

describe("a reply that was erased", () => {
  it("counts as it did, and says neither what was written nor by whom", () => {
    const before = takeIn(asked(), said);
    const state = erased();
    const [item] = state.items.values();
    expect([...state.items.values()].map(plainly)).toEqual([...before.items.values()].map(plainly));
    expect(item?.live).toBe(1);
    const evidence = state.evidence.get(key);
    if (evidence === undefined) return expect.fail();
    expect(isErased(evidence)).toBe(true);
    expect(isErased({ author: { ...evidence.author, user: userRef("slack", "U1") } })).toBe(false);
    const told = JSON.stringify(state);
    for (const word of ["must go", "secret.pdf", "Somebody", "U0STRANGER", "chat.example/m1"])
      expect(told).not.toContain(word);
  });

  it.each([
    ["told again", [said]],
    ["edited", [edited]],
    ["deleted, and that taken back", [deleted, restored]],
    ["told, edited, deleted, brought back and told again", [said, edited, deleted, restored, said]],
  ])("brings no words back when it is %s", (_, replies) => {
    const state = replies.reduce(takeIn, erased());
    expect(JSON.stringify(state)).not.toContain("must go");
    expect(state.evidence.get(key)).toMatchObject({ text: "", files: [], author: { name: "" } });
  });

  it("brings no words back by a sweep, whether it stands in its thread or was deleted meanwhile", () => {
    for (const before of [erased(), takeIn(erased(), deleted)]) {
      const [item] = before.items.values();
      if (item === undefined) return expect.fail();
      const swept = missedReplies(before, item, root, { ...reading, root: "there", replies: [written] });
      expect(swept).toHaveLength(1);
      expect(JSON.stringify(swept.reduce(takeIn, before))).not.toContain("must go");
    }
  });

  it("brings no words back either where they stand in a journal after its erasure", () => {
    const files = written.files;
    const events: EventBody[] = [
      {
        kind: "changed",
        evidence: key,
        text: "Words that must go.",
        files,
        editedAt: edited.written.editedAt,
      },
      { kind: "withdrawn", evidence: key, withdrawnAt: "2026-09-07T13:00:00.000Z" },
      {
        kind: "restored",
        evidence: key,
        text: "Words that must go.",
        files,
        restoredAt: "2026-09-07T14:00:00.000Z",
      },
    ];
    for (const body of events) {
      const state = [...events.slice(0, events.indexOf(body)), body].reduce(happen, erased());
      expect(JSON.stringify(state)).not.toContain("must go");
    }
  });

  it("that comes only after it was erased is not taken in", () => {
    const state = takeIn(happen(asked(), { kind: "erased", messages: [key], lines: [] }), said);
    expect(state.evidence.size).toBe(0);
  });

  it("and is then deleted by nobody knows whom counts as withdrawn", () => {
    const state = takeIn(erased(), deleted);
    expect(state.items.map(({ live }) => live).max()).toBe(0);
    const by = writerOf(board({}), erased(), deleted);
    expect(nameOf(board({}), by)).toBe("somebody whose account was erased");
  });
});

function plainly(item: Item): object {
  return { ...item, posts: item.posts.toJS(), evidence: item.evidence.toArray() };
}

function asked(): BoardState {
  const due = plan(
    board({ prompts: { schedule: "0 9 * * 1", questions: 1, atOnce: true, anyDay: false } }),
    emptyState,
    AT,
  );
  const state = due.reduce(happen, emptyState);
  const prompt = [...state.pending.keys()].find((each) => each.startsWith("prompt"));
  if (prompt === undefined) throw new Error("nothing was asked");
  return happen(state, { kind: "said", key: prompt, message: root, link: "https://chat.example/root" });
}

function takeIn(state: BoardState, reply: Reply): BoardState {
  const decision = decideReply(board({}), state, reply);
  return decision.kind === "taken" ? decision.events.reduce(happen, state) : state;
}

function happen(state: BoardState, body: EventBody): BoardState {
  return apply(state, { ...body, n: state.n + 1, at: AT, by: "bot" });
}
