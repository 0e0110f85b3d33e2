import { openLocalWorkspace } from "../../../src/chat/local/open-local-workspace.ts";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { INSTALLATION } from "../installation.ts";
import { recordingInbox } from "../recording-inbox.ts";
import { WORLD } from "./local-driver.ts";

/**
 * A program of its own for the test that kills it: opens a workspace in the data directory it is given, on any free port,
 * and prints its address. The clock has something due every hour, and says so in the channel.
 */
const HOUR = 3_600_000;
const workspace = await openLocalWorkspace({
  data: process.argv[2] ?? "",
  port: 0,
  startAt: "2026-05-18T08:00:00.000Z",
  realNow: Date.now,
  installation: INSTALLATION,
  log: () => undefined,
});
const channel = { kind: "channel", channel: channelRef("local", "hwb") } as const;
workspace.populate({
  ...WORLD,
  next: async (now) => ({
    at: new Date((Math.floor(Date.parse(now) / HOUR) + 1) * HOUR).toISOString(),
    what: "the hour",
  }),
  async wake() {
    const key = deliveryKey(`hour ${workspace.clock.now().slice(0, 13)}`);
    if ((await workspace.chat.find(channel, key, workspace.startedAt)) !== null) return;
    await workspace.chat.say(channel, { summary: key, parts: [] }, key, null);
  },
});
await workspace.chat.open(recordingInbox());
process.stdout.write(`${workspace.address()}\n`);
