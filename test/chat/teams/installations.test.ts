import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openTeams } from "../../../src/chat/teams/open-teams.ts";
import { findingLine } from "../../../src/cli/commands/finding-line.ts";
import { ExpectedError } from "../../../src/core/model/errors.ts";
import { channelRef, deliveryKey, userRef } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import { activityIn } from "./fake/activities.ts";
import { openFakeTeams } from "./fake/fake-teams.ts";
import { BOT_ID, WORLD } from "./fake/world.ts";
import { teamsInbox } from "./teams-inbox.ts";
import { anonymousOptions, openTeamsSetup, type TeamsSetup } from "./teams-setup.ts";

const [conversation, other] = WORLD.channels;
const channel = channelRef("teams", conversation);
const [ann, bo] = WORLD.people;
const post = { summary: "A post", parts: [] };

const placesFile = ({ directory }: Pick<TeamsSetup, "directory">) => join(directory, "teams", "places.json");

const changed = (setup: TeamsSetup, body: Record<string, unknown>) =>
  setup.fake.send({ conversation, root: null }, ann, {
    ...{ type: "conversationUpdate", id: "f:1", timestamp: new Date().toISOString() },
    ...body,
  });

/** The channels of a team are asked for behind the answer to Teams. */
async function bothChannelsKnown(setup: TeamsSetup): Promise<void> {
  while (!(await readFile(placesFile(setup), "utf8")).includes(other))
    await new Promise((resolve) => setTimeout(resolve, 5));
}

const team = { id: WORLD.team, name: WORLD.teamName, aadGroupId: WORLD.group };

