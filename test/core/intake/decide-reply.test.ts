import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reply, Written } from "../../../src/core/model/reply.ts";
import type { BoardState } from "../../../src/core/model/state.ts";
import { channelRef, messageKey, type UserRef, userRef } from "../../../src/core/names/ids.ts";
import { at, board, prompts } from "../build.ts";
import { type History, history } from "../history.ts";
import { told } from "../read-everything.ts";

/** A board that was asked two questions on 2 March. */
function asked(changes = {}): History {
  return history(board({ meetings: [], ...prompts({ questions: 2 }), ...changes })).wakeAt(
    "2026-02-27 12:00",
    "2026-03-02 09:00",
  );
}

function edited(written: Written, text: string, time: string): Extract<Reply, { kind: "changed" }> {
  return { kind: "changed", written: { ...written, text, editedAt: at(time) } };
}

function withdrawn(written: Written, time: string): Extract<Reply, { kind: "withdrawn" }> {
  const { message, thread, author } = written;
  return { kind: "withdrawn", message, thread, author, at: at(time) };
}

/** What is kept of one message. */
function kept(world: History, { message }: Written) {
  return world.state.evidence.get(messageKey(message));
}

describe("a reply in the thread of a prompt", () => {
  it("is kept with its author, time, text, files and link", () => {
    const world = asked().at("2026-03-02 10:00");
    const files = [{ name: "plan.pdf", type: "application/pdf", size: 9, url: "https://chat.example/f1" }];
    const written = world.write("p3", "csp-1", "See the plan.", { id: "m1", files });
    world.at("2026-03-02 10:05");

    expect(world.receive({ kind: "new", written })).toMatchObject({ kind: "taken", item: "2026/27:csp-1" });
    expect(kept(world, written)).toEqual({
      message: { channel: "local:csp", workspace: "w1", id: "m1" },
      thread: { channel: "local:csp", workspace: "w1", id: "post1" },
      item: "2026/27:csp-1",
      author: { user: "local:p3", name: "Mo Member", person: "p3" },
      at: at("2026-03-02 10:00"),
      keptAt: at("2026-03-02 10:05"),
      text: "See the plan.",
      files,
      link: "https://chat.example/m1",
      editedAt: null,
      withdrawnAt: null,
      standing: {
        ...{ standing: "answer", because: "clear-sign", until: null },
        ...{ by: "bot", at: at("2026-03-02 10:05") },
      },
    });
  });

  it("of somebody whom the settings do not know is kept as well", () => {
    const world = asked();
    const written = {
      ...world.write("p3", "csp-1", "Hello."),
      author: author(userRef("local", "guest"), "Guest"),
    };
    world.receive({ kind: "new", written });

    expect(kept(world, written)?.author).toEqual({ user: "local:guest", name: "Guest", person: null });
  });

  it("is kept once however often it is delivered", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    world.receive({ kind: "new", written });

    expect(world.receive({ kind: "new", written })).toEqual({ kind: "ignored", because: "known already" });
    expect(world.item("csp-1").live).toBe(1);
  });

  it("with the id of a message elsewhere is another message", () => {
    const world = asked({ channels: ["local:csp", "local:csp2"] });
    world.reply("p3", "csp-1", "Yes.", { id: "m1" });
    world.reply("p3", "csp-1", "Here too.", { id: "m1", channel: "local:csp2" });
    const other = world.write("p3", "csp-1", "And there.", { id: "m1" });
    world.receive({
      kind: "new",
      written: { ...other, message: { ...other.message, workspace: "w2" } },
    });

    expect(world.item("csp-1").evidence.size).toBe(3);
  });

  it("in the thread of a second channel is evidence of the same question", () => {
    const world = asked({ channels: ["local:csp", "local:csp2"] });
    world.reply("p3", "csp-1", "Yes.");
    world.reply("p4", "csp-1", "No.", { channel: "local:csp2" });

    expect(world.view("csp-1").replies.map(({ text }) => text)).toEqual(["Yes.", "No."]);
  });
});

