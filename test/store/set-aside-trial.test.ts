import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { asBoardId } from "../../src/core/names/ids.ts";
import { setAsideTrial } from "../../src/store/set-aside-trial.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";

const SAMPLE = ["csp", "osc", "hwb", "lsab", "dcs"].map(asBoardId);

it("what the sample wrote in version 0.1 is moved, and moved once", async () => {
  const { data, into } = await trial();
  const before = await folders(data);
  expect(await setAsideTrial(data, into, SAMPLE)).toBe(true);
  expect(await folders(data)).toEqual(["sample"]);
  expect(await folders(into)).toEqual(before);
  expect(await setAsideTrial(data, into, SAMPLE)).toBe(false);
});

it("what a crash left half moved is moved to its end", async () => {
  const { data, into } = await trial();
  const before = await folders(data);
  await mkdir(into);
  await cp(join(data, "csp"), join(into, "csp"), { recursive: true });
  await rm(join(data, "csp"), { recursive: true });
  expect(await setAsideTrial(data, into, SAMPLE)).toBe(true);
  expect(await folders(into)).toEqual(before);
});

it("a board that the sample does not have keeps everything where it is", async () => {
  const { data, into } = await trial();
  expect(await setAsideTrial(data, into, [asBoardId("csp")])).toBe(false);
  expect(await folders(data)).toContain("csp");
});

it("a board that spoke on a real platform keeps everything where it is", async () => {
  const { data, into } = await trial();
  const slack = await copyOfFixture("version-0.1/slack");
  await cp(join(slack.data, "csp"), join(data, "csp"), { recursive: true, force: true });
  expect(await setAsideTrial(data, into, SAMPLE)).toBe(false);
});

it("records of a later form name whose they are, and stay", async () => {
  const { data, into } = await trial();
  await writeFile(
    join(data, "csp", "journal.jsonl"),
    '{"n":1,"at":"2026-06-01T09:00:00.000Z","kind":"begun"}\n',
  );
  expect(await setAsideTrial(data, into, SAMPLE)).toBe(false);
});

it("a folder that is not there, or has no workspace in it, has nothing to move", async () => {
  const { data, into } = await trial();
  await rm(join(data, "local"), { recursive: true });
  expect(await setAsideTrial(data, into, SAMPLE)).toBe(false);
  expect(await setAsideTrial(join(data, "nowhere"), into, SAMPLE)).toBe(false);
});

async function trial() {
  const { data } = await copyOfFixture("version-0.1/local");
  return { data, into: join(data, "sample") };
}

async function folders(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
