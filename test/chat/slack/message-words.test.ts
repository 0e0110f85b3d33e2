import { describe, expect, it } from "vitest";
import { messageWords, namesNeeded } from "../../../src/chat/slack/incoming/message-words.ts";
import { mrkdwnToText } from "../../../src/chat/slack/incoming/mrkdwn-to-text.ts";

const NAMES: Readonly<Record<string, string>> = { U0ANN: "Ann Lee", W0BO: "Bo Okoro" };
const nameOf = (user: string) => NAMES[user] ?? user;
const none = { text: null, blocks: null, attachments: null };
const words = (message: Partial<Parameters<typeof messageWords>[0]>) =>
  messageWords({ ...none, ...message }, nameOf);

describe("a text of Slack's", () => {
  it.each([
    ["plain words", "In May.", "In May."],
    ["escaped signs", "a &lt;b&gt; &amp; c", "a <b> & c"],
    ["escaped signs that were typed as such", "&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["a person", "ask <@U0ANN> now", "ask @Ann Lee now"],
    ["a person of a large organisation, with a label", "ask <@W0BO|bo>", "ask @Bo Okoro"],
    ["somebody unknown", "ask <@U0NEW>", "ask @U0NEW"],
    ["a channel", "see <#C0CSP|community-safety>", "see #community-safety"],
    ["a private channel", "see <#C0CSP|>", "see #C0CSP"],
    ["everybody", "<!here> and <!channel>", "@here and @channel"],
    ["a group of people", "<!subteam^S01|@police>", "@police"],
    ["an address", "<https://example.org/a?b=1&amp;c=2>", "https://example.org/a?b=1&c=2"],
    ["an address typed without its beginning", "<http://example.org|example.org>", "example.org"],
    ["an address behind words", "<https://example.org/p|the plan>", "the plan (https://example.org/p)"],
    ["a mail address", "<mailto:ann@example.org|ann@example.org>", "ann@example.org"],
    ["a date", "<!date^1764928800^{date}|5 Dec 2025>", "5 Dec 2025"],
    ["bold, emoji and lists, as typed", "*bold* :tada:\n• one", "*bold* :tada:\n• one"],
  ])("is read with %s", (_what, text, expected) => expect(mrkdwnToText(text, nameOf)).toBe(expected));
});

describe("the words of a message", () => {
  const table = {
    type: "table",
    rows: [
      [
        { type: "raw_text", text: "Year" },
        { type: "raw_text", text: "Cases" },
      ],
      [
        {
          type: "rich_text",
          elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "2025" }] }],
        },
        { type: "raw_number", value: 12, text: "12" },
      ],
    ],
  };

  it("are its text, however much Slack says beside it", () => {
    const blocks = [{ type: "rich_text", elements: [] }];

    expect(words({ text: "In May.", blocks })).toBe("In May.");
  });

  it("are in its blocks where the text is empty", () => {
    const blocks = [
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "Asked " },
              { type: "user", user_id: "U0ANN" },
              { type: "text", text: " in " },
              { type: "link", url: "https://example.org", text: "the plan" },
              { type: "emoji", name: "tada" },
            ],
          },
          {
            type: "rich_text_list",
            style: "bullet",
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "one" }] }],
          },
          { type: "rich_text_quote", elements: [{ type: "text", text: "as said" }] },
        ],
      },
    ];

    expect(words({ text: "", blocks })).toBe(
      "Asked @Ann Lee in the plan (https://example.org):tada:\n- one\n> as said",
    );
  });

  it("hold the tables pasted into it, which have no words elsewhere", () => {
    const attachments = [{ id: 1, fallback: "[no preview available]", blocks: [table] }];

    expect(words({ text: "", attachments })).toBe("Year | Cases\n2025 | 12");
    expect(words({ text: "The figures:", attachments })).toBe("The figures:\nYear | Cases\n2025 | 12");
  });

  it("are those of the message it passes on, where it has none of its own", () => {
    const attachments = [
      { is_share: true, from_url: "https://x.slack.com/archives/C1/p1", text: "Said &amp; done" },
    ];

    expect(words({ text: "", attachments })).toBe("Said & done");
  });

  it("are never the preview of a link", () => {
    expect(words({ text: "", attachments: [{ from_url: "https://example.org", text: "A page" }] })).toBe("");
  });

  it("name the people to be looked up, each once", () => {
    const blocks = [{ type: "rich_text", elements: [{ type: "user", user_id: "W0BO" }] }];

    expect(namesNeeded({ ...none, text: "<@U0ANN> and <@U0ANN|ann> and <@W0BO>" })).toEqual([
      "U0ANN",
      "W0BO",
    ]);
    expect(namesNeeded({ ...none, text: "", blocks })).toEqual(["W0BO"]);
  });

  it.each([[[null, 7, "x", { type: 5 }, { type: "table", rows: "none" }]]])(
    "are none in nonsense: %j",
    (blocks) => expect(words({ text: "", blocks, attachments: [null, 7, {}] })).toBe(""),
  );
});
