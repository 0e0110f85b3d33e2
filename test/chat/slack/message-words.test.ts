import { describe, expect, it } from "vitest";
import { messageWords, namesNeeded } from "../../../src/chat/slack/incoming/message-words.ts";
import { mrkdwnToText } from "../../../src/chat/slack/incoming/mrkdwn-to-text.ts";

const NAMES: Readonly<Record<string, string>> = { U0ANN: "Ann Lee", W0BO: "Bo Okoro" };
const nameOf = (user: string) => NAMES[user] ?? null;
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
    ["somebody unknown", "ask <@U0NEW>", "ask somebody"],
    ["somebody unknown, with a label", "ask <@U0NEW|olga>", "ask @olga"],
    ["a channel", "see <#C0CSP|community-safety>", "see #community-safety"],
    ["a private channel", "see <#C0CSP|>", "see a channel"],
    ["everybody", "<!here> and <!channel>", "@here and @channel"],
    ["a group of people", "<!subteam^S01|@police>", "@police"],
    ["a group whose name is not told", "ask <!subteam^S01>", "ask a group"],
    ["an address", "<https://example.org/a?b=1&amp;c=2>", "https://example.org/a?b=1&c=2"],
    ["an address typed without its beginning", "<http://example.org|example.org>", "example.org"],
    ["an address behind words", "<https://example.org/p|the plan>", "the plan (https://example.org/p)"],
    ["a mail address", "<mailto:ann@example.org|ann@example.org>", "ann@example.org"],
    ["a date", "<!date^1764928800^{date}|5 Dec 2025>", "5 Dec 2025"],
    ["a date without other words", "<!date^1764928800^{date}>", "2025-12-05"],
    ["a date there is not", "on <!date^9e99^{date}|>.", "on ."],
    ["bold and lists, as typed", "*bold*\n• one", "*bold*\n• one"],
    ["emoji", "Done :+1::skin-tone-3: :white_check_mark:", "Done 👍 ✅"],
    ["emoji of the workspace's own", "Thanks :party-parrot:", "Thanks (party parrot)"],
    ["times and addresses, which have no emoji", "at 10:30:45 on a:b:c ::", "at 10:30:45 on a:b:c ::"],
    ["what is struck through", "We have ~no~ a plan, ~<@U0ANN>~", "We have ~~no~~ a plan, ~~@Ann Lee~~"],
    ["tildes that strike nothing", "from ~5 to ~10, a~b~c", "from ~5 to ~10, a~b~c"],
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
      "Asked @Ann Lee in the plan (https://example.org)🎉\n- one\n> as said",
    );
  });

  it("hold the tables pasted into it, which have no words elsewhere", () => {
    const attachments = [{ id: 1, fallback: "[no preview available]", blocks: [table] }];

    expect(words({ text: "", attachments })).toBe("Year | Cases\n2025 | 12");
    expect(words({ text: "The figures:", attachments })).toBe("The figures:\nYear | Cases\n2025 | 12");
  });

  it("are those of the message it passes on, where it has none of its own", () => {
    const attachments = [
      {
        is_share: true,
        from_url: "https://x.slack.com/archives/C1/p1",
        author_name: "Bo Okoro",
        text: "Said &amp; done\nin May",
        fallback: "[no preview available]",
        files: [{ id: "F1", name: "plan.pdf" }],
      },
    ];
    const passed = "Forwarded from Bo Okoro:\n> Said & done\n> in May\n> File: plan.pdf";

    expect(words({ text: "", attachments })).toBe(passed);
    expect(words({ text: "See this:", attachments })).toBe(`See this:\n${passed}`);
  });

  it("are found in the blocks of the message it passes on, also of one that passes on another", () => {
    const section = (text: string) => ({
      type: "rich_text",
      elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
    });
    const inner = {
      is_share: true,
      author_name: "Cy",
      text: "",
      message_blocks: [{ message: { blocks: [section("In May.")] } }],
    };
    const outer = {
      is_share: true,
      text: "",
      fallback: "[no preview available]",
      message_blocks: [
        { message: { user: "U0ANN", blocks: [section("As he says:")], attachments: [inner] } },
      ],
    };

    expect(words({ text: "", attachments: [outer] })).toBe(
      "Forwarded from Ann Lee:\n> As he says:\n> Forwarded from Cy:\n> > In May.",
    );
  });

  it("say nothing of a share that shows nothing", () => {
    const attachments = [{ is_share: true, text: "", fallback: "[no preview available]" }];

    expect(words({ text: "", attachments })).toBe("");
    expect(words({ text: "Here.", attachments })).toBe("Here.");
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

  it("show the emoji that the message itself shows, and leave as typed what it does not", () => {
    const elements = [
      { type: "emoji", name: "crab", unicode: "1f980" },
      { type: "emoji", name: "borchester" },
    ];
    const blocks = [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }];

    expect(words({ text: ":crab: :borchester: :typed:", blocks })).toBe("🦀 (borchester) :typed:");
    expect(words({ text: "", blocks })).toBe("🦀(borchester)");
  });

  it("mark what is struck through in blocks, and name no channel or group by its id", () => {
    const elements = [
      { type: "text", text: "We have " },
      { type: "text", text: "no ", style: { strike: true } },
      { type: "channel", channel_id: "C0CSP" },
      { type: "usergroup", usergroup_id: "S01" },
      { type: "user", user_id: "U0NEW" },
    ];
    const blocks = [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }];

    expect(words({ text: "", blocks })).toBe("We have ~~no~~ a channela groupsomebody");
  });

  it.each([
    ["emoji", ":a".repeat(20_000)],
    ["tildes", "~a ".repeat(13_000)],
    ["marks", "<".repeat(40_000)],
  ])("are read at once, however long they are: %s", (_what, text) => {
    expect(words({ text }).length).toBeLessThanOrEqual(text.length);
  });
});
