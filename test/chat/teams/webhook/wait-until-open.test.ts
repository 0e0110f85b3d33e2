import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openTeams } from "../../../../src/chat/teams/open-teams.ts";
import { activityIn } from "../fake/activities.ts";
import { openFakeTeams } from "../fake/fake-teams.ts";
import { WORLD } from "../fake/world.ts";
import { teamsInbox } from "../teams-inbox.ts";
import { anonymousOptions } from "../teams-setup.ts";

const [channel] = WORLD.channels;

describe("what Teams sends while the bot is starting", () => {
  it("waits until the bot is there, and is kept", async () => {
    const directory = await mkdtemp(join(tmpdir(), "soc-teams-"));
    const { chat, routes } = await openTeams(anonymousOptions(directory));
    const calls: string[] = [];
    const server = createServer((request, response) => {
      calls.push(request.url ?? "");
      routes[0]?.handle(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = server.address();
    const fake = await openFakeTeams();
    fake.connect(`http://127.0.0.1:${typeof at === "object" ? at?.port : ""}`);
    const reply = activityIn(
      { conversation: channel, root: "1", serviceUrl: fake.serviceUrl },
      WORLD.people[0],
      { type: "message", id: "2", timestamp: new Date().toISOString(), text: "Early" },
    );

    const delivered = fake.deliver(reply);
    while (calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const inbox = teamsInbox();
    await chat.open(inbox);

    expect((await delivered).status).toBe(200);
    expect(inbox.replies).toMatchObject([{ kind: "new", written: { text: "Early" } }]);
    await chat.close();
    server.closeAllConnections();
    server.close();
    await fake.close();
    await rm(directory, { recursive: true });
  });
});
