import { expect, it } from "vitest";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { WORLD } from "./fake/world.ts";
import { teamsInbox } from "./teams-inbox.ts";
import { openTeamsSetup } from "./teams-setup.ts";

const [conversation] = WORLD.channels;
const channel = channelRef("teams", conversation);
const [ann] = WORLD.people;

it("a connection that closes lets what is under way read and speak to its end, and lets nothing new in", async () => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const read: number[] = [];
  const inbox = teamsInbox();
  const setup = await openTeamsSetup({ inbox, installed: false });
  inbox.reconnected = async () => {
    await held;
    const said = await setup.chat.say(
      { kind: "channel", channel },
      { summary: "A post", parts: [] },
      deliveryKey("key"),
      null,
    );
    read.push((await setup.chat.thread(said.message)).replies.length);
  };
  await setup.fake.install();

  const closed = setup.chat.close();
  expect((await setup.fake.says({ person: ann, conversation, root: null, text: "Late" })).status).toBe(503);
  letGo();
  await closed;

  expect(read).not.toEqual([]);
  expect(setup.logged.filter(({ event }) => event === "teams-work-failed")).toEqual([]);
  await setup.close();
});