function author(user: UserRef, name: string, bot = false): Written["author"] {
  return { user, name, bot };
}

describe("none of our business is", () => {
  it.each<[string, (written: Written) => Partial<Written>, string]>([
    [
      "a message outside the threads of prompts",
      ({ message }) => ({ thread: { ...message, id: "other" } }),
      "not in the thread of a prompt",
    ],
    [
      "a message in a thread of the same number in another channel",
      ({ thread }) => ({ thread: { ...thread, channel: channelRef("local", "elsewhere") } }),
      "not in the thread of a prompt",
    ],
    ["the prompt itself", ({ thread }) => ({ message: thread }), "a post of its own"],
    ["a bot's message", () => ({ author: author(userRef("local", "bot"), "Bot", true) }), "a bot's message"],
    ["a command", () => ({ text: "/soc status" }), "a command"],
    ["a command with capitals and spaces", () => ({ text: "  /SOC" }), "a command"],
  ])("%s", (_, change, because) => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    const before = world.state;

    expect(world.receive({ kind: "new", written: { ...written, ...change(written) } })).toEqual({
      kind: "ignored",
      because,
    });
    expect(world.state).toBe(before);
  });

  it.each(["/social work is involved", "see /soc", "soc status"])("not %j, which is a reply", (text) => {
    const world = asked();
    world.reply("p3", "csp-1", text);

    expect(world.view("csp-1").replies).toMatchObject([{ text }]);
  });

  it("a withdrawal of what was never in a thread, of a bot's message, or of the prompt itself", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    const gone = withdrawn(written, "2026-03-02 11:00");
    const elsewhere = { ...written.thread, id: "other" };

    for (const reply of [
      { ...gone, thread: elsewhere },
      { ...gone, thread: null },
    ])
      expect(world.receive(reply)).toEqual({ kind: "ignored", because: "not in the thread of a prompt" });
    expect(world.receive({ ...gone, author: author(userRef("local", "bot"), "Bot", true) })).toEqual({
      kind: "ignored",
      because: "a bot's message",
    });
    expect(world.receive({ ...gone, message: written.thread, author: null })).toEqual({
      kind: "ignored",
      because: "a post of its own",
    });
    expect(world.state.tombstones.size).toBe(0);
  });
});

describe("an edit", () => {
  it("replaces text and files, and makes the version newer", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    world.receive({ kind: "new", written });
    world.receive(edited(written, "Yes, since May.", "2026-03-02 11:00"));

    expect(kept(world, written)).toMatchObject({
      text: "Yes, since May.",
      at: at("2026-03-02 09:00"),
      editedAt: at("2026-03-02 11:00"),
    });
  });

  it("never gives way to an older one, and counts once", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    world.receive(edited(written, "Third.", "2026-03-02 12:00"));

    for (const [text, time] of [
      ["Second.", "2026-03-02 11:00"],
      ["Third.", "2026-03-02 12:00"],
    ] as const)
      expect(world.receive(edited(written, text, time))).toEqual({
        kind: "ignored",
        because: "an older version",
      });
    expect(world.receive({ kind: "new", written })).toEqual({ kind: "ignored", because: "known already" });
    expect(kept(world, written)?.text).toBe("Third.");
    expect(world.item("csp-1").live).toBe(1);
  });

  it("is found by a sweep too, which reads the thread as it stands", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    world.receive({ kind: "new", written });
    const swept = { ...written, text: "Yes, since May.", editedAt: at("2026-03-02 11:00") };

    expect(world.receive({ kind: "new", written: swept })).toMatchObject({ kind: "taken" });
    expect(kept(world, written)?.text).toBe("Yes, since May.");
  });

  it("of what was withdrawn brings nothing back", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    world.receive({ kind: "new", written });
    world.receive(withdrawn(written, "2026-03-02 11:00"));

    expect(world.receive(edited(written, "Again.", "2026-03-02 12:00"))).toEqual({
      kind: "ignored",
      because: "withdrawn",
    });
    expect(kept(world, written)?.text).toBe("");
  });
});

