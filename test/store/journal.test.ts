import { createHash } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Event } from "../../src/core/model/events.ts";
import { asItemId, asPersonId } from "../../src/core/names/ids.ts";
import { openJournal } from "../../src/store/journal/journal.ts";
import { boardLine } from "../../src/store/line/board-line.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";

const AT = "2026-06-01T09:00:00.000Z";
const SALT = "00112233445566778899aabbccddeeff";

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A line as the format has it, worked out here and not by the store: facts, a digest of the body, a hash of all but that. */
function line(previous: string, head: object, body: object | null): { text: string; hash: string } {
  const salt = body === null ? null : SALT;
  const digest = body === null ? null : sha256(SALT + JSON.stringify(body));
  const facts = JSON.stringify({ ...head, digest });
  const hash = sha256(`${previous} ${facts}`);
  return { text: `${facts.slice(0, -1)},${JSON.stringify({ salt, body, hash }).slice(1)}`, hash };
}

/** Lines that follow each other from the first. */
function lines(...all: { head: object; body: object | null }[]): string[] {
  let hash = "0".repeat(64);
  return all.map(({ head, body }) => {
    const next = line(hash, head, body);
    hash = next.hash;
    return next.text;
  });
}

/** An extension as an event, and in the parts in which it stands in a line. */
const extended = (n: number): Event => ({
  ...{ n, at: AT, by: asPersonId("p1"), kind: "extended" },
  ...{ item: asItemId("2026/27:csp-1"), due: "2026-09-15", reason: `Überlang ${n} – 水 🙂` },
});
const inParts = (n: number, facts: object = {}, more: object = {}, head: object = {}) => ({
  head: {
    ...{ n, at: AT, kind: "extended", version: 1, ...head, ...more },
    facts: { by: "p1", item: "2026/27:csp-1", due: "2026-09-15", ...facts },
  },
  body: { reason: `Überlang ${n} – 水 🙂` },
});
const bare = (n: number, kind: string, more: object = {}) => ({
  head: { n, at: AT, kind, version: 1, ...more, facts: { by: "bot" } },
  body: null,
});

async function open(path: string) {
  const events: Event[] = [];
  const { journal, repaired } = await openJournal(
    path,
    boardLine,
    (event) => events.push(event),
    () => undefined,
  );
  return { journal, repaired, events };
}

/** A journal's text with the same salt in each line, which is random, and what follows from it. */
function withoutDice(text: string): string {
  return text.replace(/"(digest|salt|hash)":"[0-9a-f]+"/g, '"$1":"…"');
}

describe("a journal", () => {
  it("has lines that anybody can check: facts, a digest of the body, and a hash over all but that and the hash before", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const { journal } = await open(path);
    await journal.append([extended(1)]);
    await journal.append([
      { kind: "paused", n: 2, at: AT, by: "bot" },
      { kind: "resumed", n: 3, at: AT, by: "bot" },
    ]);
    await journal.close();
    const written = await readFile(path, "utf8");
    const expected = lines(inParts(1), bare(2, "paused", { more: true }), bare(3, "resumed"));
    expect(withoutDice(written)).toBe(withoutDice(`${expected.join("\n")}\n`));
    const [first = "", second = ""] = written.split("\n");
    const { digest, salt, body, hash, ...facts } = JSON.parse(first);
    expect(digest).toBe(sha256(salt + JSON.stringify(body)));
    expect(hash).toBe(sha256(`${"0".repeat(64)} ${JSON.stringify({ ...facts, digest })}`));
    expect(JSON.parse(second)).toMatchObject({ digest: null, salt: null, body: null });
    expect(salt).not.toBe(JSON.parse(line(hash, {}, {}).text).salt);
  });

  it("that was written by other hands in the same way is read", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    await writeFile(path, `${lines(inParts(1), inParts(2)).join("\n")}\n`);
    const { journal, events } = await open(path);
    expect(events).toEqual([extended(1), extended(2)]);
    await journal.append([{ kind: "paused", n: 3, at: AT, by: "bot" }]);
    await journal.close();
    const again = await open(path);
    await again.journal.close();
    expect(again.events.map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it("of which a body was taken away is whole, and tells the same without the words", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const [first = "", second = ""] = lines(inParts(1), inParts(2));
    const emptied = first.replace(/"salt":.*,"hash"/, '"salt":null,"body":null,"hash"');
    await writeFile(path, `${emptied}\n${second}\n`);
    const { journal, events } = await open(path);
    await journal.close();
    expect(events).toEqual([{ ...extended(1), reason: "" }, extended(2)]);
  });
});

describe("the last line of a journal, torn", () => {
  it("is cut off at whichever byte it was torn, kept beside, and written again", async () => {
    const directory = await freshDirectory();
    const [first = "", second = ""] = lines(inParts(1), inParts(2));
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
        await journal.append([extended(2)]);
      }
      await journal.close();
      expect(withoutDice(await readFile(path, "utf8"))).toBe(withoutDice(`${first}\n${second}\n`));
    }
  });

  it("is not taken for whole if its hash does not fit", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const [first = "", second = ""] = lines(inParts(1), inParts(2));
    await writeFile(path, `${first}\n${second.replace("p1", "p2")}`);
    const { journal, events, repaired } = await open(path);
    await journal.close();
    expect(events.map(({ n }) => n)).toEqual([1]);
    expect(repaired?.kind).toBe("cut");
  });
});

