import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { soc } from "../whole/bot-process.ts";
import { openBot } from "../whole/open-bot.ts";

// Several processes start at once, and the machine may be busy with others.
vi.setConfig({ testTimeout: 300_000 });

const CLOCK = "2026-11-24T09:00:00Z";

it("status, digest and export print a board while the bot runs, and a pack is written to a file", async () => {
  const bot = await openBot({ clock: CLOCK });
  const [prompt] = await bot.channel("csp");
  const thread = prompt?.id ?? "";
  await bot.says("p3", "csp", '=HYPERLINK("http://evil.example")\nYes, <b>chapter 3</b>.', { thread });
  const gone = await bot.says("p4", "csp", "A slip of the pen.", { thread });
  await bot.deletes("p4", gone);
  const pack = join(bot.data, "pack.html");
  const variables = { SOC_DATA: bot.data };

  const [status, digest, written, csv, json] = await Promise.all([
    soc(["status", "csp"], variables),
    soc(["digest", "csp"], variables),
    soc(["digest", "csp", "--meeting", "30 March 2027", "--out", pack], variables),
    soc(["export", "csp", "--format", "csv"], variables),
    soc(["export", "csp", "--format", "json"], variables),
  ]);

  for (const { code, err } of [status, digest, written, csv, json])
    expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(status.out).toBe(`${await bot.types("p1", "/soc status", "csp")}\n`);
  expect(digest.out.split("\n").slice(0, 4)).toEqual([
    "Digest for the meeting of Tue 5 Jan 2027, 14:00",
    "Community Safety Partnership, Borchester City Council. Round 2026/27.",
    "The papers are to be published by Wed 23 Dec 2026.",
    "2 of 7 questions asked. 1 answered, 0 to check, 1 unanswered, 0 closed, 5 not asked yet.",
  ]);
  expect(written.out).toBe(`The pack is in ${pack}.\n`);
  const html = await readFile(pack, "utf8");
  expect(html).toContain("<h1>Digest for the meeting of Tue 30 Mar 2027, 14:00</h1>");
  expect(html).toContain("Yes, &lt;b&gt;chapter 3&lt;/b&gt;.");

  expect(csv.out).toContain("\"'=HYPERLINK(");
  expect(csv.out).not.toMatch(/(^|,|\n)"?=/);
  expect(csv.out).not.toContain("slip of the pen");
  const { board, rows } = JSON.parse(json.out);
  expect(board).toBe("Community Safety Partnership");
  expect(
    rows.map((row: { reference: string; reply: { author: string; text: string } | null }) => [
      row.reference,
      row.reply?.author,
      row.reply?.text,
    ]),
  ).toEqual([
    ["CSP-01 (26/27)", "Ch Insp Mairi Buchanan", '=HYPERLINK("http://evil.example")\nYes, <b>chapter 3</b>.'],
    ["CSP-01 (26/27)", "Yasmin Farooqi", ""],
    ["CSP-02 (26/27)", undefined, undefined],
  ]);
});

it("a board, a meeting or a format that is not there is told with those that are", async () => {
  const bot = await openBot({ clock: CLOCK });
  const variables = { SOC_DATA: bot.data };

  const [board, meeting, format] = await Promise.all([
    soc(["status", "cps"], variables),
    soc(["digest", "csp", "--meeting", "2026-12-08"], variables),
    soc(["export", "csp", "--format", "xml"], variables),
  ]);

  expect(board).toEqual({
    code: 1,
    out: "",
    err: 'Cannot find a board "cps".\nDid you mean csp? The boards are csp, osc, hwb, dph, lscb, dcs, lsab, cllr.\n',
  });
  expect(meeting).toEqual({
    code: 1,
    out: "",
    err: 'Cannot find a meeting of csp on "2026-12-08".\nMeetings of csp in the settings: 2027-01-05, 2027-03-30, 2027-06-29.\n',
  });
  expect(format.code).toBe(1);
  expect(format.err).toContain("Allowed choices are json, csv.");
});

it("verify vouches for whole records, and names the file and line of a damaged one, which also stops the bot", async () => {
  const bot = await openBot({ clock: CLOCK });
  await bot.stop();
  const variables = { SOC_DATA: bot.data };

  const well = await soc(["verify"], variables);
  expect(well).toMatchObject({ code: 0, err: "" });
  expect(well.out.split("\n").slice(0, 2)).toEqual([
    "csp: 10 events, the journal is whole, the checkpoint agrees as of event 9.",
    "osc: 10 events, the journal is whole, the checkpoint agrees as of event 9.",
  ]);

  const journal = join(bot.data, "sample", "csp", "journal.jsonl");
  const lines = (await readFile(journal, "utf8")).split("\n");
  const damaged = lines.map((line, index) => (index === 2 ? `X${line.slice(1)}` : line)).join("\n");
  await writeFile(journal, damaged);

  const [verified, started] = await Promise.all([soc(["verify"], variables), soc(["start"], variables)]);
  expect(verified.code).toBe(1);
  expect(verified.out.split("\n").slice(0, 4)).toEqual([
    "csp: damaged.",
    `  Cannot read ${journal}: line 3: it is not a line of JSON.`,
    "  Nothing has been changed. If somebody edited the file, undo that; else put its latest backup in its place.",
    "osc: 10 events, the journal is whole, the checkpoint agrees as of event 9.",
  ]);
  expect(verified.err).toBe(
    "Cannot vouch for csp.\nThe lines above say what is wrong and what to do; no file was changed.\n",
  );
  expect(started.code).toBe(1);
  expect(started.err).toContain(`Cannot read ${journal}: line 3`);
  expect(await readFile(journal, "utf8")).toBe(damaged);
});