describe("a withdrawal", () => {
  it("takes text and files away, and leaves author and times", () => {
    const world = asked();
    const files = [{ name: "plan.pdf", type: "application/pdf", size: 9, url: "https://chat.example/f1" }];
    const written = world.write("p3", "csp-1", "Yes.", { files });
    world.receive({ kind: "new", written });
    world.receive(edited(written, "Yes, since May.", "2026-03-02 10:30"));
    world.receive(withdrawn(written, "2026-03-02 11:00"));

    expect(kept(world, written)).toMatchObject({
      text: "",
      files: [],
      editedAt: null,
      at: at("2026-03-02 09:00"),
      author: { person: "p3" },
      withdrawnAt: at("2026-03-02 11:00"),
    });
    expect(world.view("csp-1")).toMatchObject({ status: "open", replies: [], withdrawn: [{ text: "" }] });
  });

  it("takes them away also where the reply was edited in the same instant", () => {
    const world = asked();
    const first = world.write("p3", "csp-1", "Yes.", { id: "m1" });
    world.receive({ kind: "new", written: first });
    world.receive(edited(first, "Yes!", "2026-03-02 11:00"));
    world.receive(withdrawn(first, "2026-03-02 11:00"));

    expect(world.view("csp-1")).toMatchObject({ replies: [], withdrawn: [{ text: "" }] });
  });

  it("that comes before the reply keeps its words out for good, and the fact in", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    world.receive(withdrawn(written, "2026-03-02 11:00"));

    expect(world.receive(withdrawn(written, "2026-03-02 11:00"))).toEqual({
      kind: "ignored",
      because: "withdrawn",
    });
    world.receive({ kind: "new", written });
    expect(kept(world, written)).toMatchObject({ text: "", withdrawnAt: at("2026-03-02 11:00") });
    expect(world.status("csp-1")).toBe("open");
    expect(world.state.tombstones.size).toBe(0);
  });

  it("is understood where the platform says neither thread nor author, if the reply is known", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    world.receive({ kind: "new", written });
    world.receive({ ...withdrawn(written, "2026-03-02 11:00"), thread: null, author: null });

    expect(world.status("csp-1")).toBe("open");
  });

  it("leaves the other replies and their newest version", () => {
    const world = asked();
    world.reply("p4", "csp-1", "No.");
    const written = world.write("p3", "csp-1", "Yes.");
    world.at("2026-03-02 10:00").receive({ kind: "new", written: { ...written, at: world.time() } });
    world.receive(withdrawn(written, "2026-03-02 11:00"));

    expect(world.status("csp-1")).toBe("answered");
    expect(world.item("csp-1")).toMatchObject({ live: 1, counts: { answer: 1 } });
  });
});

describe("a reply whose withdrawal was taken back", () => {
  it("stands again, also where that is known first", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.");
    world.receive({ kind: "new", written });
    world.receive({ kind: "restored", written, at: at("2026-03-02 12:00") });
    world.receive(withdrawn(written, "2026-03-02 11:00"));

    expect(world.view("csp-1")).toMatchObject({ status: "answered", replies: [{ text: "Yes." }] });
  });

  it("is told to the secretary of a closed item, who was told of the withdrawal, and so is another one", () => {
    const world = asked();
    const written = world.write("p3", "csp-1", "Yes.", { id: "m1" });
    world.receive({ kind: "new", written });
    world.at("2026-03-02 10:00").accept("csp-1");
    world.receive(withdrawn(written, "2026-03-02 11:00"));
    world.receive({ kind: "restored", written, at: at("2026-03-02 12:00") });
    world.receive(withdrawn(written, "2026-03-02 13:00"));

    expect([...world.state.pending.values()].map(({ delivery }) => delivery.saying.kind)).toEqual([
      "late-withdrawal",
      "late-reply",
      "late-withdrawal",
    ]);
  });
});

