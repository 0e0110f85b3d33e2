import fc from "fast-check";
import { expect, it } from "vitest";
import { wake } from "../../src/bot/wake.ts";
import { asUserRef, type MessageRef } from "../../src/core/names/ids.ts";
import { board, prompts } from "../core/build.ts";
import { openWorld, type World } from "./open-world.ts";

/** Neither an answer for certain nor anything else. */
const VAGUE = "Lots of good work going on in this area across the partnership.";

async function asked(changes: Parameters<typeof board>[0] = {}): Promise<World> {
  const world = await openWorld([board({ ...prompts({ atOnce: true }), ...changes })]);
  await world.bot.begin();
  return world;
}

async function replies(world: World, user: string, text: string, to: MessageRef = world.prompt("CSP-01")) {
  const written = world.chat.reply(to, asUserRef(user), "Pat Visitor", text);
  await world.bot.inbox.reply({ kind: "new", written });
  await world.bot.settled();
  return written;
}

/** What was said to somebody alone. */
function alone(world: World, user: string) {
  return world.chat.said.filter(({ place }) => place.kind === "person" && place.user === user);
}

it("a member whom the settings do not know is asked by the account they wrote with, and may say", async () => {
  const world = await asked({ members: [] });
  await replies(world, "local:guest", VAGUE);
  const [question, ...others] = alone(world, "local:guest");
  expect(others).toEqual([]);
  const buttons = question?.post.parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : [])) ?? [];
  const press = {
    ...{ id: "press-1", at: world.now, user: asUserRef("local:guest"), name: "Pat Visitor" },
    ...{ message: question?.message ?? expect.fail(), button: "count-it", fields: {} },
    about: buttons[0]?.about ?? null,
  };
  expect((await world.bot.inbox.press({ ...press, user: asUserRef("local:other") })).summary).toContain(
    "There is no board here that you can see.",
  );
  expect((await world.bot.inbox.press(press)).summary).toContain("is an answer now");
});

it.each(["local:p2", "local:p1", "local:p5", "local:guest"])(
  "who is not asked (%s) is not asked whether it was an answer: the secretary gets it in the morning",
  async (user) => {
    const world = await asked();
    await replies(world, user, "Yes: the plan was agreed in May 2026, 14 partners signed it.");
    expect(world.chat.said.filter(({ post }) => post.summary.includes("your answer?"))).toEqual([]);
    await wake(world.at("2026-09-08 09:59").bot);
    expect(world.chat.said.filter(({ post }) => post.summary.includes("needs you"))).toEqual([]);
    await wake(world.at("2026-09-08 10:00").bot);
    await world.restart();
    await wake(world.at("2026-09-08 11:00").bot);
    expect(alone(world, "local:p2").map(({ post }) => post.summary)).toEqual([
      "Community Safety Partnership: 1 reply needs you. CSP-01",
    ]);
  },
);

it("a paused board tells nothing, and what waited is told once it goes on", async () => {
  const world = await asked();
  await replies(world, "local:guest", "Yes: the plan was agreed in May 2026, 14 partners signed it.");
  const command = { at: world.now, user: asUserRef("local:p2"), name: "Sam", channel: null, thread: null };
  await world.bot.inbox.command({ ...command, id: "c1", text: "pause" });
  await wake(world.at("2026-09-08 10:00").bot);
  expect(alone(world, "local:p2")).toEqual([]);
  await world.bot.inbox.command({ ...command, id: "c2", text: "resume" });
  await wake(world.at("2026-09-08 10:01").bot);
  expect(alone(world, "local:p2")).toHaveLength(1);
});

it("the writer of a reply is asked once at most, whatever becomes of it", async () => {
  const deeds = fc.array(fc.constantFrom("vague", "plain", "none", "delete", "restart", "again"), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(deeds, async (acts) => {
      const world = await asked();
      const written = await replies(world, "local:p3", VAGUE);
      for (const [index, act] of acts.entries()) {
        world.at(`2026-09-07 1${index}:00`);
        const text =
          act === "vague" ? `${VAGUE} ${index}` : act === "plain" ? "Yes, agreed in May 2026." : "Thanks!";
        const { message, thread, author } = written;
        if (act === "restart") await world.restart();
        else if (act === "delete")
          await world.bot.inbox.reply({ kind: "withdrawn", message, thread, author, at: world.now });
        else if (act === "again") await world.bot.inbox.reply({ kind: "restored", written, at: world.now });
        else
          await world.bot.inbox.reply({
            kind: "changed",
            written: { ...written, text, editedAt: world.now },
          });
        await world.bot.settled();
      }
      expect(alone(world, "local:p3")).toHaveLength(1);
    }),
    { numRuns: 20 },
  );
});

it("what was promised for a meeting comes to the secretary on the working day after it, and asking again opens it", async () => {
  const world = await asked({ meetings: ["2026-09-22T14:00", "2026-12-08T14:00"] });
  await replies(world, "local:p3", "Will give a verbal update at the meeting.");
  for (const day of ["2026-09-08 10:00", "2026-09-22 15:00", "2026-09-23 09:59"])
    await wake(world.at(day).bot);
  const roundUps = () => alone(world, "local:p2").filter(({ post }) => post.summary.includes("needs you"));
  expect(roundUps()).toEqual([]);
  await wake(world.at("2026-09-23 10:00").bot);
  const [roundUp] = roundUps();
  const lines = JSON.stringify(roundUp?.post.parts);
  expect(lines).toContain("verbal update promised by Mo Member. The meeting is over: was it given?");
  const buttons = roundUp?.post.parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : [])) ?? [];
  expect(buttons.map(({ label }) => label)).toEqual(["Counts as answered", "Ask again"]);
  const press = {
    ...{ id: "press-1", at: world.now, user: asUserRef("local:p2"), name: "Sam Secretary" },
    ...{ message: roundUp?.message ?? expect.fail(), button: "no-answer", fields: {} },
    about: buttons[1]?.about ?? null,
  };
  expect((await world.bot.inbox.press(press)).summary).toContain("is a comment now");
  await wake(world.at("2026-09-24 10:00").bot);
  expect(roundUps()).toHaveLength(1);
});

it("who cannot be written to is not asked, and what they wrote goes to the secretary; once it is settled nobody is asked late", async () => {
  const world = await asked();
  const closed = { kind: "not-allowed", reason: { code: "slack-person-closed", facts: {} } } as const;
  for (const verb of ["say", "find"] as const) world.chat.fail(verb, closed, "local:p3");
  await replies(world, "local:p3", VAGUE);
  await replies(world, "local:p3", `${VAGUE} Really.`);
  await wake(world.at("2026-09-08 10:00").bot);
  expect(alone(world, "local:p3")).toEqual([]);
  const roundUp = alone(world, "local:p2").find(({ post }) => post.summary.includes("need you"));
  expect(roundUp?.post.summary).toBe("Community Safety Partnership: 2 replies need you. CSP-01");
  expect(alone(world, "local:p2").filter(({ post }) => post.summary.includes("your answer?"))).toEqual([]);

  const command = { user: asUserRef("local:p2"), name: "Sam Secretary", channel: null, thread: null };
  for (const n of [1, 2])
    await world.bot.inbox.command({
      ...command,
      id: `c${n}`,
      at: world.now,
      text: `reply csp-1 ${n} comment`,
    });
  await world.bot.settled();
  world.chat.recover();
  await wake(world.at("2026-09-08 12:00").bot);
  expect(alone(world, "local:p3")).toEqual([]);
  expect(world.journal("dropped")).toMatchObject([{ reason: { code: "settled-meanwhile" } }]);
});
