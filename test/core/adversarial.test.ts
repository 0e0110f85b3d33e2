import { expect, it } from "vitest";
import { readCommand } from "../../src/commands/reading/read-command.ts";
import { oneLine } from "../../src/config/yaml/one-line.ts";
import { cronFault } from "../../src/core/calendar/cron.ts";
import { readDay } from "../../src/core/calendar/read-day.ts";
import { readLine } from "../../src/core/intake/read-line.ts";
import { readReference } from "../../src/core/model/reference.ts";
import { findPerson, nearest } from "../../src/core/reading/find-person.ts";
import { readRating } from "../../src/core/reading/read-rating.ts";
import { growsTooFast, growthOf, LINEAR } from "../growth.ts";
import { vocabulary } from "../vocabulary.ts";
import { board } from "./build.ts";

const TODAY = "2026-11-24";

it.each<[string, (text: string) => unknown]>([
  ["a command", (text) => readCommand(text, ["status", "evidence", "not-applicable", "help"])],
  ["a person's name", (text) => findPerson(board(), text, null)],
  ["a reference", readReference],
  ["a reference with a very long number", (text) => readReference(`csp-${text}`)],
  ["a reference with a very long round", (text) => readReference(`csp-3${text}26/27`)],
  ["a rating", (text) => [readRating(text, "optional"), readRating(text, "required")]],
  [
    "a rating with much behind it",
    (text) => [readRating(`red${text}`, "optional"), readRating(`red${text}`, "required")],
  ],
  ["a day", (text) => readDay(text, TODAY)],
  [
    "a day with much inside it",
    (text) => [readDay(`Fri${text}1 Jan 2027`, TODAY), readDay(`1${text}Jan 2027`, TODAY)],
  ],
  [
    "a line to the bot",
    (text) => {
      const line = (words: string) => readLine({ words, files: 0, today: TODAY }, vocabulary());
      return [line(text), line(`accept ${text}`), line(`pause ${text} x`), line(`extend csp-3 ${text} x`)];
    },
  ],
  ["a cron expression", (text) => [cronFault(text), cronFault(`${text} * * * *`)]],
  ["words of the settings", (text) => oneLine(120, "Shorten it.").safeParse(`${text}\nx`)],
])("%s is read in a time that grows only with its length", async (_what, work) => {
  expect(await growsTooFast(work)).toBeNull();
});

it("a word that is longer than any name is compared with none", async () => {
  const names = Array.from({ length: 50 }, (_, n) => `${"Rosalind ".repeat(10)} ${n}`);
  const compare = (word: string) => nearest(word, names);

  expect(await growthOf(compare, "a".repeat(90), "a".repeat(40_000))).toBeLessThan(LINEAR);
});

it("a word is compared only with names of about its length", async () => {
  const compare = (name: string) => nearest("a".repeat(90), [name]);

  expect(await growthOf(compare, "a".repeat(90), "a".repeat(400_000))).toBeLessThan(LINEAR);
});
