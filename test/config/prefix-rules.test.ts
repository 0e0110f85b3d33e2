import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readQuestionBank } from "../../src/config/questions/read-question-bank.ts";
import { readSettings } from "../../src/config/read-settings.ts";
import { folderOf } from "./folder-of.ts";
import { toldOf } from "./told-of.ts";

type Written = readonly [id: string, audiences: string, prefix?: string];

/** The prefixes that come of these boards, or what is wrong with them. */
async function read(...boards: readonly Written[]): Promise<readonly (string | null)[]> {
  const lines = boards.map(
    ([id, audiences, prefix]) => `  - id: ${id}
    name: ${id}
    audiences: [${audiences}]
    channels: [local:${id}]
${prefix === undefined ? "" : `    prefix: ${prefix}\n`}    round: { starts: 2026-05-18 }
`,
  );
  const folder = await folderOf({ "boards.yaml": `organisation: Borchester\nboards:\n${lines.join("")}` });
  const bank = await readQuestionBank(fileURLToPath(new URL("../../questions", import.meta.url)));
  const reading = await readSettings(`${folder}/boards.yaml`, bank.kind === "bank" ? bank.bank : null);
  if (reading.kind === "faults") return toldOf(folder, reading.faults);
  return reading.settings.boards.map(({ prefix }) => prefix);
}

const CSP = "community-safety-partnership";
const OSC = "overview-and-scrutiny-committees";
const FIX = "Give each board a prefix of its own, which no audience of another board has, like NCSP.";

it("a prefix is in capitals however it is written, and may be left out", async () => {
  expect(await read(["north", CSP, "ncsp"], ["south", CSP])).toEqual(["NCSP", null]);
});

it("a board may write what its own audience begins with", async () => {
  expect(await read(["north", CSP, "CSP"], ["south", CSP, "SCSP"])).toEqual(["CSP", "SCSP"]);
});

it.each([
  [
    "another board's",
    13,
    ["north", CSP, "N1C"],
    ["south", CSP, "n1c"],
    `is N1C, which north has already. ${FIX}`,
  ],
  [
    "another board's audience's",
    12,
    ["north", CSP],
    ["south", OSC, "Csp"],
    `is CSP, with which the references of north begin. ${FIX}`,
  ],
] as const)("%s prefix is refused, with its place and what to do", async (_whose, line, one, other, told) => {
  expect(await read(one, other)).toEqual([
    `boards.yaml, line ${line}, column 13, board 2 (south): \`prefix\` ${told}`,
  ]);
});

it.each(["A", "ABCDEFGHI", "NCSP1", "1CSP", "N-CSP", "NÖRD", "7"])("%s cannot be one", async (prefix) => {
  expect(await read(["north", CSP, prefix])).toEqual([
    expect.stringMatching(
      /^boards\.yaml, line 7, column 13, board 1 \(north\): `prefix` is .*Write 2 to 8 letters and figures, a letter first and last, like NCSP\.$/,
    ),
  ]);
});
