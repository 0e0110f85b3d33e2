import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import type { Fault } from "./fake/faults.ts";
import { WORLD } from "./fake/world.ts";
import { openTeamsSetup } from "./teams-setup.ts";

const [conversation] = WORLD.channels;
const channel = channelRef("teams", conversation);
const SCRIPT = join(import.meta.dirname, "say-when-told.ts");

/** A bot whose process is killed while it says something, and that looks afterwards whether it was said. */
describe("a bot that is killed in the middle of saying something", () => {
  it.each<[string, Fault, string[], number]>([
    ["after Teams took it and before it answered", { how: "silence", accepted: true }, ["trying"], 1],
    ["before Teams took it", { how: "silence" }, ["trying"], 0],
    ["after all was done", { how: "silence", path: "/nothing" }, ["trying", "said"], 1],
  ])("finds what stands, %s", async (_when, fault, lines, standing) => {
    const setup = await openTeamsSetup();
    const { fake, directory } = setup;
    await setup.chat.close();
    const since = new Date(Date.now() - 1_000).toISOString();
    fake.faults.add({ method: "POST", path: "/conversations", ...fault });
    const asked = fake.requested.length;
    const log = join(directory, "teams", "said.jsonl");

    const args = ["--import", "tsx", SCRIPT, join(directory, "teams"), fake.graphUrl, channel];
    const bot = spawn(process.execPath, args, { stdio: "inherit" });
    const isDone = async () => {
      const kinds = (await readFile(log, "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).kind);
      return fake.requested.length > asked && JSON.stringify(kinds) === JSON.stringify(["begun", ...lines]);
    };
    while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 20));
    bot.kill("SIGKILL");
    await once(bot, "exit");

    const again = await openTeamsSetup({ directory, fake, installed: false });
    again.later(300_000);
    const found = await again.chat.find({ kind: "channel", channel }, deliveryKey("key"), since);
    if (found === null)
      await again.chat.say(
        { kind: "channel", channel },
        { summary: "Said once", parts: [] },
        deliveryKey("key"),
        null,
      );

    expect(found === null).toBe(standing === 0);
    expect(fake.messages.in(conversation)).toHaveLength(1);
    await again.close();
    await setup.close();
  });
});
