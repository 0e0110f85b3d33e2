import { afterEach, describe, expect, it } from "vitest";
import { channelRef } from "../../../src/core/names/ids.ts";
import { spoken } from "../../reasons.ts";
import { CSP, HWB, openOnFake, type SlackSetup } from "./slack-setup.ts";

let setup: SlackSetup;

afterEach(() => setup.close());

const ALL = [
  "app_mentions:read",
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "groups:read",
  "im:history",
  "im:write",
  "users:read",
];

describe("a look at everything, without opening anything", () => {
  it("finds all in order", async () => {
    setup = await openOnFake("socket", { open: false, scopes: ALL });

    const findings = await setup.chat.inspect([channelRef("slack", CSP), channelRef("slack", HWB)], []);

    expect(findings.map(({ ok }) => ok)).not.toContain(false);
    expect(findings.map(({ what }) => what)).toEqual([
      "the bot token",
      "the app-level token for Socket Mode",
      "the app's permissions",
      "whether the app has the shortcut What is this reply?: Slack does not tell",
      `the channel slack:${CSP} (#community-safety): the bot is in it`,
      `the channel slack:${CSP} (#community-safety): what is written there can be read`,
      `the channel slack:${HWB} (#health-and-wellbeing): the bot is in it`,
      `the channel slack:${HWB} (#health-and-wellbeing): what is written there can be read`,
    ]);
    expect(setup.slack.sockets()).toBe(0);
    expect(setup.slack.reads(CSP)).toEqual([]);
  });

  it("says what is wrong with each channel, and what to do", async () => {
    setup = await openOnFake("http", {
      open: false,
      scopes: ALL.filter((scope) => scope !== "groups:history"),
    });
    const { slack, chat } = setup;
    slack.addChannel("elsewhere", { id: "C0ELSE", bot: false });
    slack.addChannel("old", { id: "C0OLD" });
    slack.world.channel("C0OLD").archived = true;
    slack.addChannel("private", { id: "C0PRIV", kind: "group" });

    const findings = await chat.inspect(
      [
        channelRef("slack", "C0ELSE"),
        channelRef("slack", "C0OLD"),
        channelRef("slack", "C0NONE"),
        channelRef("slack", "C0PRIV"),
      ],
      [],
    );

    const wrong = findings.filter(({ ok }) => !ok);
    expect(spoken(wrong)).toEqual([
      {
        what: "the app's permissions",
        ok: false,
        because: "the Slack app lacks the permission groups:history",
        fix: expect.stringContaining("manifests/slack.yaml"),
      },
      {
        what: "the channel slack:C0ELSE (#elsewhere): the bot is not in it",
        ok: false,
        fix: expect.stringContaining("/invite @soc-questions"),
      },
      {
        what: "the channel slack:C0OLD (#old): is archived",
        ok: false,
        fix: expect.stringContaining("Unarchive"),
      },
      {
        what: "the channel slack:C0NONE",
        because: "Slack knows no such channel, or it is private and the bot is not in it",
        ok: false,
        fix: expect.stringContaining("id in the settings"),
      },
      {
        what: "the channel slack:C0PRIV (#private): what is written there can be read",
        because: "the Slack app lacks the permission groups:history",
        ok: false,
        fix: expect.stringContaining("install the app"),
      },
    ]);
  });

  it("says which token is wrong, and asks no further", async () => {
    setup = await openOnFake("socket", { open: false });
    setup.slack.revoke("bot", "invalid_auth");
    setup.slack.revoke("app", "token_revoked");

    const findings = await setup.chat.inspect([channelRef("slack", CSP)], []);

    expect(spoken(findings)).toMatchObject([
      { because: expect.stringContaining("SLACK_BOT_TOKEN (invalid_auth)"), ok: false },
      { because: expect.stringContaining("SLACK_APP_TOKEN (token_revoked)"), ok: false },
    ]);
  });
});
