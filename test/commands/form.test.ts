import { describe, expect, it } from "vitest";
import { AT_MESSAGE } from "../../src/chat/chat.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import type { Button, Post } from "../../src/chat/post.ts";
import { aboutText } from "../../src/core/item/about.ts";
import { asBoardId, asItemId, channelRef, type MessageRef, userRef } from "../../src/core/names/ids.ts";
import { noReplyHerePost } from "../../src/render/answers/not-possible.ts";
import { openWorld, type World } from "../bot/open-world.ts";
import { board, prompts } from "../core/build.ts";

const NORTH = asBoardId("north");
const [CHAIR, SOUTH_CHAIR, MEMBER, STRANGER] = ["p1", "p2", "p3", "p6"] as const;

/** Two boards that have asked two questions; the first names its members, the second lets its channel read. */
async function openBoth(): Promise<World> {
  const common = { ...prompts({ atOnce: true }), secretaries: [], observers: [], meetings: [] };
  const world = await openWorld([
    board({ ...common, id: "north", name: "North", channels: ["local:north"], chair: "p1", members: ["p3"] }),
    board({ ...common, id: "south", name: "South", channels: ["local:south"], chair: "p2", members: [] }),
  ]);
  await world.bot.begin();
  await world.bot.settled();
  return world;
}

function postOf({ chat }: World, reference: string, channel = "local:north"): MessageRef {
  const said = chat.said.find(({ where, post }) => where === channel && post.summary.startsWith(reference));
  if (said === undefined) throw new Error(`no post of ${reference} in ${channel}`);
  return said.message;
}

type Pressed = {
  person: string;
  message: MessageRef;
  button: string;
  about?: string | null;
  fields?: Record<string, string>;
  id?: string;
};

const pressOf = (
  world: World,
  { person, message, button, about = null, fields = {}, id = "press-1" }: Pressed,
) => ({
  ...{ id, at: world.now, user: userRef("local", person), name: person },
  ...{ message, button, about, fields },
});

const opens = (world: World, pressed: Pressed) => world.bot.inbox.form(pressOf(world, pressed));

async function presses(world: World, pressed: Pressed): Promise<string> {
  const answer = plainText(await world.bot.inbox.press(pressOf(world, pressed)));
  await world.bot.settled();
  return answer;
}

const buttonsOf = (post: Post): readonly Button[] =>
  post.parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : []));

const offered = async (world: World, pressed: Omit<Pressed, "button">) =>
  buttonsOf(await opens(world, { ...pressed, button: "other" })).map(({ id }) => id);

/** Something to fill every field in with. */
const filled = ({ id: button, fields }: Button) =>
  Object.fromEntries(
    fields.map(({ id, choices }) => [
      id,
      // A letter was written before it is recorded, and all other days are to come.
      id === "date"
        ? button === "record"
          ? "2026-03-02"
          : "2026-12-30"
        : (choices?.[0]?.id ?? "Because of the plan"),
    ]),
  );

async function reply(world: World, thread: MessageRef, id = "m-reply"): Promise<void> {
  const message = { ...thread, id };
  const author = { user: userRef("local", MEMBER), name: "Cai", bot: false };
  const written = {
    message,
    thread,
    author,
    at: world.now,
    text: "Yes, it was agreed in May 2026.",
    files: [],
  };
  await world.bot.inbox.reply({
    kind: "new",
    written: { ...written, link: "https://x.example/1", editedAt: null },
  });
  await world.bot.settled();
}

