import { createHash } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Event } from "../../src/core/model/events.ts";
import { asItemId, asPersonId } from "../../src/core/model/ids.ts";
import { openJournal } from "../../src/store/journal.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";

const AT = "2026-06-01T09:00:00.000Z";

/** A line as the format has it, worked out here and not by the store: its hash is over the last one's and its own. */
function line(previous: string, event: object): { text: string; hash: string } {
  const body = JSON.stringify(event);
  const hash = createHash("sha256").update(`${previous} ${body}`).digest("hex").slice(0, 16);
  return { text: `${body.slice(0, -1)},"hash":"${hash}"}`, hash };
}

/** Lines that follow each other from the first. */
function lines(...events: object[]): string[] {
  let hash = "0000000000000000";
  return events.map((event) => {
    const next = line(hash, event);
    hash = next.hash;
    return next.text;
  });
}

const extended = (n: number, more = {}) => ({
  n,
  at: AT,
  by: asPersonId("p1"),
  kind: "extended",
  item: asItemId("2026/27:csp-1"),
  due: "2026-09-15",
  reason: `Überlang ${n} – 水 🙂`,
  ...more,
});

async function open(path: string) {
  const events: Event[] = [];
  const { journal, repaired } = await openJournal(
    path,
    (event) => events.push(event),
    () => undefined,
  );
  return { journal, repaired, events };
}

describe("a journal", () => {
  it("has lines that anybody can check: what happened, and a hash over it and the hash before", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const { journal } = await open(path);
    await journal.append([
      {
        kind: "extended",
        item: asItemId("2026/27:csp-1"),
        due: "2026-09-15",
        reason: "Überlang 1 – 水 🙂",
        n: 1,
        at: AT,
        by: asPersonId("p1"),
      },
    ]);
    await journal.append([
      { kind: "paused", n: 2, at: AT, by: "bot" },
      { kind: "resumed", n: 3, at: AT, by: "bot" },
    ]);
    await journal.close();
    const expected = lines(
      extended(1),
      { n: 2, at: AT, by: "bot", kind: "paused", more: true },
      { n: 3, at: AT, by: "bot", kind: "resumed" },
    );
    expect(expected[0]).toBe(
      '{"n":1,"at":"2026-06-01T09:00:00.000Z","by":"p1","kind":"extended","item":"2026/27:csp-1","due":"2026-09-15","reason":"Überlang 1 – 水 🙂","hash":"c0ffee"}'.replace(
        "c0ffee",
        expected[0]?.slice(-18, -2) ?? "",
      ),
    );
    expect(await readFile(path, "utf8")).toBe(`${expected.join("\n")}\n`);
  });

  it("that was written by other hands in the same way is read", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    await writeFile(path, `${lines(extended(1), extended(2)).join("\n")}\n`);
    const { journal, events } = await open(path);
    expect(events).toEqual([extended(1), extended(2)]);
    await journal.append([{ kind: "paused", n: 3, at: AT, by: "bot" }]);
    await journal.close();
    const again = await open(path);
    await again.journal.close();
    expect(again.events.map(({ n }) => n)).toEqual([1, 2, 3]);
  });
});

describe("the last line of a journal, torn", () => {
  it("is cut off at whichever byte it was torn, kept beside, and written again", async () => {
    const directory = await freshDirectory();
    const [first = "", second = ""] = lines(extended(1), extended(2));
    const last = Buffer.from(second);
    expect(last.length).toBeGreaterThan(second.length);
    for (let length = 1; length <= last.length; length += 1) {
      const folder = join(directory, String(length));
      await mkdir(folder);
      const path = join(folder, "journal.jsonl");
      await writeFile(path, Buffer.concat([Buffer.from(`${first}\n`), last.subarray(0, length)]));
      const { journal, repaired, events } = await open(path);
      const whole = length === last.length;
      expect(events.map(({ n }) => n)).toEqual(whole ? [1, 2] : [1]);
      expect(repaired?.kind).toBe(whole ? "completed" : "cut");
      if (!whole) {
        const [copy = ""] = (await readdir(folder)).filter((name) => name.includes(".torn-"));
        expect(await readFile(join(folder, copy))).toEqual(last.subarray(0, length));
        await journal.append([{ ...extended(2), kind: "extended" }]);
      }
      await journal.close();
      expect(await readFile(path, "utf8")).toBe(`${first}\n${second}\n`);
    }
  });

  it("is not taken for whole if its hash does not fit", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const [first = "", second = ""] = lines(extended(1), extended(2));
    await writeFile(path, `${first}\n${second.replace("Überlang 2", "Überlang 3")}`);
    const { journal, events, repaired } = await open(path);
    await journal.close();
    expect(events.map(({ n }) => n)).toEqual([1]);
    expect(repaired?.kind).toBe("cut");
  });
});

