import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";
import { soc } from "../whole/bot-process.ts";

// Several processes start at once, and the machine may be busy with others.
vi.setConfig({ testTimeout: 300_000 });

/** What version 0.1 wrote, soon after it did: by which time, and what the command line is to say of it. */
const SETS = [
  {
    ...{ set: "local", at: "2026-12-07T10:00:00.000Z" },
    verified: [
      "csp: 71 events, the journal is whole, no checkpoint yet.",
      "hwb: 17 events, the journal is whole, no checkpoint yet.",
      "lsab: 16 events, the journal is whole, no checkpoint yet.",
      "  Its last line is not finished (131 bytes) and does not count.",
      "osc: 9 events, the journal is whole, no checkpoint yet.",
    ],
    figures: "6 of 7 questions asked. 0 answered, 0 to check, 5 unanswered, 2 closed, 0 not asked yet.",
    rows: [
      "CSP-01 (26/27) open amber local: Yes: section 4 of the plan, page 12. It’s reviewed each March 👍🏽",
      "CSP-01 (26/27) open amber local: Mae’r cynllun yn y Gymraeg hefyd: tudalen 14.",
      "CSP-01 (26/27) open amber local: ",
      "CSP-01 (26/27) open amber local: ",
      "CSP-02 (26/27) open null",
      "CSP-03 (26/27) open null",
      "CSP-04 (26/27) open null",
      "CSP-05 (26/27) accepted null local: Yes – the engagement strategy, 2025.",
      "CSP-06 (26/27) open null",
      "CSP-07 (26/27) not-applicable null",
    ],
  },
  {
    ...{ set: "slack", at: "2026-11-27T18:00:00.000Z" },
    verified: ["csp: 39 events, the journal is whole, no checkpoint yet."],
    figures: "3 of 7 questions asked. 1 answered, 0 to check, 0 unanswered, 2 closed, 4 not asked yet.",
    rows: [
      "CSP-01 (26/27) accepted null slack: Yes: chapter 4 – it’s “new” 🛡️",
      "CSP-01 (26/27) accepted null slack: ",
      "CSP-01 (26/27) accepted null slack: After it was closed.",
      "CSP-02 (26/27) not-applicable null",
      "CSP-03 (26/27) answered null slack: Asked twice, answered once.",
    ],
  },
  {
    ...{ set: "teams", at: "2026-11-27T18:00:00.000Z" },
    verified: ["csp: 44 events, the journal is whole, no checkpoint yet."],
    figures: "4 of 7 questions asked. 2 answered, 0 to check, 1 unanswered, 1 closed, 3 not asked yet.",
    rows: [
      "CSP-01 (26/27) answered null teams: Yes: chapter 5, it’s in the plan 📎",
      "CSP-01 (26/27) answered null teams: Deleted, and brought back: ŵ, ŷ.",
      "CSP-02 (26/27) answered null teams: In June, by the button.",
      "CSP-03 (26/27) accepted null teams: Yes, all of us.",
      "CSP-04 (26/27) open null",
    ],
  },
  {
    ...{ set: "slack-and-teams", at: "2026-11-27T18:00:00.000Z" },
    verified: ["csp: 17 events, the journal is whole, no checkpoint yet."],
    figures: "1 of 7 questions asked. 0 answered, 0 to check, 0 unanswered, 1 closed, 6 not asked yet.",
    rows: [
      "CSP-01 (26/27) accepted null slack: The police plan, page 9.",
      "CSP-01 (26/27) accepted null teams: The council plan.",
    ],
  },
] as const;

type Row = {
  readonly reference: string;
  readonly status: string;
  readonly rating: string | null;
  readonly reply: { readonly platform: string; readonly text: string } | null;
};

it.each(SETS)("verify, status and export read what version 0.1 wrote: $set", async (old) => {
  const { data, config } = await copyOfFixture(`version-0.1/${old.set}`);
  await setClock(data, old.at);
  const variables = { SOC_DATA: data, SOC_CONFIG: config };

  const [verify, status, json] = await Promise.all([
    soc(["verify"], variables),
    soc(["status", "csp"], variables),
    soc(["export", "csp", "--format", "json"], variables),
  ]);

  for (const { code, err } of [verify, status, json]) expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(verify.out.trimEnd().split("\n")).toEqual(old.verified);
  expect(status.out.split("\n")).toContain(old.figures);
  const rows: readonly Row[] = JSON.parse(json.out).rows;
  expect(
    rows.map(({ reference, status, rating, reply }) =>
      [
        `${reference} ${status} ${rating}`,
        ...(reply === null ? [] : [`${reply.platform}: ${reply.text}`]),
      ].join(" "),
    ),
  ).toEqual(old.rows);
});

/** Sets the clock from which the command line takes the time, on whichever day the test runs. */
async function setClock(data: string, at: string): Promise<void> {
  const clock = { startedAt: at, offset: Date.parse(at) - Date.now(), reached: at };
  await mkdir(join(data, "local"), { recursive: true });
  await writeFile(join(data, "local", "clock.json"), JSON.stringify(clock));
}
