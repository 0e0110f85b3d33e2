import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Post } from "../../../src/chat/post.ts";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { seenCard } from "./fake/seen.ts";
import { WORLD } from "./fake/world.ts";
import { openTeamsSetup, type TeamsSetup } from "./teams-setup.ts";

const [conversation] = WORLD.channels;
const channel = channelRef("teams", conversation);
const [, bo] = WORLD.people;
const MINUTES = 60_000;
const OPEN: Post = {
  summary: "Noted",
  parts: [{ kind: "line", line: ["Three answered."] }],
  isOpenHere: true,
};

describe("an answer in a channel of Teams, where it may be shown to one person alone", () => {
  let setup: TeamsSetup;

  beforeEach(async () => {
    setup = await openTeamsSetup({ told: { targeted: true } });
    setup.inbox.answer = OPEN;
  });

  afterEach(() => setup.close());

  /** What was said in the channel since, once the bot has said it: by whom it is seen, and its words. */
  async function asked(from: TeamsSetup = setup) {
    const before = from.fake.messages.in(conversation).length;
    await from.fake.says({ person: bo, conversation, root: null, text: "status", mentions: true });
    await from.inbox.settled();
    await from.fake.messages.until(() => {
      const said = from.fake.messages.in(conversation).slice(before + 1);
      return said.some(({ activity }) => !wordsOf({ activity }).startsWith("Checking")) ? said : undefined;
    });
    return from.fake.messages
      .in(conversation)
      .slice(before + 1)
      .map((message) => ({ seenBy: message.onlyFor ?? "all", words: wordsOf(message) }));
  }

  const own = (from: TeamsSetup = setup) => from.fake.messages.in(from.fake.chatOf(bo)).map(wordsOf);
  const CHECK = {
    seenBy: bo.id,
    words: "Checking whether answers can be shown here to whoever asks, and to nobody else.",
  };
  const LINE = { seenBy: "all", words: "Bo Okoro, the answer is in your chat with this app." };

  it("stands there once the service was seen to keep a harmless one private, and not before", async () => {
    expect(await asked()).toEqual([CHECK, LINE]);
    expect(await asked()).toEqual([LINE]);
    expect(own()).toEqual(["Three answered.", "Three answered."]);

    setup.later(6 * MINUTES);
    expect(await asked()).toEqual([{ seenBy: bo.id, words: "Three answered." }]);
    expect(own()).toHaveLength(2);
  });

  it("is known to be safe for good: a bot that was started again tries nothing", async () => {
    await asked();
    setup.later(6 * MINUTES);
    await asked();
    await setup.chat.close();
    const { fake, directory } = setup;
    const again = await openTeamsSetup({ fake, directory, installed: false, told: { targeted: true } });
    again.inbox.answer = OPEN;

    expect(await asked(again)).toEqual([{ seenBy: bo.id, words: "Three answered." }]);
    await again.close();
  });

  it("stays in the person's own chat where the service shows such a message to all, and that one is taken away", async () => {
    setup.fake.tenancy.targets = false;
    await asked();
    setup.later(6 * MINUTES);

    expect(await asked()).toEqual([LINE]);
    expect(await asked()).toEqual([LINE]);
    expect(own()).toHaveLength(3);
    const [, trial] = setup.fake.messages.in(conversation);
    expect(trial?.deletedAt).not.toBeNull();
  });

  it("stays there while Graph cannot be asked, and nothing is tried", async () => {
    setup.fake.graph.granted = false;
    await asked();
    setup.later(6 * MINUTES);
    expect(await asked()).toEqual([LINE]);

    setup.fake.graph.granted = true;
    expect(await asked()).toEqual([CHECK, LINE]);
  });

  it("stays there where not everybody in the channel may read it", async () => {
    await asked();
    setup.later(6 * MINUTES);
    setup.inbox.answer = { ...OPEN, isOpenHere: false };

    expect(await asked()).toEqual([LINE]);
  });

  it("bears the mark of no delivery", async () => {
    await asked();
    setup.later(6 * MINUTES);
    await asked();

    expect(JSON.stringify(setup.fake.messages.in(conversation))).not.toMatch(/soc-[0-9a-f-]{36}-/);
  });

  it("is sought nowhere unless that is switched on", async () => {
    const off = await openTeamsSetup();
    off.inbox.answer = OPEN;

    await asked(off);
    off.later(6 * MINUTES);
    expect(await asked(off)).toEqual([LINE]);
    await off.close();
  });

  it("is given to what somebody said to the bot alone, which is a command and never a reply", async () => {
    const { message: root } = await setup.chat.say(
      { kind: "channel", channel },
      OPEN,
      deliveryKey("a"),
      null,
    );
    const typed = { person: bo, conversation, root: root.id, targeted: true };

    const { id } = await setup.fake.says({ ...typed, text: "status" });
    await setup.fake.says({ ...typed, text: "We have no plan." });
    await setup.fake.edits(conversation, id, "We have one.");

    expect(setup.inbox.commands).toMatchObject([
      { user: `teams:${bo.account}`, channel, thread: root, text: "status" },
      { user: `teams:${bo.account}`, channel, thread: root, text: "We have no plan." },
    ]);
    expect(setup.inbox.replies).toEqual([]);
  });
});

function wordsOf({ activity }: Pick<ReturnType<TeamsSetup["fake"]["messages"]["in"]>[number], "activity">) {
  return seenCard(activity?.attachments?.[0]?.content).text;
}
