import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppsManifestCreateArguments } from "@slack/web-api";
import { afterEach, describe, expect, it } from "vitest";
import { METHODS } from "../../../src/chat/slack/api/methods.ts";
import { EVENTS, neededScopes } from "../../../src/chat/slack/api/scopes.ts";
import { SHORTCUT } from "../../../src/chat/slack/incoming/message-shortcut.ts";
import type { Place } from "../../../src/core/model/delivery.ts";
import { channelRef, deliveryKey, userRef } from "../../../src/core/names/ids.ts";
import { type Kind, scopeFor, scopeForEvent } from "./fake/scopes.ts";
import { slackManifest } from "./manifest.ts";
import { ANN, CSP, openOnFake, type SlackSetup } from "./slack-setup.ts";

type Manifest = AppsManifestCreateArguments["manifest"];

const manifest = slackManifest();
const scopes = manifest.oauth_config.scopes.bot;
const KINDS: readonly Kind[] = ["channel", "group", "im"];

describe("the manifest", () => {
  it("asks for every permission the bot needs, and for no other", () => {
    expect(scopes.toSorted()).toEqual(neededScopes());
    expect(new Set(scopes).size).toBe(scopes.length);
  });

  it("subscribes to every event the bot reads, and to no other", () => {
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(
      Object.keys(EVENTS).toSorted(),
    );
  });

  it("is made of words that Slack's own types know", () => {
    type Scopes = NonNullable<NonNullable<NonNullable<Manifest["oauth_config"]>["scopes"]>["bot"]>;
    const known: Scopes = [
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
    type Events = NonNullable<
      NonNullable<NonNullable<Manifest["settings"]>["event_subscriptions"]>["bot_events"]
    >;
    const events: Events = [
      "app_home_opened",
      "app_mention",
      "app_uninstalled",
      "channel_archive",
      "channel_deleted",
      "channel_id_changed",
      "channel_left",
      "channel_rename",
      "channel_unarchive",
      "group_archive",
      "group_deleted",
      "group_left",
      "group_rename",
      "group_unarchive",
      "member_joined_channel",
      "member_left_channel",
      "message.channels",
      "message.groups",
      "message.im",
      "tokens_revoked",
    ];

    expect(scopes).toEqual(known);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(events);
  });

  it("covers what Slack's reference asks for, of every method in every kind of conversation the bot is in", () => {
    for (const method of Object.keys(METHODS)) {
      for (const kind of KINDS) {
        const scope = scopeFor(method, kind);
        expect(scope, `${method} is documented`).not.toBeUndefined();
        // Nothing asks about a direct message itself.
        if (scope != null && scope !== "im:read") expect(scopes, `${method} in a ${kind}`).toContain(scope);
      }
    }
    for (const kind of KINDS) expect(scopes).toContain(scopeForEvent("message", kind));
  });

  it("installs as it is: Socket Mode on, no address needed, tokens that do not end overnight", () => {
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: true,
      token_rotation_enabled: false,
      org_deploy_enabled: false,
      interactivity: { is_enabled: true },
    });
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.features.slash_commands).toMatchObject([{ command: "/soc", should_escape: true }]);
  });

  it("offers at every message the dialog that says what a reply is, called back as the bot knows it", () => {
    expect(manifest.features.shortcuts).toMatchObject([
      { name: "What is this reply?", type: "message", callback_id: SHORTCUT },
    ]);
  });

  it("is named in the advice people are given: the bot they are to invite", () => {
    expect(manifest.features.bot_user.display_name).toBe("soc-questions");
  });
});

describe("with nothing but the manifest's permissions", () => {
  let setup: SlackSetup | null = null;

  afterEach(async () => {
    await setup?.close();
  });

  it("the bot does everything it can do, in public, in private and to one person", async () => {
    setup = await openOnFake("socket", { scopes });
    const { slack, chat, inbox } = setup;
    slack.addChannel("private", { id: "C0PRIV", kind: "group" });
    const pack = { name: "Pack.html", type: "text/html", bytes: Buffer.from("<p>Pack</p>") };
    const since = new Date().toISOString();

    for (const channel of [CSP, "C0PRIV"]) {
      const place: Place = { kind: "channel", channel: channelRef("slack", channel) };
      const { message } = await chat.say(
        place,
        { summary: "A question", parts: [] },
        deliveryKey(`prompt ${channel}`),
        null,
      );
      await chat.update(message, { summary: "Changed", parts: [] });
      await slack.says(ANN, channel, "In May.", { thread_ts: message.id });
      await chat.say(
        { kind: "thread", root: message },
        { summary: "A nudge", parts: [] },
        deliveryKey(`nudge ${channel}`),
        null,
      );
      expect(await chat.find(place, deliveryKey(`prompt ${channel}`), since)).not.toBeNull();
      expect((await chat.thread(message)).replies).toHaveLength(2);
      await slack.types(ANN, channel, "/soc status");
      await slack.nextPrivate(ANN, () => slack.saysRaw(ANN, channel, "<@U0SOCBOT> status"));
    }
    const toAnn: Place = { kind: "person", user: userRef("slack", ANN) };
    await chat.say(toAnn, { summary: "The pack", parts: [] }, deliveryKey("digest"), pack);
    expect(await chat.find(toAnn, deliveryKey("digest"), since)).not.toBeNull();
    await slack.nextPrivate(ANN, () => slack.saysDirectly(ANN, "status"));
    await slack.looksAtHome(ANN);
    const findings = await chat.inspect([channelRef("slack", CSP), channelRef("slack", "C0PRIV")], []);

    expect(inbox.replies).toHaveLength(2);
    expect(inbox.homes).toHaveLength(1);
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(inbox.troubles).toEqual([]);
    const called = new Set(slack.calls.map(({ method }) => method));
    for (const method of called) expect([...Object.keys(METHODS), "apps.connections.open"]).toContain(method);
  });

  it("no other file of the adapter calls Slack behind the list of its methods", () => {
    const folder = join(import.meta.dirname, "..", "..", "..", "src", "chat", "slack");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ts"),
    );

    const clients = files.filter((file) =>
      /new WebClient|new SocketModeClient|\bclient\.[a-z]+\.[a-z]/.test(
        readFileSync(join(folder, file), "utf8"),
      ),
    );

    expect(clients.toSorted()).toEqual([
      "api/slack-api.ts",
      "connection/one-socket.ts",
      "connection/probe.ts",
    ]);
  });
});