describe("a journal that is damaged elsewhere", () => {
  const hashMisfit =
    "its hash does not fit: the line was changed, or the one before it is not the one it was";
  const bodyMisfit = "its digest does not fit: its body was changed";
  const moved = "a line was removed, added or moved";
  const withBody =
    lines(inParts(1), bare(2, "paused"))[1]?.replace(
      '"salt":null,"body":null',
      `"salt":"${SALT}","body":{}`,
    ) ?? "";
  const good = lines(inParts(1), inParts(2), inParts(3), inParts(4));
  const [one = "", two = "", three = "", four = ""] = good;

  it.each<[string, string[], string]>([
    ["a changed word", [one, two.replace("lang 2", "lang 9"), three, four], `line 2: ${bodyMisfit}`],
    ["a changed salt", [one, two.replace('"salt":"00', '"salt":"ff'), three, four], `line 2: ${bodyMisfit}`],
    ["a body without salt", [one, two.replace(SALT, ""), three, four], `line 2: ${bodyMisfit}`],
    [
      "a salt without body",
      [one, two.replace(/"body":.*,"hash"/, '"body":null,"hash"'), three],
      `line 2: ${bodyMisfit}`,
    ],
    ["a body where there is none", [one, withBody, three], `line 2: ${bodyMisfit}`],
    ["a changed fact", [one, two.replace("09-15", "09-16"), three, four], `line 2: ${hashMisfit}`],
    ["a changed digest", [one, two.replace(/"digest":"./, '"digest":"x'), three], `line 2: ${hashMisfit}`],
    ["a changed hash", [one, `${two.slice(0, -4)}00"}`, three, four], `line 2: ${hashMisfit}`],
    ["a changed first line", [one.replace("p1", "p2"), two], `line 1: ${hashMisfit}`],
    ["a changed last line", [one, two.replace("p1", "p2")], `line 2: ${hashMisfit}`],
    ["a space more", [one, two.replace('"kind":', '"kind": '), three], `line 2: ${hashMisfit}`],
    ["no hash", [one, `${two.slice(0, -75)}}`, three], `line 2: ${hashMisfit}`],
    ["a removed line", [one, three, four], `line 2: its n is 3 where 2 comes next: ${moved}`],
    ["a removed first line", [two, three], `line 1: its n is 2 where 1 comes next: ${moved}`],
    ["a line that stands twice", [one, two, two, three], `line 3: its n is 2 where 3 comes next: ${moved}`],
    ["lines in another order", [one, three, two, four], `line 2: its n is 3 where 2 comes next: ${moved}`],
    ["an empty line", [one, "", two], "line 2: it is not a line of JSON"],
    ["a line cut short", [one, two.slice(0, 50), three], "line 2: it is not a line of JSON"],
    ["zeros", [one, "\0".repeat(200), three], "line 2: it is not a line of JSON"],
    ["a list", [one, "[2]"], "line 2: it is not a line of JSON"],
    [
      "a number that is none",
      [one, two.replace('"n":2', '"n":"2"')],
      `line 2: its n is "2" where 2 comes next: ${moved}`,
    ],
    [
      "a fact too many",
      lines(inParts(1), inParts(2, { colour: "red" })),
      'line 2: Unrecognized key: "colour"',
    ],
    [
      "a body of another kind",
      lines(inParts(1), { ...inParts(2), body: { words: "" } }),
      'line 2: reason: Invalid input: expected string, received undefined; Unrecognized key: "words"',
    ],
    ["a false date", lines(inParts(1), inParts(2, { due: "2026-02-30" })), "line 2: due: Invalid ISO date"],
    [
      "a false time",
      lines(inParts(1), inParts(2, {}, {}, { at: "yesterday" })),
      "line 2: Invalid ISO datetime",
    ],
    [
      "a sign that it is not the last of its decision which is no sign",
      lines(inParts(1), inParts(2, {}, { more: 1 })),
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

  it.each<[string, string[], string]>([
    [
      "an event of an unknown kind",
      lines(inParts(1), bare(2, "renamed")),
      '"renamed" is no kind of event that is known here',
    ],
    [
      "a kind in a version to come",
      lines(inParts(1), inParts(2, {}, {}, { version: 2 })),
      '"extended" has the version 2',
    ],
  ])("is not what a newer version wrote: %s is refused, and the fix says so", async (_, newer, what) => {
    const path = join(await freshDirectory(), "journal.jsonl");
    await writeFile(path, `${newer.join("\n")}\n`);
    const fault = await faultOf(open(path));
    expect(fault).toMatchObject({
      code: "journal-newer",
      message: `Cannot read ${path}: line 2: ${what}: it was written by a newer version of the bot.`,
      fix: "Nothing has been changed. Start that version, or put the backup of this one's data in its place.",
    });
  });

  it("is not one of a form to come: that is refused, whatever its hashes are", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    await writeFile(path, '{"n":1,"kind":"begun","version":1,"facts":{"form":3},"sum":"?"}\n');
    const { code, message } = await faultOf(open(path));
    expect(code).toBe("journal-newer");
    expect(message).toContain("its lines have the form 3");
  });

  it("in a line far down is named by its number", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const many = lines(...Array.from({ length: 3000 }, (_, i) => inParts(i + 1)));
    many[2345] = many[2345]?.replace("p1", "p2") ?? "";
    await writeFile(path, many.join("\n"));
    expect((await faultOf(open(path))).message).toBe(`Cannot read ${path}: line 2346: ${hashMisfit}.`);
  });

  it("is found while its events are listed, too", async () => {
    const path = join(await freshDirectory(), "journal.jsonl");
    const { journal } = await open(path);
    await journal.append([extended(1)]);
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
    await journal.append([extended(1)]);
    await appendFile(path, "and so on\n");
    const listed: number[] = [];
    for await (const { n } of journal.events()) listed.push(n);
    expect(listed).toEqual([1]);
    await journal.close();
  });
});