describe("the dialog Other…", () => {
  it("names the question, how it stands and by when it is wanted at present", async () => {
    const world = await openBoth();
    const by = { person: CHAIR, message: postOf(world, "CSP-01") };
    await presses(world, { ...by, button: "extend", fields: { date: "2026-12-31", reason: "Away" } });

    const dialog = await opens(world, { ...by, button: "other" });

    const text = plainText(dialog);
    expect(text).toMatch(/^CSP-01 \(26\/27\): /);
    expect(text).toContain("Status: open.");
    expect(text).toContain("Wanted by: Thu 31 Dec 2026");
    const later = buttonsOf(dialog).find(({ id }) => id === "extend");
    expect(later?.fields[0]?.label).toBe("Wanted by (now Thu 31 Dec 2026)");
  });

  it("offers whoever decides what fits how the question stands, and nobody else any of it", async () => {
    const world = await openBoth();
    const message = postOf(world, "CSP-01");
    const by = { person: CHAIR, message };

    expect(await offered(world, by)).toEqual(["not-applicable", "extend", "assign", "record"]);
    await reply(world, message);
    expect(await offered(world, by)).toEqual([
      ...["accept", "reopen", "not-applicable", "extend", "assign", "reply", "record"],
    ]);
    expect(await offered(world, { person: MEMBER, message })).toEqual(["reply", "not-mine", "more-time"]);
    await presses(world, { ...by, button: "accept" });
    expect(await offered(world, by)).toEqual([
      "accept",
      "reopen",
      "not-applicable",
      "undo",
      "reply",
      "record",
    ]);
    await presses(world, { ...by, button: "undo" });
    expect(await offered(world, by)).toEqual([
      ...["accept", "reopen", "not-applicable", "extend", "assign", "reply", "record"],
    ]);
  });

  it.each(["open", "answered", "accepted", "not-applicable"])(
    "offers nothing that would be refused where the question is %s",
    async (status) => {
      const prepared = async () => {
        const world = await openBoth();
        const message = postOf(world, "CSP-01");
        if (status !== "open") await reply(world, message);
        if (status === "accepted") await presses(world, { person: CHAIR, message, button: "accept" });
        if (status === "not-applicable")
          await presses(world, { person: CHAIR, message, button: status, fields: { reason: "No" } });
        return { world, message };
      };
      const first = await prepared();
      const dialog = await opens(first.world, { person: CHAIR, message: first.message, button: "other" });

      expect(buttonsOf(dialog).length).toBeGreaterThan(0);
      for (const button of buttonsOf(dialog)) {
        const { world, message } = await prepared();
        const kinds = ["decided", "amended", "extended", "assigned", "undone", "judged"] as const;
        const count = () => kinds.reduce((sum, kind) => sum + world.journal(kind, NORTH).length, 0);
        const before = count();
        const { id, about = null } = button;
        const said = await presses(world, {
          person: CHAIR,
          message,
          button: id,
          about,
          fields: filled(button),
        });
        expect(count(), `${id}: ${said}`).toBe(before + 1);
      }
    },
  );

  it("has whoever accepts give a rating and a note if they like", async () => {
    const world = await openBoth();
    const message = postOf(world, "CSP-01");
    await reply(world, message);
    const dialog = await opens(world, { person: CHAIR, message, button: "other" });
    const accept = buttonsOf(dialog).find(({ id }) => id === "accept");

    expect(accept?.fields.map(({ id, optional }) => [id, optional])).toEqual([
      ["choice", true],
      ["reason", true],
    ]);
    await presses(world, {
      ...{ person: CHAIR, message, button: "accept", about: accept?.about ?? null },
      fields: { choice: "amber", reason: "red: is no rating here" },
    });
    expect(world.journal("decided", NORTH)).toMatchObject([
      { outcome: "accepted", rating: "amber", reason: "red: is no rating here" },
    ]);
  });

  it("says which reply it asks about, by whose words", async () => {
    const world = await openBoth();
    const message = postOf(world, "CSP-01");
    await reply(world, message);

    const dialog = plainText(await opens(world, { person: CHAIR, message, button: "other" }));
    expect(dialog).toMatch(/^1\. \S.*: “.+”$/m);
  });

  it("says what would be taken back, and changes the rating of what is accepted", async () => {
    const world = await openBoth();
    const message = postOf(world, "CSP-01");
    const by = { person: CHAIR, message };
    await reply(world, message);
    await presses(world, { ...by, button: "accept" });
    const labels = async () =>
      buttonsOf(await opens(world, { ...by, button: "other" })).map(({ label }) => label);
    expect(await labels()).toEqual([
      ...["Change rating or note", "Reopen", "Not applicable", "Take back: accepted"],
      ...["What is this reply?", "Record an answer for somebody"],
    ]);

    await presses(world, { ...by, button: "accept", fields: { choice: "amber", reason: "" } });
    expect(world.journal("amended", NORTH)).toMatchObject([{ rating: "amber", reason: null }]);
    expect(await labels()).toContain("Take back: new rating or reason");
  });

  it("knows its item where it was opened from something else than the question's post, and nobody may make one up", async () => {
    const world = await openBoth();
    const about = aboutText({ board: NORTH, item: asItemId("2026/27:csp-2"), reply: null });
    const alone = { ...postOf(world, "CSP-01"), channel: "local:@p1", id: "m9" } as MessageRef;

    expect(plainText(await opens(world, { person: CHAIR, message: alone, button: "other", about }))).toMatch(
      /^CSP-02/,
    );
    for (const person of [SOUTH_CHAIR, STRANGER])
      expect(plainText(await opens(world, { person, message: alone, button: "other", about }))).toMatch(
        /^There is no board here that you can see\./,
      );
    for (const made of ["", "[]", '["north"]', '["elsewhere","2026/27:csp-2"]', '["north","none"]', "{"])
      expect(
        plainText(await opens(world, { person: CHAIR, message: alone, button: "other", about: made })),
      ).toMatch(/^This post does not belong to a question/);
  });

  it("opens nothing by a button of another time, and says so", async () => {
    const world = await openBoth();
    const by = { person: CHAIR, message: postOf(world, "CSP-01") };

    for (const button of ["accept", "pause", "nothing"])
      expect(plainText(await opens(world, { ...by, button }))).toMatch(
        /^This button is not in use any more\./,
      );
  });
});