describe("what the bot learns of places", () => {
  it("is on the disk before Teams is answered, and holds after a restart", async () => {
    const setup = await openTeamsSetup();
    await setup.fake.says({ person: bo, conversation, root: null, text: "Morning" });
    const { message } = await setup.chat.say({ kind: "channel", channel }, post, deliveryKey("key"), null);
    const { directory, fake } = setup;
    await setup.chat.close();

    const again = await openTeamsSetup({ directory, fake, installed: false });

    expect(JSON.parse(await readFile(placesFile(setup), "utf8"))).toMatchObject({
      bot: BOT_ID,
      tenants: { [WORLD.tenant]: { serviceUrl: fake.serviceUrl } },
      teams: { [WORLD.team]: { group: WORLD.group, hears: true, present: true } },
      channels: { [conversation]: { team: WORLD.team }, [other]: { team: WORLD.team } },
      people: { [bo.account]: { id: bo.id } },
    });
    await again.chat.update(message, post);
    await again.chat.say(
      { kind: "person", user: userRef("teams", bo.account) },
      post,
      deliveryKey("private"),
      null,
    );
    expect((await again.chat.thread(message)).root).toBe("there");
    expect(
      await again.chat.find({ kind: "channel", channel }, deliveryKey("key"), "2026-01-01T00:00:00.000Z"),
    ).toMatchObject({ message });
    await again.close();
    await setup.close();
  });

  it("follows Teams to another address", async () => {
    const setup = await openTeamsSetup();
    const moved = await openFakeTeams();
    const where = { conversation, root: null, serviceUrl: moved.serviceUrl };
    const timestamp = new Date().toISOString();
    await setup.fake.deliver(activityIn(where, ann, { type: "message", id: "9", text: "Hello", timestamp }));

    await setup.chat.say({ kind: "channel", channel }, post, deliveryKey("key"), null);

    expect(moved.messages.in(conversation)).toHaveLength(1);
    expect(setup.fake.messages.in(conversation)).toHaveLength(0);
    await moved.close();
    await setup.close();
  });

  it("is the same however the two messages of an installation come", async () => {
    const setup = await openTeamsSetup();
    const first = await readFile(placesFile(setup), "utf8");

    await setup.fake.install();

    expect(await readFile(placesFile(setup), "utf8")).toBe(first);
    expect(setup.inbox.reconnections).toBeGreaterThan(0);
    await setup.close();
  });

  it("is told of each channel once the app was taken out of the team, and no more is said there", async () => {
    const setup = await openTeamsSetup();
    await bothChannelsKnown(setup);
    await changed(setup, {
      type: "installationUpdate",
      action: "remove",
      channelData: { tenant: { id: WORLD.tenant }, team, channel: { id: conversation } },
    });

    expect(setup.inbox.troubles.map((each) => each.channel)).toEqual([channel, `teams:${other}`]);
    expect(spoken(setup.inbox.troubles[0])).toMatchObject({
      fix: expect.stringContaining("add the app again"),
    });
    await expect(
      setup.chat.say({ kind: "channel", channel }, post, deliveryKey("key"), null),
    ).rejects.toMatchObject({
      fault: { kind: "not-allowed", reason: { code: "teams-removed" } },
    });
    await setup.fake.install();
    await setup.chat.say({ kind: "channel", channel }, post, deliveryKey("key"), null);
    await setup.close();
  });

  it("is told when a channel is deleted or its team archived", async () => {
    const setup = await openTeamsSetup();
    await bothChannelsKnown(setup);
    const tenant = { id: WORLD.tenant };
    await changed(setup, {
      channelData: { tenant, team, eventType: "channelDeleted", channel: { id: conversation } },
    });
    await changed(setup, { id: "f:2", channelData: { tenant, team, eventType: "teamArchived" } });

    expect(spoken(setup.inbox.troubles)).toMatchObject([
      { channel, because: "the channel was deleted in Teams" },
      { channel, because: "the team was archived in Teams" },
      { channel: `teams:${other}`, because: "the team was archived in Teams" },
    ]);
    await setup.close();
  });

  it.each(["channelRestored", "teamRestored", "teamUnarchived"])(
    "has what was held up said at once when Teams tells of a %s",
    async (eventType) => {
      const setup = await openTeamsSetup();
      await bothChannelsKnown(setup);
      const before = setup.inbox.reconnections;
      await changed(setup, {
        channelData: { tenant: { id: WORLD.tenant }, team, eventType, channel: { id: conversation } },
      });
      await setup.chat.close();

      expect(setup.inbox.reconnections).toBe(before + 1);
      await setup.close();
    },
  );

  it("welcomes somebody once who adds the app for themselves, when all that waited is said", async () => {
    const inbox = teamsInbox();
    const reconnectionsBefore: number[] = [];
    const home = inbox.home.bind(inbox);
    inbox.home = (user) => {
      reconnectionsBefore.push(inbox.reconnections);
      return home(user);
    };
    const setup = await openTeamsSetup({ inbox });
    const { reconnections } = inbox;
    const own = setup.fake.chatOf(bo);
    const where = { conversation: own, root: null };
    const timestamp = new Date().toISOString();
    await setup.fake.send(where, bo, { type: "installationUpdate", action: "add", id: "f:1", timestamp });
    await setup.fake.send(where, bo, {
      ...{ type: "conversationUpdate", id: "f:2", timestamp, membersAdded: [{ id: BOT_ID }] },
    });
    await setup.fake.messages.until(() => setup.fake.messages.in(own)[0]);
    await setup.chat.close();

    expect(setup.fake.messages.in(own)).toHaveLength(1);
    expect(setup.inbox.homes).toEqual([`teams:${bo.account}`]);
    expect(reconnectionsBefore[0]).toBeGreaterThan(reconnections);
    await setup.close();
  });

  it("stops the bot where its file is damaged, and is left as it is", async () => {
    const setup = await openTeamsSetup();
    const { directory } = setup;
    await setup.chat.close();
    await writeFile(placesFile(setup), '{"version":1,');

    const error: unknown = await openTeams(anonymousOptions(join(directory, "teams"))).catch(
      (each: unknown) => each,
    );

    expect(error).toBeInstanceOf(ExpectedError);
    expect(error).toMatchObject({
      code: "damaged",
      message: expect.stringContaining("places.json is damaged"),
    });
    expect(await readFile(placesFile(setup), "utf8")).toBe('{"version":1,');
    await setup.close();
  });
});

