import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { folderOf } from "./folder-of.ts";
import { toldOf } from "./told-of.ts";

const QUESTIONS = fileURLToPath(new URL("../../questions", import.meta.url));
const EXAMPLE = fileURLToPath(new URL("../../docs/boards.example.yaml", import.meta.url));

it("accepts the example of the documentation", async () => {
  const reading = await readConfig(QUESTIONS, EXAMPLE);

  expect(reading.kind === "faults" ? reading.faults : []).toEqual([]);
  expect(reading.kind === "config" && reading.settings.boards.map(({ id }) => id)).toEqual([
    "csp",
    "scrutiny",
  ]);
});

it("tells the faults of the questions and those of the settings together", async () => {
  const folder = await folderOf({ "one.yaml": "title: One\n", "boards.yml": "organisation:\n" });

  const reading = await readConfig(folder, `${folder}/boards.yml`);

  const faults = reading.kind === "faults" ? toldOf(folder, reading.faults) : [];
  expect(faults).toEqual(
    expect.arrayContaining([
      "boards.yml, line 1, column 14, `organisation` is empty. Give the name of the council or partnership.",
      "one.yaml, line 1, column 1, `audience` is missing. An audience needs its id, its title and its questions. Add it, or keep `changes` only.",
    ]),
  );
});
