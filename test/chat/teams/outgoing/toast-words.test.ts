import { describe, expect, it } from "vitest";
import { toastWords } from "../../../../src/chat/teams/outgoing/toast-words.ts";

describe("the words under a card after a press", () => {
  it("have no addresses, which cannot be pressed there, and no lines that are nothing but links", () => {
    const link = "https://teams.microsoft.com/l/message/1";

    const words = toastWords(
      {
        summary: "Accepted",
        parts: [
          { kind: "line", line: [{ link, text: "CSP-01 (26/27)" }, " is accepted and closed."] },
          { kind: "line", line: [" ", { link, text: "Open the thread" }] },
          { kind: "list", lines: [["See ", { link, text: "the plan" }], ["two"]] },
        ],
      },
      true,
    );

    expect(words).toBe("CSP-01 (26/27) is accepted and closed.\n- See the plan\n- two");
  });

  it("are the post's summary where nothing is left", () => {
    const line = [{ link: "https://example.org", text: "Open" }];

    expect(toastWords({ summary: "Open it", parts: [{ kind: "line", line }] }, true)).toBe("Open it");
  });

  it("tell to type only what is heard there: in a channel a command needs the bot's name before it", () => {
    const post = {
      summary: "Not now",
      parts: [{ kind: "line", line: ["Try: /soc extend CSP-01 2027-01-08 REASON, or /soc help"] } as const],
    };

    expect(toastWords(post, true)).toBe(
      "Try: @SOC questions extend CSP-01 2027-01-08 REASON, or @SOC questions help",
    );
    expect(toastWords(post, false)).toContain("Try: /soc extend");
  });
});