describe("a team where the bot hears only mentions", () => {
  const says = (setup: TeamsSetup, root: string, mentions: boolean) =>
    setup.fake.says({ person: bo, conversation, root, text: "We did it in May.", mentions });

  const prompt = async (setup: TeamsSetup) =>
    (await setup.chat.say({ kind: "channel", channel }, post, deliveryKey("prompt"), null)).message.id;

  it("is told to the secretary at the first reply that mentions the bot, which is kept", async () => {
    const setup = await openTeamsSetup({ graph: false });
    await says(setup, await prompt(setup), true);
    await setup.chat.close();

    expect(setup.inbox.replies).toMatchObject([{ kind: "new", written: { text: "We did it in May." } }]);
    expect(spoken(setup.inbox.troubles)).toMatchObject([
      {
        channel,
        id: `teams-mentions-only-${WORLD.team}`,
        because:
          "Teams gives the bot only messages that mention it, so answers without a mention are not kept",
        fix: expect.stringContaining("Answer button"),
      },
    ]);
    const [trouble] = setup.inbox.troubles;
    expect(setup.chat.condition()).toContainEqual({
      code: "mentions-only",
      reason: trouble?.reason,
    });
    await setup.close();
  });

  it("is no trouble where others were heard, or where Graph may read", async () => {
    const heard = await openTeamsSetup({ graph: false });
    const root = await prompt(heard);
    await says(heard, root, false);
    await says(heard, root, true);
    await heard.chat.close();
    const granted = await openTeamsSetup();
    await says(granted, await prompt(granted), true);
    await granted.chat.close();

    expect(heard.inbox.troubles).toEqual([]);
    expect(granted.inbox.troubles).toEqual([]);
    await heard.close();
    await granted.close();
  });

  it("is well again as soon as somebody is heard who does not mention it", async () => {
    const setup = await openTeamsSetup({ graph: false });
    const root = await prompt(setup);
    await says(setup, root, true);
    while (setup.inbox.troubles.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(setup.chat.condition().map(({ code }) => code)).toEqual(["not-read-back", "mentions-only"]);
    await says(setup, root, false);

    expect(setup.chat.condition().map(({ code }) => code)).toEqual(["not-read-back"]);
    await setup.close();
  });
});

describe("a bot without an app id", () => {
  it("does not ask Microsoft's own Graph, to which it has nothing to show", async () => {
    const setup = await openTeamsSetup({ told: { graphUrl: "https://graph.microsoft.com/v1.0" } });

    expect(spoken(setup.chat.condition())).toMatchObject([
      {
        code: "not-read-back",
        because: expect.stringContaining("the bot is anonymous"),
      },
    ]);
    const root = { channel, workspace: WORLD.tenant, id: "1" };
    await expect(setup.chat.thread(root)).rejects.toMatchObject({ fault: { kind: "not-allowed" } });
    await setup.close();
  });
});

describe("asking Teams whether all is in order", () => {
  const findings = async (setup: TeamsSetup, channels = [channel]) =>
    (await setup.chat.inspect(channels, [])).map(findingLine).map((line) => line.split("\n")[0]);

  it("finds nothing wrong where nothing is, and looks only at its own channels", async () => {
    const setup = await openTeamsSetup({ secured: true });

    expect(await findings(setup, [channel, channelRef("slack", "C01")])).toEqual([
      "ok      Teams: Microsoft knows the bot",
      "unseen  Teams: whether the app has the message action What is this reply?: Teams does not tell",
      `ok      ${channel}: the app is in the team`,
      `ok      ${channel}: threads can be read back`,
      `ok      ${channel}: messages that do not mention the bot are heard`,
    ]);
    await setup.close();
  });

  it("says what is missing, each with what helps", async () => {
    const setup = await openTeamsSetup();
    setup.fake.graph.granted = false;
    setup.fake.tenancy.installed = false;

    expect(await findings(setup, [channel, channelRef("teams", "19:unknown@thread.tacv2")])).toEqual([
      "ok      Teams: the bot is anonymous, and only programs on this machine reach it",
      "unseen  Teams: whether the app has the message action What is this reply?: Teams does not tell",
      `missing ${channel}: Teams does not tell the bot of the team (Teams answered 403 BotNotInConversationRoster)`,
      `missing ${channel}: Microsoft Graph does not let the bot read messages (Forbidden)`,
      `missing ${channel}: no message was heard yet that does not mention the bot`,
      "missing teams:19:unknown@thread.tacv2: Teams has not told the bot of this channel yet",
    ]);
    for (const finding of await setup.chat.inspect([channel], []))
      expect(findingLine(finding).split("\n").length, finding.what).toBe(finding.ok === true ? 1 : 2);
    await setup.close();
  });

  it("can be done before the chat is open, next to a bot that runs", async () => {
    const setup = await openTeamsSetup();
    const beside = await openTeams({
      ...anonymousOptions(join(setup.directory, "teams")),
      graphUrl: setup.fake.graphUrl,
    });

    const all = await beside.chat.inspect([channel], []);

    expect(all.every(({ ok }) => ok)).toBe(true);
    await setup.close();
  });

  it("says that Microsoft does not believe the bot", async () => {
    const setup = await openTeamsSetup({ secured: true, told: { appPassword: "wrong" } });

    expect((await findings(setup))[0]).toBe(
      "missing Teams: Microsoft gave no token (invalid_client AADSTS7000215)",
    );
    const error: unknown = await setup.chat
      .say({ kind: "channel", channel }, post, deliveryKey("key"), null)
      .catch((each: unknown) => each);
    expect(spoken(error)).toMatchObject({
      fault: { kind: "not-allowed", fix: expect.stringContaining("MicrosoftAppPassword") },
    });
    expect(spoken(setup.chat.condition())).toMatchObject([
      {
        code: "cannot-speak",
        because: expect.stringContaining("gave no token"),
      },
    ]);
    await setup.close();
  });
});