describe("a closed item", () => {
  /** An item that was answered and accepted. */
  function closed(): { world: History; first: Written } {
    const world = asked();
    const first = world.write("p3", "csp-1", "Yes.", { id: "m1" });
    world.receive({ kind: "new", written: first });
    world.at("2026-03-03 10:00").accept("csp-1").at("2026-03-04 10:00");
    return { world, first };
  }

  it("keeps a late reply and tells the secretary, once", () => {
    const { world } = closed();
    const late = world.write("p4", "csp-1", "Late.", { id: "m2" });
    const decision = world.receive({ kind: "new", written: late });

    expect(decision.kind === "taken" && told(decision.events)).toEqual([
      "late-reply local:csp|w1|m2 to local:p2",
    ]);
    expect(world.status("csp-1")).toBe("accepted");
    expect(world.receive({ kind: "new", written: late }).kind).toBe("ignored");
    expect([...world.state.pending.keys()]).toEqual(["late local:csp|w1|m2 p2"]);
  });

  it("tells the secretary of a reply that is edited, once for each closing, however often that is", () => {
    const { world, first } = closed();
    const edits = (...hours: number[]) =>
      hours.flatMap((hour) => {
        const decision = world.receive(edited(first, `Yes, at ${hour}.`, `2026-03-05 ${hour}:00`));
        return decision.kind === "taken" ? told(decision.events) : decision.because;
      });

    expect(edits(11, 11, 12)).toEqual(["late-edit local:csp|w1|m1 to local:p2", "an older version"]);
    expect(world.view("csp-1").replies).toMatchObject([{ text: "Yes, at 12." }]);
    expect(world.status("csp-1")).toBe("accepted");

    world.at("2026-03-05 13:00").wantMore("csp-1");
    expect(edits(14)).toEqual([]);
    world.at("2026-03-05 15:00").accept("csp-1");
    expect(edits(16, 17)).toEqual(["late-edit local:csp|w1|m1 to local:p2"]);
  });

  it("tells nobody of an edit that leaves every word and file as it was", () => {
    const { world, first } = closed();
    const decision = world.receive(edited(first, "Yes.", "2026-03-05 11:00"));

    expect(decision).toMatchObject({ kind: "taken", events: [{ kind: "changed" }] });
  });

  it("tells the secretary of a reply that is withdrawn, once", () => {
    const { world, first } = closed();
    const decision = world.receive(withdrawn(first, "2026-03-04 10:00"));

    expect(decision.kind === "taken" && told(decision.events)).toEqual([
      "late-withdrawal local:csp|w1|m1 to local:p2",
    ]);
    expect(world.receive(withdrawn(first, "2026-03-04 10:00")).kind).toBe("ignored");
    expect(world.status("csp-1")).toBe("accepted");
  });

  it("tells nobody of a reply that was withdrawn before it was seen", () => {
    const { world } = closed();
    const late = world.write("p4", "csp-1", "Late.", { id: "m2" });

    for (const reply of [withdrawn(late, "2026-03-04 11:00"), { kind: "new", written: late } as const]) {
      const decision = world.receive(reply);
      expect(decision.kind === "taken" && told(decision.events)).toEqual([]);
    }
  });
});

it("a late reply to a closed item of a board without a secretary is told to the chair", () => {
  const world = asked({ secretaries: [] });
  world.notApplicable("csp-1");
  const decision = world.receive({ kind: "new", written: world.write("p3", "csp-1", "Late.", { id: "m9" }) });

  expect(decision.kind === "taken" && told(decision.events)).toEqual([
    "late-reply local:csp|w1|m9 to local:p1",
  ]);
});

