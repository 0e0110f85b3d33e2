import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openConnector } from "../../../../src/chat/teams/connector/connector.ts";
import { tokenSource } from "../../../../src/chat/teams/credentials/token-source.ts";
import { health } from "../../../../src/chat/teams/health.ts";
import { openInstallations } from "../../../../src/chat/teams/memory/installations.ts";
import { openSentLog } from "../../../../src/chat/teams/memory/sent-log.ts";
import { target } from "../../../../src/chat/teams/sending/target.ts";
import { channelRef, deliveryKey } from "../../../../src/core/names/ids.ts";
import { diskKeep } from "../../../../src/store/keep/disk-keep.ts";
import { BOT_ID, WORLD } from "../fake/world.ts";
import { openTeamsSetup } from "../teams-setup.ts";

const [conversation] = WORLD.channels;
const [ann] = WORLD.people;
const channel = channelRef("teams", conversation);
const post = { summary: "A post", parts: [] };
const team = { id: WORLD.team, name: WORLD.teamName, aadGroupId: WORLD.group };

describe("where the bot speaks", () => {
  it("suffices to read a channel back of which Teams told only the team", async () => {
    const setup = await openTeamsSetup({ installed: false });
    setup.fake.faults.add({ how: 404, method: "GET", path: "/teams" });
    await setup.fake.send({ conversation: WORLD.team, root: null }, ann, {
      ...{ type: "conversationUpdate", id: "f:1", membersAdded: [{ id: BOT_ID }] },
      conversation: { id: WORLD.team, conversationType: "channel", tenantId: WORLD.tenant },
      channelData: { tenant: { id: WORLD.tenant }, team, eventType: "teamMemberAdded" },
    });

    const { message: root } = await setup.chat.say(
      { kind: "channel", channel },
      post,
      deliveryKey("key"),
      null,
    );

    expect((await setup.chat.thread(root)).root).toBe("there");
    await setup.close();
  });

  it("is on the disk before it speaks there, or it could not look for it after a crash", async () => {
    const directory = await mkdtemp(join(tmpdir(), "soc-teams-"));
    const path = join(directory, "places.json");
    const { keep } = diskKeep(directory);
    const installations = await openInstallations(keep.document("places"));
    const credentials = { kind: "anonymous" } as const;
    const tokens = tokenSource(credentials, null);
    const now = new Date().toISOString();
    const sentLog = await openSentLog(keep, now);
    const connector = openConnector(credentials, tokens, {
      ...{ openIdUrl: null, now: Date.now, heard: () => undefined },
    });
    const told = { tenants: [], registered: false, now: () => now };
    const here = { tenant: WORLD.tenant, team: WORLD.team, serviceUrl: "http://127.0.0.1:1/" };

    const learning = installations.change((places) => ({ ...places, channels: { [conversation]: here } }));
    await target(
      { ...told, connector, installations, sentLog, health: health() },
      { kind: "channel", channel },
    );

    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ channels: { [conversation]: here } });
    await learning;
    await sentLog.close();
    await rm(directory, { recursive: true });
  });
});