describe("a journal that is damaged elsewhere", () => {
  const hashMisfit =
    "its hash does not fit: the line was changed, or the one before it is not the one it was";
  const good = lines(extended(1), extended(2), extended(3), extended(4));
  const [one = "", two = "", three = "", four = ""] = good;

  it.each<[string, string[], string]>([
    ["a changed word", [one, two.replace("lang 2", "lang 9"), three, four], `line 2: ${hashMisfit}`],
    ["a changed hash", [one, `${two.slice(0, -4)}00"}`, three, four], `line 2: ${hashMisfit}`],
    ["a changed first line", [one.replace("p1", "p2"), two], `line 1: ${hashMisfit}`],
    ["a changed last line", [one, two.replace("p1", "p2")], `line 2: ${hashMisfit}`],
    ["a space more", [one, two.replace('"by":', '"by": '), three], `line 2: ${hashMisfit}`],
    ["no hash", [one, `${two.slice(0, -27)}}`, three], `line 2: ${hashMisfit}`],
    [
      "a removed line",
      [one, three, four],
      "line 2: its n is 3 where 2 comes next: a line was removed, added or moved",
    ],
    [
      "a removed first line",
      [two, three],
      "line 1: its n is 2 where 1 comes next: a line was removed, added or moved",
    ],
    [
      "a line that stands twice",
      [one, two, two, three],
      "line 3: its n is 2 where 3 comes next: a line was removed, added or moved",
    ],
    [
      "lines in another order",
      [one, three, two, four],
      "line 2: its n is 3 where 2 comes next: a line was removed, added or moved",
    ],
    ["an empty line", [one, "", two], "line 2: it is not a line of JSON"],
    ["a line cut short", [one, two.slice(0, 50), three], "line 2: it is not a line of JSON"],
    ["zeros", [one, "\0".repeat(200), three], "line 2: it is not a line of JSON"],
    ["a list", [one, "[2]"], "line 2: it is not a line of JSON"],
    [
      "a number that is none",
      [one, two.replace('"n":2', '"n":"2"')],
      'line 2: its n is "2" where 2 comes next: a line was removed, added or moved',
    ],
    [
      "an event of an unknown kind",
      lines(extended(1), { n: 2, at: AT, by: "bot", kind: "renamed" }),
      "line 2: kind: Invalid discriminator value. Expected 'opened' | 'timetable-known' | 'asked' | 'nudged' | 'digested' | 'noticed' | 'said' | 'held' | 'dropped' | 'shown' | 'lost' | 'kept' | 'changed' | 'withdrawn' | 'restored' | 'decided' | 'extended' | 'assigned' | 'paused' | 'resumed'",
    ],
    [
      "a key too many",
      lines(extended(1), extended(2, { colour: "red" })),
      'line 2: Unrecognized key: "colour"',
    ],
    [
      "several faults",
      lines(extended(1), extended(2, { due: "2026-02-30", at: "yesterday" })),
      "line 2: at: Invalid ISO datetime; due: Invalid ISO date",
    ],
    [
      "a sign that it is not the last of its decision which is no sign",
      lines(extended(1), extended(2, { more: 1 })),
      "line 2: more: expected true",
    ],
  ])("by %s names the line and is left as it is", async (_, damaged, what) => {
    const directory = await freshDirectory();
    const path = join(directory, "journal.jsonl");
    const text = `${damaged.join("\n")}\n{"n":5,"torn`;
    await writeFile(path, text);
    const fault = await faultOf(open(path));
    expect(fault.code).toBe("journal-damaged");
    expect(fault.message).toBe(`Cannot read ${path}: ${what}.`);
    expect(fault.fix).toBe(
      "Nothing has been changed. If somebody edited the file, undo that; else put its latest backup in its place.",
    );
    expect(await readFile(path, "utf8")).toBe(text);
    expect(await readdir(directory)).toEqual(["journal.jsonl"]);
  });

  it("in a line far down is named by its number", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const many = lines(...Array.from({ length: 3000 }, (_, i) => extended(i + 1)));
    many[2345] = many[2345]?.replace("lang", "länger") ?? "";
    await writeFile(path, many.join("\n"));
    expect((await faultOf(open(path))).message).toBe(`Cannot read ${path}: line 2346: ${hashMisfit}.`);
  });

  it("is found while its events are listed, too", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const { journal } = await open(path);
    await journal.append([{ ...extended(1), kind: "extended" }]);
    await writeFile(path, (await readFile(path, "utf8")).replace("p1", "p2"));
    const listing = async () => {
      for await (const event of journal.events()) expect(event).toBeUndefined();
    };
    expect((await faultOf(listing())).message).toBe(`Cannot read ${path}: line 1: ${hashMisfit}.`);
    await journal.close();
  });

  it("does not list what was added by other hands", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const { journal } = await open(path);
    await journal.append([{ ...extended(1), kind: "extended" }]);
    await appendFile(path, "and so on\n");
    const listed: number[] = [];
    for await (const { n } of journal.events()) listed.push(n);
    expect(listed).toEqual([1]);
    await journal.close();
  });
});