describe("in whatever order and however often they are delivered", () => {
  /** What people write: some of it can only be understood by what was said before it. */
  const WORDS = [
    "Yes: since May 2024, in all six localities.",
    "Is there one for the county?",
    "Yes.",
    "No",
    "Will do",
    "I'll get back to you on Monday.",
    "Scrap that, it was wrong.",
    "Thanks!",
    "\u200b",
  ];

  /** What several people did to several messages, each in the order in which they did it. */
  const lives = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 5 }),
      words: fc.constantFrom(...WORDS),
      rewritten: fc.constantFrom(...WORDS),
      person: fc.constantFrom("p3", "p4", "p6"),
      question: fc.constantFrom("csp-1", "csp-2"),
      edits: fc.integer({ min: 0, max: 3 }),
      end: fc.constantFrom("stands", "withdrawn", "restored", "withdrawn again", "restored again"),
    }),
    { minLength: 1, maxLength: 6 },
  );

  /** Everything that the platform delivers of them. */
  function deliveries(world: History, acts: typeof lives extends fc.Arbitrary<infer T> ? T : never): Reply[] {
    return acts.flatMap(({ person, question, minute, words, rewritten, edits, end }, index) => {
      const written = {
        ...world.write(person, question, words, { id: `m${index}` }),
        at: at(`2026-03-02 09:0${minute}`),
      };
      const changes = Array.from({ length: edits }, (_, edit) =>
        edited(written, edit % 2 === 0 ? rewritten : `${words} ${edit}`, `2026-03-02 1${edit}:00`),
      );
      const ends: Reply[] = [
        withdrawn(written, "2026-03-02 14:00"),
        { kind: "restored", written: changes.at(-1)?.written ?? written, at: at("2026-03-02 15:00") },
        withdrawn(written, "2026-03-02 16:00"),
        { kind: "restored", written, at: at("2026-03-02 17:00") },
      ];
      const count = ["stands", "withdrawn", "restored", "withdrawn again", "restored again"].indexOf(end);
      return [{ kind: "new", written } as const, ...changes, ...ends.slice(0, count)];
    });
  }

  /** All of a state that is not a matter of when and in which order it came to be known. */
  function essence(state: BoardState) {
    const evidence = state.evidence.map((reply) => ({
      ...reply,
      keptAt: null,
      standing: reply.standing === null ? null : { ...reply.standing, at: null },
    }));
    return {
      evidence: Object.fromEntries(evidence),
      items: Object.fromEntries(
        state.items.map(({ evidence: keys, posts, ...item }) => ({ ...item, keys: keys.sort().toArray() })),
      ),
      tombstones: state.tombstones.toJS(),
      // Whether its writer was asked about a version that stood for a moment depends on whether that came in by itself.
      pending: state.pending.filter(({ delivery }) => delivery.saying.kind !== "ask-writer").size,
    };
  }

  it("the same replies lead to the same state", () => {
    const base = asked();
    fc.assert(
      fc.property(lives, fc.infiniteStream(fc.nat()), (acts, choices) => {
        const straight = clone(base);
        const all = deliveries(straight, acts);
        for (const reply of all) straight.receive(reply);
        const shuffled = clone(base);
        const bag = [...all, ...all];
        while (bag.length > 0) {
          const [reply] = bag.splice((choices.next().value ?? 0) % bag.length, 1);
          if (reply !== undefined) shuffled.receive(reply);
        }

        expect(essence(shuffled.state)).toEqual(essence(straight.state));
      }),
    );
  });

  function clone(world: History): History {
    const copy = history(world.board).at(world.time());
    copy.state = world.state;
    return copy;
  }
});

it("of two edits that a platform dates alike, the one that is read back stays, and is kept once", () => {
  const world = history(board());
  world.wakeAt("2026-03-02 08:00", "2026-03-02 09:00");
  const written = world.write("p3", "csp-1", "First.");
  world.receive({ kind: "new", written });
  const editedAt = "2026-03-02T09:05:00.000Z";
  world.receive({ kind: "changed", written: { ...written, text: "Second.", editedAt } });
  const readBack = { kind: "new", written: { ...written, text: "Third.", editedAt } } as const;
  expect(world.receive(readBack).kind).toBe("taken");
  expect(world.receive(readBack)).toEqual({ kind: "ignored", because: "an older version" });
  // The news of the earlier one, told once more, brings it back to nobody.
  world.receive({ kind: "changed", written: { ...written, text: "Second.", editedAt } });
  expect(world.state.evidence.first()?.text).toBe("Third.");
});
