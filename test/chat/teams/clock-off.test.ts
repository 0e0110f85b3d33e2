import { describe, expect, it, onTestFinished } from "vitest";
import { ChatError } from "../../../src/chat/chat.ts";
import { channelRef, deliveryKey, messageKey } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import { openFakeTeams } from "./fake/fake-teams.ts";
import { WORLD } from "./fake/world.ts";
import { openTeamsSetup } from "./teams-setup.ts";

const HOUR = 3_600_000;
const [conversation] = WORLD.channels;
const [ANN] = WORLD.people;
const IN_CSP = { kind: "channel", channel: channelRef("teams", conversation) } as const;
const POST = { summary: "A question", parts: [{ kind: "line", line: ["A question"] } as const] };

describe.each([
  ["ahead of", -HOUR],
  ["behind", HOUR],
])("a machine whose clock is an hour %s Microsoft's", (direction, ahead) => {
  it("finds a post of which Teams did not say whether it took it", async () => {
    const { chat, fake } = await open(ahead);
    const since = new Date().toISOString();
    fake.faults.add({ how: 502, accepted: true, method: "POST", path: "/conversations" });
    await expect(chat.say(IN_CSP, POST, deliveryKey("prompt"), null)).rejects.toThrow(ChatError);

    const found = await chat.find(IN_CSP, deliveryKey("prompt"), since);

    expect(found?.message.id).toBe(fake.messages.in(conversation)[0]?.id);
  });

  it("finds a post that it said before its clock was put right", async () => {
    const { chat } = await open(ahead);
    const { message } = await chat.say(IN_CSP, POST, deliveryKey("prompt"), null);

    const found = await chat.find(IN_CSP, deliveryKey("prompt"), new Date().toISOString());

    expect(found && messageKey(found.message)).toBe(messageKey(message));
  });

  it("believes Graph of what is five minutes old there, and of nothing newer", async () => {
    const { chat, fake } = await open(ahead);
    const { message } = await chat.say(IN_CSP, POST, deliveryKey("prompt"), null);
    await chat.thread(message);

    const { sureUntil } = await chat.thread(message);

    expect(Date.parse(sureUntil)).toBeLessThan(fake.messages.now() - 280_000);
    expect(Date.parse(sureUntil)).toBeGreaterThan(fake.messages.now() - 320_000);
  });

  it("says so to health, log and people, once", async () => {
    const { chat, inbox, logged } = await open(ahead);
    const because = `the clock of this machine is 1 hour ${direction} that of Teams`;

    for (const key of ["one", "two", "three"]) await chat.say(IN_CSP, POST, deliveryKey(key), null);

    await expect.poll(() => spoken(chat.condition())).toMatchObject([{ code: "clock-off", because }]);
    await expect.poll(() => spoken(inbox.troubles)).toMatchObject([{ channel: null, because }]);
    expect(logged.filter(({ event }) => event === "clock-off")).toHaveLength(1);
  });
});

describe("a bot that Microsoft knows", () => {
  it("asks what time it is when it opens, though nothing else happens", async () => {
    const { chat, inbox } = await open(-HOUR, true);

    await expect.poll(() => chat.condition().map(({ code }) => code)).toContain("clock-off");
    await expect.poll(() => inbox.troubles).toHaveLength(1);
  });

  it.each([
    ["too old", -2 * HOUR],
    ["not valid yet", HOUR],
  ])(
    "refuses a call whose token is %s, and the log says from when to when it is, once",
    async (_how, ahead) => {
      const { fake, logged } = await open(ahead, true);

      for (const text of ["In May.", "In June."])
        expect((await fake.says({ person: ANN, conversation, root: "1", text })).status).toBe(401);

      const told = logged.filter(({ event }) => event === "teams-caller-out-of-time");
      expect(told).toHaveLength(1);
      expect(String(told[0]?.facts.because)).toMatch(
        /^the call's token is valid from \d{4}-\S+Z until \d{4}-\S+Z, and this machine says \d{4}-/,
      );
      expect(JSON.stringify(told)).not.toMatch(/In May|Bearer/);
    },
  );
});

async function open(ahead: number, secured = false) {
  const fake = await openFakeTeams({ secured });
  fake.later(ahead);
  const setup = await openTeamsSetup({ fake, secured, installed: !secured });
  onTestFinished(async () => {
    await setup.close();
    await fake.close();
  });
  return setup;
}
