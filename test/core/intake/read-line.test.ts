import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLine } from "../../../src/core/intake/read-line.ts";
import { vocabulary } from "../../vocabulary.ts";
import { board } from "../build.ts";

const boards = [board(), board({ id: "grn", name: "Green Spaces Board", prefix: "GRN" })];

function kindOf(words: string, files = 0): string {
  return readLine({ words, files, today: "2026-11-24" }, vocabulary(boards)).kind;
}

describe("a line after the bot's name", () => {
  it.each([
    ...[
      "",
      "\u200b",
      "status",
      "Status?",
      "“status”",
      "STATUS!",
      "/status",
      "pause.",
      "help",
      "help accept",
      "help all",
    ],
    ...[
      "status csp",
      "Pause community safety partnership",
      "status Community Safety",
      "next grn",
      "digest post",
    ],
    ...[
      "digest csp post",
      "ask",
      "ask CSP-04",
      "ask csp",
      "ask‑here",
      "ask here",
      "evidence CSP-03",
      "evidence csp 3?",
    ],
    ...[
      "accept CSP-03",
      "accept CSP–03 (2025–26) green",
      "accept csp csp-3 (amber).",
      "accept",
      "not applicable CSP-03",
    ],
    ...["extend CSP-05 8 Jan 2027", "extend CSP-05 until Friday", "extend CSP-05 30 Feb", "extend CSP-05"],
    ...[
      "assign CSP-03 to Mo",
      "assign CSP-03 Member, Nia",
      "assign CSP-03 @U0ANN",
      "assign CSP-03 me",
      "reopen grn-1",
    ],
    ...[
      "/soc",
      "/SOC status",
      "\u200b/soc accept green",
      "/soc Pause on this one until the plan is out.",
      "/soc nonsense",
    ],
  ])("is a command: %j", (words) => {
    expect(kindOf(words)).toBe("command");
  });

  it.each([
    "Pause on this one until the new plan is out.",
    "Accept that we are behind; new plan due in May.",
    "Accept CSP-03 is behind; new plan due in May.",
    "Status is green: the plan was reviewed in March.",
    "Status green",
    "status: green",
    "Evidence: page 12 of the community safety plan.",
    "Evidence page 12",
    "Evidence: CSP-03 has it",
    "Next year's plan covers this on page 12; adopted in March.",
    "next meeting",
    "Help with this would be good",
    "Digest attached",
    "extend CSP-05 8 Jan 2027 because the data are late",
    "reopen CSP-03 we need the dates",
    "assign CSP-03 to somebody else please",
    "accept green",
    "Resume Monday",
    "status\nAll partners have signed.",
    "Ask the police about CSP-03",
    "SOC status is green",
    "We do it.",
    "CSP-03: yes, monthly",
  ])("is said to people: %j", (words) => {
    expect(kindOf(words)).toBe("prose");
  });

  it("is an answer where a file comes with it, whatever it says", () => {
    for (const words of ["Evidence attached", "status", "/soc status", ""])
      expect(kindOf(words, 1)).toBe("prose");
  });

  it("hands on what follows /soc as it was typed", () => {
    const line = { words: " /soc  reopen CSP-03 “Who” – leads? ", files: 0, today: "2026-11-24" };
    expect(readLine(line, vocabulary())).toEqual({ kind: "command", text: "reopen CSP-03 “Who” – leads?" });
  });

  it("is never obeyed where prose follows, whatever command and question it begins with", () => {
    const { commands } = vocabulary();
    const word = fc.constantFrom(
      ...[
        "we",
        "that",
        "the",
        "plan",
        "is",
        "out",
        "until",
        "behind",
        "March",
        "because",
        "review",
        "officers",
        "yes",
      ],
    );
    const prose = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => words.join(" "));
    const about = fc.constantFrom("", " CSP-03", " csp 3:", " csp", " CSP-03 (26/27)", " csp CSP-03 amber");
    fc.assert(
      fc.property(
        fc.constantFrom(...commands),
        about,
        prose,
        fc.boolean(),
        ({ name }, about, prose, capital) => {
          const typed = capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
          expect(kindOf(`${typed}${about} ${prose}.`)).toBe("prose");
        },
      ),
    );
  });
});
