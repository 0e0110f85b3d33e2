import { describe, expect, it } from "vitest";
import { REASONS, type ReasonCode } from "../../../../src/core/model/reason.ts";
import { reasonLine } from "../../../../src/core/model/reason-line.ts";
import { reasonWords } from "../../../../src/render/words/reasons/reason-words.ts";
import { sentence } from "../../../../src/render/words/text.ts";
import { aReason } from "../../../every-reason.ts";

const CODES = Object.keys(REASONS) as ReasonCode[];

describe("every reason", () => {
  it.each(CODES)("is said, with what to do: %s", (code) => {
    const { because, fix } = reasonWords(aReason(code));

    for (const words of [sentence(because), fix]) {
      expect(words).toMatch(/^\S.{5,}[^.]\.$/s);
      expect(words).not.toMatch(/undefined|null|NaN|\[object/);
    }
    // It may go on behind a colon.
    expect(because).not.toMatch(/\.$/);
  });

  it("says its facts", () => {
    const facts = CODES.flatMap((code) => Object.values(aReason(code).facts));

    expect(facts.length).toBeGreaterThan(25);
    for (const code of CODES) {
      const said = Object.values(reasonWords(aReason(code))).join(" ");
      const shown = Object.entries<unknown>(aReason(code).facts).flatMap(([name, fact]) =>
        ["saying", "place", "platform", "why"].includes(name) || fact === null ? [] : [fact].flat(),
      );
      const hidden = shown.filter(
        (fact) => !said.includes(String(fact).replaceAll("no-answer", "no answer")),
      );
      expect(hidden, code).toEqual([]);
    }
  });
});

it("what is in doubt says what lies behind it, and what to do in either case", () => {
  expect(reasonWords(aReason("delivery-uncertain"))).toEqual({
    because: "it is not certain whether CSP-01 (26/27) was posted, and the bot cannot read the channel back",
    fix: "Look in the channel. If it does not stand there: /soc ask CSP-01 (26/27). If it does: press one of its buttons, and the bot knows. To look for itself it needs ChannelMessage.Read.Group (docs/teams.md, step 4).",
  });
});

it("what an older record says in words is said in those", () => {
  const written = { because: "the app may not write there", fix: "Let an owner allow it." };

  expect(reasonWords({ code: "as-written", ...written })).toEqual(written);
});

it("stands in the log as its code and its facts", () => {
  expect(["slack-archived", "teams-forbidden", "delivery-uncertain", "teams-no-token"].map(lineOf)).toEqual([
    "slack-archived",
    "teams-forbidden status=403 word=none",
    "delivery-uncertain saying=prompt place=channel reference=CSP-01 (26/27) why=(graph-cannot-look)",
    "teams-no-token words=invalid_auth,AADSTS7000215",
  ]);
});

function lineOf(code: string): string {
  return reasonLine(aReason(code as ReasonCode));
}