describe("the dialog Answer", () => {
  const said = ({ chat }: World) => chat.said.filter(({ post }) => plainText(post).includes("In May,"));

  it("keeps what is sent as that person's reply, and says it in the thread under their name, once", async () => {
    const world = await openBoth();
    const message = postOf(world, "CSP-01");
    const [send] = buttonsOf(await opens(world, { person: MEMBER, message, button: "answer" }));
    const answer = { person: MEMBER, message, button: "answer", about: send?.about ?? null };
    const fields = { answer: " In May,\r\nagreed by *all* partners " };

    const told = await presses(world, { ...answer, fields, id: "press-7" });
    await presses(world, { ...answer, fields, id: "press-7" });
    await world.restart();
    await presses(world, { ...answer, fields, id: "press-7" });

    expect(told).toMatch(/^Your answer to CSP-01 \(26\/27\) is kept/);
    expect(world.journal("kept", NORTH).map(({ evidence }) => evidence)).toMatchObject([
      { item: "2026/27:csp-1", text: "In May,\nagreed by *all* partners", author: { user: "local:p3" } },
    ]);
    expect(said(world)).toHaveLength(1);
    expect(plainText(said(world)[0]?.post ?? { summary: "", parts: [] })).toContain("p3 ");
  });

  it("is open to whoever is in the board's channel, as its threads are, and to nobody elsewhere", async () => {
    const world = await openBoth();
    const message = postOf(world, "CSP-01");
    const elsewhere = { ...message, channel: "local:@p6", id: "m9" } as MessageRef;
    const about = aboutText({ board: NORTH, item: asItemId("2026/27:csp-1"), reply: null });
    const fields = { answer: "In May, we think." };

    const refused = await presses(world, {
      person: STRANGER,
      message: elsewhere,
      button: "answer",
      about,
      fields,
    });
    expect(refused).toMatch(/^There is no board here that you can see\./);
    expect(world.journal("kept", NORTH)).toEqual([]);
    await presses(world, { person: STRANGER, message, button: "answer", fields });
    expect(world.journal("kept", NORTH)).toHaveLength(1);
  });

  it("keeps nothing that is empty, and says so", async () => {
    const world = await openBoth();
    const message = postOf(world, "CSP-01");

    expect(
      await presses(world, { person: MEMBER, message, button: "answer", fields: { answer: " \n " } }),
    ).toBe("Nothing was kept for CSP-01 (26/27): the answer is empty.");
    expect(world.journal("kept", NORTH)).toEqual([]);
  });
});

