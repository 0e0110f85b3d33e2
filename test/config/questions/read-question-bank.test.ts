import { describe, expect, it } from "vitest";
import { checksumOf } from "../../../src/config/questions/checksum.ts";
import type { QuestionBank } from "../../../src/config/questions/question-bank.ts";
import { readQuestionBank } from "../../../src/config/questions/read-question-bank.ts";
import { folderOf } from "../folder-of.ts";
import { toldOf } from "../told-of.ts";

const ONE = "audience: one\ntitle: One\nquestions:\n  - id: one-1\n    text: Is it so?\n";

async function told(files: Parameters<typeof folderOf>[0]): Promise<string[]> {
  const folder = await folderOf(files);
  const reading = await readQuestionBank(folder);
  return reading.kind === "faults" ? toldOf(folder, reading.faults) : ["no fault"];
}

async function bankOf(files: Parameters<typeof folderOf>[0]): Promise<QuestionBank> {
  const folder = await folderOf(files);
  const reading = await readQuestionBank(folder);
  if (reading.kind === "faults") throw new Error(toldOf(folder, reading.faults).join("\n"));
  return reading.bank;
}

function published(
  text: string,
  checksum = checksumOf({ title: "One", questions: [{ id: "one-1", text: "Is it so?" }] }),
) {
  return `${ONE.replace("Is it so?", text)}source: A checklist\nchecksum: ${checksum}\n`;
}

describe("reading the question bank", () => {
  it("fills in what a question leaves out", async () => {
    const bank = await bankOf({ "one.yaml": ONE });

    expect(bank.audiences).toEqual([
      {
        id: "one",
        title: "One",
        source: null,
        questions: [
          {
            id: "one-1",
            audience: "One",
            text: "Is it so?",
            options: [],
            helps: "Say what is in place, since when, and where it is written down.",
            retired: false,
          },
        ],
      },
    ]);
  });

  it("reads .yml as well, and leaves notes, schemas and hidden files alone", async () => {
    const bank = await bankOf({ "one.yml": ONE, "README.md": "#", "schema.json": "{}", ".one.yaml": "[" });

    expect(bank.audiences.map(({ id }) => id)).toEqual(["one"]);
  });

  it("lets a council retire a question, add options and say what helps, in a file of its own", async () => {
    const changes =
      'changes:\n  one-1:\n    retired: true\n    options: [perhaps]\n    helps: "Say which: one, or more."\n';
    const bank = await bankOf({
      "one.yaml": `${ONE}    options: ["yes", "no"]\n    helps: Say it.\n`,
      "ours.yaml": changes,
    });

    expect(bank.audiences[0]?.questions[0]).toMatchObject({
      text: "Is it so?",
      options: ["yes", "no", "perhaps"],
      helps: "Say which: one, or more.",
      retired: true,
    });
  });

  it("takes words that YAML folds as one line", async () => {
    const bank = await bankOf({ "one.yaml": ONE.replace("Is it so?", ">\n      Is it\n      so?") });

    expect(bank.audiences[0]?.questions[0]?.text).toBe("Is it so?");
  });
});

