import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SentMessage } from "../../../../src/chat/teams/memory/sent-line.ts";
import { openSentLog } from "../../../../src/chat/teams/memory/sent-log.ts";
import { channelRef } from "../../../../src/core/names/ids.ts";
import { diskKeep } from "../../../../src/store/keep/disk-keep.ts";

const BEGUN = "2026-11-24T09:00:00.000Z";
const PLACE = "channel teams:19:csp";

const SAID: SentMessage = {
  ...{ kind: "said", mark: "m1", place: PLACE, what: "post", conversation: "19:csp", tenant: "t" },
  ...{ root: "1", id: "1", handle: "1", at: "2026-11-24T10:00:00.000Z", file: null },
};

describe("the log of what was said on Teams", () => {
  let directory: string;
  let path: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "soc-said-"));
    path = join(directory, "said.jsonl");
  });

  afterEach(() => rm(directory, { recursive: true }));

  const open = (now = BEGUN) => openSentLog(diskKeep(directory).keep, now);

  it("tells what was said, what was tried, what was not said, and what it cannot know", async () => {
    const log = await open();
    await log.write({ kind: "trying", mark: "m1", place: PLACE, at: BEGUN });
    await log.write(SAID);
    await log.write({ kind: "trying", mark: "m2", place: PLACE, at: BEGUN });
    await log.write({ kind: "trying", mark: "m3", place: PLACE, at: BEGUN });
    await log.write({ kind: "not said", mark: "m3", place: PLACE });

    const later = "2026-11-24T09:30:00.000Z";
    expect(log.trace("m1", PLACE, later)).toEqual({ kind: "said", said: SAID });
    expect(log.trace("m1", "thread x", later)).toEqual({ kind: "not said", isSure: false });
    expect(log.trace("m2", PLACE, later)).toEqual({ kind: "tried", at: BEGUN });
    expect(log.unsettled("m2")).toBe(PLACE);
    expect(log.unsettled("m1")).toBeNull();
    expect(log.trace("m3", PLACE, later)).toEqual({ kind: "not said", isSure: true });
    expect(log.trace("m4", PLACE, later)).toEqual({ kind: "not said", isSure: false });
    expect(log.trace("m4", PLACE, "2026-11-24T08:59:00.000Z")).toEqual({ kind: "unknown", at: BEGUN });
    await log.close();
  });

  it("tells the same after it was opened again, and still from when it began", async () => {
    const first = await open();
    await first.write(SAID);
    await first.close();

    const again = await open("2026-12-24T09:00:00.000Z");

    expect(again.trace("m1", PLACE, BEGUN)).toEqual({ kind: "said", said: SAID });
    expect(again.trace("m9", PLACE, BEGUN)).toEqual({ kind: "not said", isSure: false });
    expect(again.own({ channel: channelRef("teams", "19:csp"), workspace: "t", id: "1" })).toEqual(SAID);
    expect(
      again.own({ channel: channelRef("teams", "19:csp"), workspace: "other", id: "1" }),
    ).toBeUndefined();
    expect(again.marked("m1")).toEqual(SAID);
    await again.close();
  });

  it("is opened with a last line that a crash tore, which is put aside", async () => {
    const first = await open();
    await first.write(SAID);
    await first.close();
    await appendFile(path, '{"kind":"trying","mark":"m2"');

    const again = await open();

    expect(again.trace("m2", PLACE, BEGUN)).toEqual({ kind: "not said", isSure: false });
    expect(again.trace("m1", PLACE, BEGUN).kind).toBe("said");
    expect((await readdir(directory)).some((name) => name.includes("torn"))).toBe(true);
    await again.close();
  });

  it("stops the bot where it is damaged elsewhere, names the line, and changes nothing", async () => {
    const first = await open();
    await first.write(SAID);
    await first.close();
    const damaged = (await readFile(path, "utf8")).replace('"said"', '"sad"');
    await writeFile(path, damaged);

    await expect(open()).rejects.toMatchObject({
      code: "damaged",
      message: `Cannot read what the bot said on Teams: ${path}, line 2 is damaged.`,
    });
    expect(await readFile(path, "utf8")).toBe(damaged);
  });

  it("holds nobody's words", async () => {
    const log = await open();
    await log.write(SAID);
    await log.close();

    const keys = (await readFile(path, "utf8"))
      .trim()
      .split("\n")
      .flatMap((line) => Object.keys(JSON.parse(line)));

    expect([...new Set(keys)].toSorted()).toEqual(
      [
        "at",
        "conversation",
        "file",
        "handle",
        "id",
        "kind",
        "mark",
        "place",
        "root",
        "tenant",
        "what",
      ].toSorted(),
    );
  });
});
