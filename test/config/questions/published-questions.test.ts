import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Audience } from "../../../src/config/questions/question-bank.ts";
import { readQuestionBank } from "../../../src/config/questions/read-question-bank.ts";
import { folderOf } from "../folder-of.ts";

const QUESTIONS = fileURLToPath(new URL("../../../questions", import.meta.url));

/** The checklist as it was published, kept beside this test. */
async function checklist(): Promise<{ heading: string; questions: { text: string; options: string[] }[] }[]> {
  const text = await readFile(new URL("checklist.txt", import.meta.url), "utf8");
  const audiences: Awaited<ReturnType<typeof checklist>> = [];
  for (const line of text.split("\n").map((line) => line.trimEnd())) {
    const audience = audiences.at(-1);
    if (line.startsWith(" - * ")) audience?.questions.at(-1)?.options.push(line.slice(" - * ".length));
    else if (line.startsWith("- ")) audience?.questions.push({ text: line.slice("- ".length), options: [] });
    else if (line !== "") audiences.push({ heading: line, questions: [] });
  }
  return audiences.filter(({ questions }) => questions.length > 0);
}

async function published(): Promise<readonly Audience[]> {
  const reading = await readQuestionBank(QUESTIONS);
  return reading.kind === "bank" ? reading.bank.audiences : [];
}

describe("the question bank", () => {
  it("holds the checklist word for word, in order, with its headings and options", async () => {
    const audiences = await published();

    for (const { heading, questions } of await checklist()) {
      const audience = audiences.find(({ title }) => title === heading);
      expect(audience?.questions.map(({ text, options }) => ({ text, options }))).toEqual(questions);
      expect(audience?.questions.every((question) => question.audience === heading)).toBe(true);
    }
    expect(audiences.flatMap(({ questions }) => questions)).toHaveLength(54);
  });

  it("gives every audience its id, and every question its number in the checklist", async () => {
    const ids = (await published()).map(({ id, questions }) => [
      id,
      questions.map((question) => question.id).join(" "),
    ]);

    expect(Object.fromEntries(ids)).toEqual({
      "community-safety-partnership": "csp-1 csp-2 csp-3 csp-4 csp-5 csp-6 csp-7",
      "overview-and-scrutiny-committees": "osc-1 osc-2 osc-3 osc-4 osc-5 osc-6 osc-7 osc-8 osc-9 osc-10",
      "health-and-wellbeing-boards": "hwb-1 hwb-2 hwb-3 hwb-4 hwb-5",
      "directors-of-public-health": "dph-1 dph-2 dph-3 dph-4",
      "local-childrens-safeguarding-boards":
        "lscb-1 lscb-2 lscb-3 lscb-4 lscb-5 lscb-6 lscb-7 lscb-8 lscb-9 lscb-10",
      "directors-of-childrens-services": "dcs-1 dcs-2 dcs-3 dcs-4 dcs-5",
      "local-adults-safeguarding-boards": "lsab-1 lsab-2 lsab-3 lsab-4 lsab-5 lsab-6 lsab-7",
      councillors: "cllr-1 cllr-2 cllr-3 cllr-4 cllr-5 cllr-6",
    });
  });

  it("names its source, retires nothing, and says of every question in a sentence of its own what helps", async () => {
    const audiences = await published();
    const questions = audiences.flatMap((audience) => audience.questions);

    expect([...new Set(audiences.map(({ source }) => source))]).toEqual([
      "Tackling Serious and Organised Crime: Key Questions for Consideration",
    ]);
    expect(questions.filter(({ retired }) => retired)).toEqual([]);
    expect(questions.filter(({ helps }) => !/^[A-Z].{20,200}\.$/.test(helps))).toEqual([]);
    expect(new Set(questions.map(({ helps }) => helps)).size).toBe(54);
  });

  it("tells when one letter of a published title, id, text or option was changed", async () => {
    let changed = 0;
    for (const name of (await readdir(QUESTIONS)).filter((file) => file.endsWith(".yaml"))) {
      const lines = (await readFile(join(QUESTIONS, name), "utf8")).split("\n");
      for (const [index, line] of lines.entries()) {
        if (!/^(title:| {2}- id:| {4}text:| {6}- )/.test(line)) continue;
        changed += 1;
        const last = line.endsWith("7") ? "8" : "7";
        const folder = await folderOf({ [name]: lines.with(index, line.slice(0, -1) + last).join("\n") });

        const reading = await readQuestionBank(folder);

        const places = reading.kind === "faults" ? reading.faults.map(({ place }) => place) : [];
        expect([line, places.includes("`checksum`")]).toEqual([line, true]);
      }
    }
    expect(changed).toBe(8 + 54 + 54 + 7);
  });
});