describe("a fault in the question bank", () => {
  it.each([
    [
      "text: Is it so?",
      'text: ""',
      "one.yaml, line 5, column 11, question 1: `text` is empty. Give it a text on one line, of at most 2000 letters, or delete it.",
    ],
    [
      "text: Is it so?",
      "text:",
      "one.yaml, line 5, column 10, question 1: `text` is empty. Give it a text on one line, of at most 2000 letters, or delete it.",
    ],
    [
      "    text: Is it so?\n",
      "",
      "one.yaml, line 4, column 5, question 1: `text` is missing. Give it a text on one line, of at most 2000 letters, or delete it.",
    ],
    [
      "text: Is it so?",
      "text: [Is it so?]",
      "one.yaml, line 5, column 11, question 1: `text` is a list. Give it a text on one line, of at most 2000 letters, or delete it.",
    ],
    [
      "text: Is it so?",
      'text: "Is it\\nso?"',
      'one.yaml, line 5, column 11, question 1: `text` is "Is it\\nso?". Give it a text on one line, of at most 2000 letters, or delete it.',
    ],
    [
      "text: Is",
      "txet: yes\n    text: Is",
      "one.yaml, line 5, column 5, question 1: `txet` is not a key that is known here. Did you mean `text`?",
    ],
    [
      "text: Is",
      "colour: red\n    text: Is",
      "one.yaml, line 5, column 5, question 1: `colour` is not a key that is known here. Delete it. The keys here are id, text, options, helps, retired.",
    ],
    [
      "id: one-1",
      "id: One 1",
      'one.yaml, line 4, column 9, question 1: `id` is "One 1". Write a prefix in small letters, a hyphen and a number without a zero in front, like csp-3.',
    ],
    [
      "id: one-1",
      "id: one-01",
      'one.yaml, line 4, column 9, question 1: `id` is "one-01". Write a prefix in small letters, a hyphen and a number without a zero in front, like csp-3.',
    ],
    [
      "id: one-1",
      "id: 7",
      "one.yaml, line 4, column 9, question 1: `id` is 7. Write a prefix in small letters, a hyphen and a number without a zero in front, like csp-3.",
    ],
    [
      "text: Is",
      "retired: yes\n    text: Is",
      'one.yaml, line 5, column 14, question 1: `retired` is "yes". Write true or false.',
    ],
    [
      "text: Is",
      "options: []\n    text: Is",
      "one.yaml, line 5, column 14, question 1: `options` is an empty list. List at most 20 options, one `- …` each, or leave `options` out.",
    ],
    [
      "text: Is",
      "options: [a, b, a]\n    text: Is",
      'one.yaml, line 5, column 21, question 1: `options`, entry 3 is "a", which is an option already. Keep one of the two.',
    ],
    [
      "audience: one",
      "audience: Our board",
      'one.yaml, line 1, column 11, `audience` is "Our board". Write small letters, figures and single hyphens, like community-safety-partnership.',
    ],
    [
      "title: One\n",
      "",
      "one.yaml, line 1, column 1, `title` is missing. An audience needs its id, its title and its questions. Add it, or keep `changes` only.",
    ],
    [
      "title: One\n",
      "title: One\nsource: Someone\n",
      "one.yaml, line 1, column 1, `checksum` is missing. Published words have both: restore the line. Words of your own have neither: take out the other one.",
    ],
    [
      "title: One\n",
      "title: One\ntitle: Two\n",
      "one.yaml, line 3, column 1: the key `title` is written twice. Keep one of the two.",
    ],
  ])("is told with its line, value and fix: %j written as %j", async (right, wrong, fault) => {
    expect(await told({ "one.yaml": ONE.replace(right, wrong) })).toEqual([fault]);
  });

  it("is a changed word in a published file", async () => {
    const faults = await told({ "one.yaml": published("Is that so?") });

    expect(faults).toEqual([
      "one.yaml, line 7, column 11, `checksum` does not fit the words of this file: its title, or an id, text or option, is not as published. Restore the file, or put your own wording in a file of your own under new ids.",
    ]);
    expect(await told({ "one.yaml": published("Is it so?") })).toEqual(["no fault"]);
  });

  it("is a change that rewords a question", async () => {
    const faults = await told({ "one.yaml": ONE, "ours.yaml": "changes:\n  one-1: { text: Is that so? }\n" });

    expect(faults).toEqual([
      'ours.yaml, line 2, column 18, change of one-1: `text` is "Is that so?". Take it out: published words are never changed. Retire the question, and ask yours in a file of your own.',
    ]);
  });

  it.each([
    [
      "one-1: {}",
      "ours.yaml, line 2, column 3, change of one-1 changes nothing. Write `retired: true`, `options` to add or another `helps`, or take it out.",
    ],
    [
      "one-11: { retired: true }",
      "ours.yaml, line 2, column 3, change of one-11 changes a question that is in no file. Did you mean one-1?",
    ],
    [
      "one-1: { options: [a, b, a] }",
      'ours.yaml, line 2, column 28, change of one-1: `options`, entry 3 is "a", which is an option already. Keep one of the two.',
    ],
    [
      "one-1: { options: [maybe] }",
      'ours.yaml, line 2, column 22, change of one-1: `options`, entry 1 is "maybe", which one-1 offers already. Take it out: these options are added to the published ones.',
    ],
    [
      "one-1: { retire: true }",
      "ours.yaml, line 2, column 12, change of one-1: `retire` is not a key that is known here. Did you mean `retired`?",
    ],
    [
      "one-1: yes",
      'ours.yaml, line 2, column 10, change of one-1 is "yes". Say what changes: `retired: true`, `options` to add, or another `helps`.',
    ],
  ])("is a change that cannot be made: %s", async (change, fault) => {
    const faults = await told({
      "one.yaml": `${ONE}    options: [maybe]\n`,
      "ours.yaml": `changes:\n  ${change}\n`,
    });

    expect(faults).toEqual([fault]);
  });

  it("is an id or an audience that two files have, or a question that two files change", async () => {
    const changes = "changes:\n  one-1: { retired: true }\n";
    const faults = await told({ "a.yaml": ONE, "b.yaml": ONE, "c.yaml": changes, "d.yaml": changes });

    expect(faults).toEqual([
      "b.yaml, line 1, column 11, `audience` is one, which is also that of a.yaml, line 1. Give the audience an id of its own, or ask all its questions in one file.",
      "b.yaml, line 4, column 9, question 1: `id` is one-1, which is also that of a.yaml, line 4. Give the question an id that no other question has or had.",
      "d.yaml, line 2, column 3, change of one-1 is also changed in c.yaml, line 2. Write all that changes about a question in one place.",
    ]);
  });

  it.each([
    [
      "",
      "one.yaml, line 1, column 1: the file is empty. Write a map with `audience`, `title` and `questions`, or with `changes`.",
    ],
    [
      "just words\n",
      'one.yaml, line 1, column 1: the file is "just words". Write a map with `audience`, `title` and `questions`, or with `changes`.',
    ],
    [
      "{}\n",
      "one.yaml, line 1, column 1: the file has neither questions nor changes. Write a map with `audience`, `title` and `questions`, or with `changes`.",
    ],
    [
      "title: One\nquestions: [\n",
      "one.yaml, line 3, column 1: this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Look at this line and the ones before it: is it indented like its neighbours, are all quotes and brackets closed?",
    ],
    [
      "title: Is it: so\n",
      "one.yaml, line 1, column 8: a second colon stands on one line, outside quotes. Put words that contain a colon and a space in double quotes.",
    ],
    [
      "title:\n\t- One\n",
      "one.yaml, line 2, column 1: a tab stands where spaces belong. Indent with spaces, two for each step.",
    ],
    [
      "title: @one\n",
      "one.yaml, line 1, column 8: words cannot begin with @ outside quotes. Put them in double quotes.",
    ],
    [
      "title: !one\n",
      "one.yaml, line 1, column 8: words that begin with an exclamation mark are a tag, and this one means nothing. Put the words in double quotes.",
    ],
    [
      "title: *one\n",
      "one.yaml, line 1, column 8: words that begin with an asterisk refer to something else, which is not read here. Put the words in double quotes, such as a cron expression.",
    ],
    [
      "title: {{ one }}\n",
      "one.yaml, line 1, column 9: a key is empty, a list or a map instead of a word. Put the words in double quotes.",
    ],
    [
      "title: One\n---\ntitle: Two\n",
      "one.yaml, line 2, column 1: a second document begins here. Keep one in the file: take out the line with three dashes.",
    ],
  ])("is a file that is no map of these keys, or no YAML: %j", async (text, fault) => {
    expect(await told({ "one.yaml": text })).toEqual([fault]);
  });

  it("is a file that cannot be read", async () => {
    const garbled = new Uint8Array([...new TextEncoder().encode(ONE), 0x92]);

    expect(await told({ "one.yaml": garbled, "two.yaml": null })).toEqual([
      "one.yaml: is not UTF-8 text. Save it again with the encoding UTF-8.",
      "two.yaml: is a folder. Name the file inside it.",
    ]);
  });

  it("is a folder that is not there, or holds no file", async () => {
    const empty = await folderOf({ "notes.md": "" });

    const nowhere = await readQuestionBank(`${empty}/nowhere`);
    const nothing = await readQuestionBank(empty);

    expect(nowhere.kind === "faults" && toldOf(empty, nowhere.faults)).toEqual([
      "nowhere: does not exist. Check the path, and that the file was not moved or renamed.",
    ]);
    expect(nothing.kind === "faults" && nothing.faults).toEqual([
      {
        file: empty,
        at: null,
        place: "",
        problem: "holds no question file",
        fix: "Put the files of the question bank (*.yaml) there, or name the folder that holds them.",
      },
    ]);
  });

  it("comes with all the others in all the files at once, in reading order, whatever the line ends", async () => {
    const text = ONE.replace("id: one-1", "id: one_1")
      .replace("text: Is", "txt: Is")
      .replace("title: One", "title:");
    const windows = `\uFEFF${text.replace("audience: one", "audience: two").replaceAll("\n", "\r\n")}`;

    const faults = await told({
      "b.yaml": windows,
      "a.yaml": text,
      "c.yaml": "questions: [\n",
      "d.yaml": "",
    });

    expect(faults.map((fault) => fault.split(" ").slice(0, 8).join(" "))).toEqual([
      "a.yaml, line 2, column 7, `title` is empty.",
      "a.yaml, line 4, column 5, question 1: `text`",
      "a.yaml, line 4, column 9, question 1: `id`",
      "a.yaml, line 5, column 5, question 1: `txt`",
      "b.yaml, line 2, column 7, `title` is empty.",
      "b.yaml, line 4, column 5, question 1: `text`",
      "b.yaml, line 4, column 9, question 1: `id`",
      "b.yaml, line 5, column 5, question 1: `txt`",
      "c.yaml, line 2, column 1: this is not",
      "d.yaml, line 1, column 1: the file is",
    ]);
  });
});
