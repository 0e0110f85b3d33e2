import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { soc } from "../whole/bot-process.ts";

// Several processes start at once, and the machine may be busy with others.
vi.setConfig({ testTimeout: 300_000 });

const GOOD = `organisation: Borchester City Council
people:
  p1: { name: Ann Lee }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [local:csp]
    chair: p1
    meetings: [2026-12-08T14:00]
    round: { starts: 2026-05-18 }
`;
const FAULTY = GOOD.replace("chair: p1", "chair: p9").replace("2026-12-08T14:00", "2026-02-30T14:00");
const ELSEWHERE = GOOD.replace("local:csp", "slack:C01CSP");

it("check says what it read, from the sample and from a file, and ends well", async () => {
  const data = await freshDirectory();
  const file = join(data, "good.yaml");
  await writeFile(file, GOOD);

  const [sample, own] = await Promise.all([
    soc(["check"], { SOC_DATA: data }),
    soc(["check"], { SOC_DATA: data, SOC_CONFIG: file }),
  ]);

  expect(sample).toMatchObject({ code: 0, err: "" });
  expect(sample.out.split("\n")).toEqual([
    "Settings of Borchester City Council, from the built-in sample (there is no boards.yaml):",
    "  csp: Community Safety Partnership; 7 questions, local:csp, 3 meetings",
    "  osc: Overview and Scrutiny Committee; 10 questions, local:osc, 3 meetings",
    "  hwb: Health and Wellbeing Board; 5 questions, local:hwb, 3 meetings",
    "  dph: Directors of Public Health; 4 questions, local:dph, 3 meetings",
    "  lscb: Local Children's Safeguarding Board; 10 questions, local:lscb, 3 meetings",
    "  dcs: Directors of Children's Services; 5 questions, local:dcs, 3 meetings",
    "  lsab: Local Adults Safeguarding Board; 7 questions, local:lsab, 3 meetings",
    "  cllr: Councillors; 6 questions, local:cllr, 3 meetings",
    "All is well.",
    "",
  ]);
  expect(own).toMatchObject({ code: 0, err: "" });
  expect(own.out).toContain(
    `from ${file}:\n  csp: Community Safety Partnership; 7 questions, local:csp, 1 meeting`,
  );
});

it("check warns where boards are asked the same questions and not each has a prefix, and ends well", async () => {
  const data = await freshDirectory();
  const file = join(data, "shared.yaml");
  const boards = (prefixes: readonly string[]) =>
    prefixes.map(
      (prefix, index) => `  - id: b${index + 1}
    name: Board ${index + 1}
${prefix === "" ? "" : `    prefix: ${prefix}\n`}    audiences: [community-safety-partnership]
    channels: [local:b${index + 1}]
    round: { starts: 2026-05-18 }
`,
    );
  const checked = async (...prefixes: readonly string[]) => {
    await writeFile(file, `organisation: Borchester\nboards:\n${boards(prefixes).join("")}`);
    const { code, out, err } = await soc(["check"], { SOC_DATA: data, SOC_CONFIG: file });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    return out.split("\n").slice(1 + prefixes.length, -1);
  };

  expect(await checked("", "")).toEqual([
    "Warning: b1 and b2 are asked the same questions, CSP-01 and so on, and b1 and b2 have no prefix of their own.",
    "  Give each of them one in the settings, like prefix: NCSP, so that a reference tells whose question it is.",
    "They can be used as they are.",
  ]);
  expect(await checked("NCSP", "", "SCSP")).toEqual([
    "Warning: b1, b2 and b3 are asked the same questions, CSP-01 and so on, and b2 has no prefix of its own.",
    "  Give b2 one in the settings, like prefix: NCSP, so that a reference tells whose question it is.",
    "They can be used as they are.",
  ]);
  expect(await checked("NCSP", "SCSP")).toEqual(["All is well."]);
});

it("check tells every fault with its line, and a start with the same file is refused; both end with 1", async () => {
  const data = await freshDirectory();
  const file = join(data, "faulty.yaml");
  await writeFile(file, FAULTY);

  const [checked, started] = await Promise.all([
    soc(["check"], { SOC_DATA: data, SOC_CONFIG: file }),
    soc(["start"], { SOC_DATA: data, SOC_CONFIG: file }),
  ]);

  expect(checked).toMatchObject({ code: 1, out: "" });
  expect(checked.err).toContain("Cannot use the settings: 2 faults.");
  expect(checked.err).toMatch(/faulty\.yaml, line 9\b.*p9/);
  expect(checked.err).toMatch(/faulty\.yaml, line 10\b.*2026-02-30T14:00/);
  expect(started).toEqual(checked);
});

it("settings that were named and are not there are told, not replaced by the sample", async () => {
  const data = await freshDirectory();

  const { code, out, err } = await soc(["check"], { SOC_DATA: data, SOC_CONFIG: join(data, "none.yaml") });

  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("none.yaml");
});

it("a board on a platform without a connection is not started", async () => {
  const data = await freshDirectory();
  const file = join(data, "slack.yaml");
  await writeFile(file, ELSEWHERE);

  const { code, err } = await soc(["start"], { SOC_DATA: data, SOC_CONFIG: file });

  expect(code).toBe(1);
  expect(err).toContain("Cannot reach slack:C01CSP of csp: there is no connection to its platform.\n");
});