describe("the dialog What is this reply?", () => {
  const kinds = (post: Post) => buttonsOf(post).flatMap(({ fields }) => fields.map(({ id }) => id));
  const asksAt = (world: World, person: string, message: MessageRef) =>
    opens(world, { person, message, button: AT_MESSAGE });

  async function replied() {
    const world = await openBoth();
    const prompt = postOf(world, "CSP-01");
    await reply(world, prompt);
    return { world, prompt, message: { ...prompt, id: "m-reply" } };
  }

  it("is opened at a reply, tells what it is taken for, and puts it right for good", async () => {
    const { world, message } = await replied();
    const dialog = await asksAt(world, CHAIR, message);
    expect(plainText(dialog)).toMatch(
      /^CSP-01 \(26\/27\): .*Yes, it was agreed in May 2026\..*Counts as an answer\./s,
    );
    const [save] = buttonsOf(dialog);
    expect([buttonsOf(dialog).length, save?.label, kinds(dialog)]).toEqual([1, "Save", ["choice"]]);

    const about = save?.about ?? null;
    const told = await presses(world, {
      ...{ person: CHAIR, message, button: save?.id ?? "", about, fields: { choice: "comment" } },
    });

    expect(told).toMatch(/reply 1 to CSP-01 \(26\/27\), by Mo Member, is a comment now\./);
    await world.restart();
    expect(plainText(await asksAt(world, CHAIR, message))).toContain("Said to be a comment by ");
  });

  it("is for its writer, the owner, secretary and chair: others are told so, and nobody outside learns that it is kept", async () => {
    const { world, message } = await replied();

    expect(kinds(await asksAt(world, MEMBER, message))).toEqual(["choice"]);
    const other = await asksAt(world, SOUTH_CHAIR, message);
    expect(plainText(other)).toMatch(/^There is no board here that you can see\./);
    const about = buttonsOf(await asksAt(world, CHAIR, message))[0]?.about ?? null;
    const forged = { person: STRANGER, message, button: AT_MESSAGE, about, fields: { choice: "comment" } };
    expect(await presses(world, forged)).toMatch(/^There is no board here that you can see\./);
    expect(world.journal("judged", NORTH).map(({ standing }) => standing)).toEqual(["answer"]);
  });

  it("at a question is about its replies; at any other message there is kindly nothing to say", async () => {
    const { world, prompt } = await replied();

    expect(plainText(await asksAt(world, STRANGER, { ...prompt, id: "m-lunch" }))).toBe(
      plainText(noReplyHerePost()),
    );
    expect(plainText(await asksAt(world, CHAIR, { ...prompt, channel: channelRef("local", "@p1") }))).toBe(
      plainText(noReplyHerePost()),
    );
    expect(buttonsOf(await asksAt(world, CHAIR, prompt)).map(({ label }) => label)).toEqual([
      "What is this reply?",
    ]);
    expect(plainText(await asksAt(world, CHAIR, postOf(world, "CSP-02")))).toContain(
      "This is a question. It has no reply of which you can say what it is.",
    );
  });

  it("at the post that says a reply in the thread for its writer is about that reply", async () => {
    const world = await openBoth();
    const message = postOf(world, "CSP-01");
    const fields = { answer: "In May, we think." };
    await presses(world, { person: MEMBER, message, button: "answer", fields });
    const relay = world.chat.said.find(({ post }) => plainText(post).includes("In May, we think."));

    const dialog = await asksAt(world, CHAIR, relay?.message ?? message);

    expect(plainText(dialog)).toContain("Answered with the button");
    expect(kinds(dialog)).toEqual(["choice"]);
  });
});
