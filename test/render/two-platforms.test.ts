import { describe, expect, it } from "vitest";
import { plainText } from "../../src/chat/plain-text.ts";
import { decidedPost } from "../../src/render/answers/done.ts";
import { packDocument } from "../../src/render/digest/pack.ts";
import { itemLine } from "../../src/render/item/waiting.ts";
import { evidencePost } from "../../src/render/screens/evidence.ts";
import { board, digestView, itemView, reply, withdrawn } from "./build.ts";

const onSlack = { channel: "slack:C01CSP", workspace: "T1", id: "1.0" };
const onTeams = { channel: "teams:19:csp@thread.tacv2", workspace: "t1", id: "17" };
const threads = [
  { platform: "slack", link: "https://slack.example/csp/1" },
  { platform: "teams", link: "https://teams.example/csp/1" },
] as const;

const item = itemView({
  status: "answered",
  threads,
  replies: [
    reply({ message: onSlack, link: "https://slack.example/csp/2" }),
    reply({ message: onTeams, link: "https://teams.example/csp/2", at: "2026-12-08T10:00:00.000Z" }),
  ],
  withdrawn: [withdrawn({ message: onTeams })],
});

describe("an item of a board on Slack and on Teams", () => {
  it("has a way to its thread on each, since a reader may have only one of them", () => {
    expect(itemLine(item).slice(0, 4)).toEqual([
      "CSP-01 (26/27) on ",
      { link: "https://slack.example/csp/1", text: "Slack" },
      " or ",
      { link: "https://teams.example/csp/1", text: "Teams" },
    ]);
    expect(plainText(decidedPost(item, board))).toContain(
      "Open the thread on Slack (https://slack.example/csp/1), on Teams (https://teams.example/csp/1)",
    );
  });

  it("says of every reply where it was written, and of a withdrawn one where it stood", () => {
    const words = plainText(evidencePost(item, board));

    expect(words).toContain("Open the reply on Slack (https://slack.example/csp/2)");
    expect(words).toContain("Open the reply on Teams (https://teams.example/csp/2)");
    expect(words).toContain("The reply by Member One on Teams of Tue 8 Dec 2026, 09:14 was withdrawn");
  });

  it("says the same in the pack", () => {
    const digest = digestView({ answeredSince: [item], unanswered: [itemView({ threads })] });
    const html = new TextDecoder().decode(packDocument(digest).bytes);

    expect(html).toContain(">Open the reply on Slack<");
    expect(html).toContain(">Open the reply on Teams<");
    expect(html.replace(/<\/?bdi>/g, "")).toContain(
      'Open the thread on Slack</a>, <a href="https://teams.example/csp/1">on Teams</a>',
    );
    expect(html.replace(/<\/?bdi>/g, "")).toContain(
      'CSP-01 (26/27) on <a href="https://slack.example/csp/1">Slack</a> or <a href="https://teams.example/csp/1">Teams</a>',
    );
  });
});

describe("an item of a board in one place", () => {
  it("is opened by its reference, and its replies do not repeat where they are", () => {
    const local = itemView({ replies: [reply()] });

    expect(itemLine(local)[0]).toEqual({ link: "https://chat.example/csp/1", text: "CSP-01 (26/27)" });
    expect(plainText(evidencePost(local, board))).toContain("Open the reply (https://chat.example/csp/1/2)");
  });
});
