import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Delivery } from "./delivery.ts";
import { buttonsIn, type Dialogs, dialogs, filled, type OpenDialog } from "./dialogs.ts";
import { type Kind, scopeForEvent } from "./scopes.ts";
import { shownBlocks, shownMarkup } from "./shown.ts";
import { directWith, fileOf } from "./web-api.ts";
import { type Channel, type Ephemeral, isReply, type Message, type World } from "./world.ts";

/** What somebody did, and whether the bot acknowledged being told. */
export type Done = { readonly ts: string; readonly acknowledged: boolean };

/** What people see of a message. */
export type Seen = {
  readonly ts: string;
  readonly user: string;
  /** As the screen shows it. */
  readonly text: string;
  /** As a screen reader speaks it. */
  readonly spoken: string;
  readonly files: readonly string[];
  readonly buttons: readonly string[];
  readonly thread: string | null;
};

/** People on the fake workspace, and what they do. Everything resolves once the bot has acknowledged it, or will not. */
export type People = {
  addPerson(name: string, id?: string): string;
  /** An administrator closes or opens somebody's account. */
  setClosed(user: string, closed: boolean): void;
  /** The bot is in it unless `bot` is false. */
  addChannel(
    name: string,
    options?: { readonly id?: string; readonly kind?: Kind; readonly bot?: boolean },
  ): string;
  says(
    user: string,
    channel: string,
    text: string,
    more?: Partial<Pick<Message, "thread_ts" | "subtype" | "blocks" | "attachments">> & {
      readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    },
  ): Promise<Done>;
  /** As `says`, with the text already in Slack's own marks. */
  saysRaw: People["says"];
  saysDirectly(user: string, text: string): Promise<Done>;
  edits(channel: string, ts: string, text: string): Promise<Done>;
  deletes(channel: string, ts: string): Promise<Done>;
  /** Slack looks a link up: the message changes, and nobody changed it. */
  unfolds(channel: string, ts: string, url: string): Promise<Done>;
  /** Types a slash command and resolves to what is shown to them for it. */
  types(user: string, channel: string, command: string): Promise<Ephemeral>;
  /** Presses a button, fills a form in if one opens, and resolves to what is shown to them for it. */
  presses(
    user: string,
    channel: string,
    ts: string,
    button: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Ephemeral>;
  /** Presses a button that opens a dialog. */
  opens(user: string, channel: string, ts: string, button: string): Promise<OpenDialog>;
  /** Chooses a shortcut at a message, by what it is called back by; resolves to the dialog that opens. */
  choosesAt(user: string, channel: string, ts: string, callback?: string): Promise<OpenDialog>;
  looksAtHome(user: string): Promise<string>;
  /** Sends an event as it stands; it is wrapped as Slack wraps it. */
  sends(event: Readonly<Record<string, unknown>>): Promise<boolean>;
  /** A slash command as it stands, with Slack's marks in it; resolves to whether the bot acknowledged it. */
  sendsCommand(typed: {
    readonly user: string;
    readonly channel: string;
    readonly text: string;
  }): Promise<boolean>;
  /** A pressed button or a sent form, as it stands. */
  sendsInteraction(payload: object): Promise<boolean>;
  /** From now on no address that came with a command or a button works. */
  breakAddresses(): void;
  /** Sends the last event again, as Slack does when an acknowledgement was lost. */
  repeats(): Promise<boolean>;
  /** The bot is put into a channel, or out of it. */
  invites(channel: string): Promise<boolean>;
  removesBot(channel: string): Promise<boolean>;
  sees(channel: string, ts: string): Seen | null;
  /** All that stands in a channel, oldest first. */
  reads(channel: string): readonly Seen[];
  readsDirectly(user: string): readonly Seen[];
  /** The channel in which somebody and the bot write to each other. */
  directOf(user: string): string;
  /** The next thing that only this person sees, or that stands in their direct messages with the bot. */
  nextPrivate(user: string, act: () => Promise<unknown>): Promise<Ephemeral>;
};

/** What the Web API and the server tell the people's side. */
type Inside = {
  posted(message: Message): void;
  changed(message: Message, before: Message): void;
  readonly dialogs: Dialogs;
  respond(id: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
};

/** Puts people on a workspace. */
export function people(deps: {
  readonly world: World;
  readonly out: Delivery;
  readonly scopes: readonly string[] | null;
  readonly url: () => string;
}): People & Inside {
  const { world, out, scopes } = deps;
  const addresses = new Map<string, Pick<Ephemeral, "user" | "channel" | "thread"> & { uses: number }>();
  const open = dialogs(world, out);
  let events = 0;
  let broken = false;
  let last: object = {};

  function wrap(event: Readonly<Record<string, unknown>>): object {
    const isBot = {
      team_id: world.team,
      user_id: world.bot.user,
      is_bot: true,
      is_enterprise_install: false,
    };
    return {
      token: "not-used",
      team_id: world.team,
      api_app_id: world.appId,
      event,
      type: "event_callback",
      event_id: `Ev${String(++events).padStart(6, "0")}`,
      event_time: Math.floor(world.now() / 1000),
      authorizations: [{ enterprise_id: null, ...isBot }],
      is_ext_shared_channel: false,
    };
  }

  async function tell(event: Readonly<Record<string, unknown>>, channel: Channel | null): Promise<boolean> {
    const kind = channel?.kind ?? "channel";
    const scope = scopeForEvent(String(event.type), kind);
    if (scopes !== null && scope !== null && !scopes.includes(scope)) return false;
    last = wrap(event);
    return await out.event(last);
  }

  async function tellOf(channel: Channel, event: Readonly<Record<string, unknown>>): Promise<boolean> {
    if (!channel.members.has(world.bot.user)) return false;
    const about = { channel: channel.id, channel_type: channel.kind, event_ts: event.event_ts ?? event.ts };
    return await tell({ type: "message", ...event, ...about }, channel);
  }

  async function write(channel: Channel, message: Message): Promise<Done> {
    channel.messages.push(message);
    const root = channel.messages.find(({ ts }) => ts === message.thread_ts);
    if (root !== undefined) root.thread_ts = root.ts;
    const told = [tellOf(channel, bare(message))];
    if (message.text.includes(`<@${world.bot.user}>`) && channel.kind !== "im")
      told.push(
        tellOf(channel, { ...bare(message), type: "app_mention", subtype: undefined }).then(() => true),
      );
    return { ts: message.ts, acknowledged: (await Promise.all(told)).every((each) => each) };
  }

  const saysRaw: People["says"] = async (user, id, text, { files = [], ...more } = {}) => {
    const channel = world.channel(id);
    const shared = files.map(({ name, bytes }) => {
      const file = fileOf(world.newId("F"), name, bytes.byteLength);
      world.files.set(file.id, { ...file, content: Buffer.from(bytes) });
      return file;
    });
    return await write(channel, {
      ts: world.newTs(),
      channel: id,
      user,
      text,
      ...(shared.length === 0 ? {} : { files: shared, subtype: "file_share" }),
      ...more,
    });
  };

  async function change(channel: Channel, message: Message, before: Message): Promise<boolean> {
    const event = {
      subtype: "message_changed",
      hidden: true,
      message: bare(message),
      previous_message: bare(before),
    };
    return await tellOf(channel, { ...event, ts: world.newTs() });
  }

  const nextPrivate: People["nextPrivate"] = async (user, act) => {
    const ephemerals = world.ephemerals.length;
    const direct = directWith(world, user);
    const before = direct.messages.length;
    await act();
    const end = Date.now() + 10_000;
    while (Date.now() < end) {
      const ephemeral = world.ephemerals.slice(ephemerals).find((each) => each.user === user);
      if (ephemeral !== undefined) return ephemeral;
      const said = direct.messages.slice(before).find((each) => each.user === world.bot.user);
      if (said !== undefined)
        return {
          user,
          channel: direct.id,
          thread: said.thread_ts ?? null,
          text: said.text,
          blocks: said.blocks ?? [],
        };
      await sleep(5);
    }
    throw new Error("nothing was shown to them");
  };

  const sendsCommand: People["sendsCommand"] = ({ user, channel, text }) =>
    out.command({
      token: "not-used",
      team_id: world.team,
      channel_id: channel,
      channel_name: world.channel(channel).name,
      user_id: user,
      user_name: "not.to.be.trusted",
      command: "/soc",
      text,
      api_app_id: world.appId,
      response_url: addressFor(user, channel, null),
      trigger_id: world.newId("X"),
    });

  function addressFor(user: string, channel: string, thread: string | null): string {
    const id = world.newId("R");
    addresses.set(id, { user, channel, thread, uses: 0 });
    return `${deps.url()}/respond/${id}`;
  }

  function view(message: Message): Seen {
    const { ts, user, text, blocks, files = [], thread_ts } = message;
    const spoken = shownMarkup(text);
    return {
      ts,
      user,
      text: blocks === undefined ? spoken : shownBlocks(blocks),
      spoken,
      files: files.map(({ name }) => name),
      buttons: buttonsIn(blocks ?? []).map(({ text: label }) => label.text),
      thread: thread_ts === undefined || thread_ts === ts ? null : thread_ts,
    };
  }

  /** Presses a button on a message; the trigger that opens a dialog. */
  async function press(user: string, id: string, ts: string, button: string): Promise<string> {
    const message = must(world.message(id, ts));
    const all = buttonsIn(message.blocks ?? []).map((each) => ({
      ...each,
      id: each.action_id.replace(/^soc:|#\d+$/g, ""),
    }));
    // A post of an earlier version that was not drawn anew yet has the buttons it had then.
    const older = all.some(({ id: each }) => each === "other") ? olderButton(button) : undefined;
    const found = all.find(({ id: each }) => each === button) ?? older;
    if (found === undefined) throw new Error(`there is no button ${button}`);
    const trigger_id = world.newId("X");
    const thread_ts = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
    await out.interaction({
      type: "block_actions",
      user: { id: user, username: "not.to.be.trusted", team_id: world.team },
      api_app_id: world.appId,
      container: { type: "message", message_ts: ts, channel_id: id, is_ephemeral: false, ...thread_ts },
      trigger_id,
      team: { id: world.team, domain: "borchester" },
      channel: { id, name: world.channel(id).name },
      message: bare(message),
      response_url: addressFor(user, id, message.thread_ts ?? null),
      actions: [{ ...found, block_id: "b1", type: "button", action_ts: world.newTs() }],
    });
    return trigger_id;
  }

  async function choose(user: string, id: string, ts: string, callback_id: string): Promise<string> {
    const message = must(world.message(id, ts));
    const trigger_id = world.newId("X");
    await out.interaction({
      type: "message_action",
      token: "not-used",
      callback_id,
      trigger_id,
      action_ts: world.newTs(),
      message_ts: ts,
      team: { id: world.team, domain: "borchester" },
      user: { id: user, username: "not.to.be.trusted", team_id: world.team },
      channel: { id, name: world.channel(id).name },
      message: bare(message),
      response_url: addressFor(user, id, message.thread_ts ?? null),
    });
    return trigger_id;
  }

  return {
    addPerson(name, id = world.newId("U")) {
      world.people.set(id, { id, name });
      for (const channel of world.channels.values()) if (channel.kind !== "im") channel.members.add(id);
      return id;
    },
    setClosed(user, closed) {
      world.people.set(user, { id: user, name: world.people.get(user)?.name ?? user, closed });
    },
    addChannel(name, { id = world.newId("C"), kind = "channel", bot = true } = {}) {
      const members = new Set([...world.people.keys(), ...(bot ? [world.bot.user] : [])]);
      world.channels.set(id, { id, name, kind, members, archived: false, messages: [] });
      return id;
    },
    says: (user, channel, text, more) => saysRaw(user, channel, escapeText(text), more),
    saysRaw,
    saysDirectly: (user, text) => saysRaw(user, directWith(world, user).id, escapeText(text)),
    async edits(id, ts, text) {
      const channel = world.channel(id);
      const message = must(world.message(id, ts));
      const before = { ...message };
      message.text = escapeText(text);
      // Slack dates an edit to the second.
      message.edited = { user: message.user, ts: `${world.newTs().split(".")[0]}.000000` };
      return { ts, acknowledged: await change(channel, message, before) };
    },
    async unfolds(id, ts, url) {
      const channel = world.channel(id);
      const message = must(world.message(id, ts));
      const before = { ...message };
      message.attachments = [
        { id: 1, from_url: url, fallback: "A page", text: "What the page says", title: "A page" },
      ];
      return { ts, acknowledged: await change(channel, message, before) };
    },
    async deletes(id, ts) {
      const channel = world.channel(id);
      const message = must(world.message(id, ts));
      const replies = channel.messages.filter((each) => isReply(each) && each.thread_ts === ts);
      if (replies.length > 0) {
        const before = { ...message };
        const tombstone: Message = {
          ts,
          thread_ts: ts,
          channel: id,
          user: "USLACKBOT",
          subtype: "tombstone",
          text: "This message was deleted.",
        };
        channel.messages = channel.messages.map((each) => (each.ts === ts ? tombstone : each));
        return { ts, acknowledged: await change(channel, tombstone, before) };
      }
      const remove = async (gone: Message): Promise<boolean> => {
        channel.messages = channel.messages.filter((each) => each.ts !== gone.ts);
        const event = {
          subtype: "message_deleted",
          hidden: true,
          deleted_ts: gone.ts,
          previous_message: bare(gone),
        };
        return await tellOf(channel, { ...event, ts: world.newTs() });
      };
      const acknowledged = await remove(message);
      const root = message.thread_ts === undefined ? null : world.message(id, message.thread_ts);
      const isEmpty = !channel.messages.some((each) => isReply(each) && each.thread_ts === root?.ts);
      if (root?.subtype === "tombstone" && isEmpty) await remove(root);
      return { ts, acknowledged };
    },
    types: (user, channel, command) =>
      nextPrivate(user, () =>
        sendsCommand({ user, channel, text: escapeText(command.replace(/^\/soc ?/, "")) }),
      ),
    sendsCommand,
    sendsInteraction: out.interaction,
    breakAddresses: () => {
      broken = true;
    },
    presses: (user, id, ts, button, fields = {}) =>
      nextPrivate(user, async () => {
        const trigger = await press(user, id, ts, button);
        const end = Date.now() + 2000;
        while (open.of(trigger) === null && Object.keys(fields).length > 0 && Date.now() < end)
          await sleep(5);
        const form = open.of(trigger);
        if (form === null) return;
        await out.interaction({
          type: "view_submission",
          team: { id: world.team, domain: "borchester" },
          user: { id: user, team_id: world.team },
          api_app_id: world.appId,
          trigger_id: world.newId("X"),
          view: {
            ...form,
            id: world.newId("V"),
            team_id: world.team,
            state: { values: filled(form.blocks, fields) },
          },
          response_urls: [],
        });
      }),
    opens: async (user, id, ts, button) => await open.seenBy(user, await press(user, id, ts, button)),
    choosesAt: async (user, id, ts, callback = "soc:reply") =>
      await open.seenBy(user, await choose(user, id, ts, callback)),
    async looksAtHome(user) {
      world.homes.delete(user);
      await tell(
        { type: "app_home_opened", user, channel: `D${user.slice(1)}`, tab: "home", event_ts: world.newTs() },
        null,
      );
      const end = Date.now() + 5000;
      while (!world.homes.has(user) && Date.now() < end) await sleep(5);
      return shownBlocks(world.homes.get(user) ?? []);
    },
    sends: (event) => tell(event, null),
    repeats: () => out.event(last),
    async invites(id) {
      world.channel(id).members.add(world.bot.user);
      const event = { type: "member_joined_channel", user: world.bot.user, channel: id, channel_type: "C" };
      return await tell({ ...event, team: world.team, event_ts: world.newTs() }, world.channel(id));
    },
    async removesBot(id) {
      world.channel(id).members.delete(world.bot.user);
      const event_ts = world.newTs();
      await tell({ type: "channel_left", channel: id, event_ts }, world.channel(id));
      const event = { type: "member_left_channel", user: world.bot.user, channel: id, channel_type: "C" };
      return await tell({ ...event, team: world.team, event_ts }, world.channel(id));
    },
    sees: (channel, ts) => {
      const message = world.message(channel, ts);
      return message === null || message.subtype === "tombstone" ? null : view(message);
    },
    reads: (channel) => world.channel(channel).messages.map(view),
    readsDirectly: (user) => directWith(world, user).messages.map(view),
    directOf: (user) => directWith(world, user).id,
    nextPrivate,
    posted: (message) => void tellOf(world.channel(message.channel), bare(message)),
    changed: (message, before) => void change(world.channel(message.channel), message, before),
    dialogs: open,
    async respond(id, request, response) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const address = addresses.get(id);
      if (broken || address === undefined || address.uses >= 5)
        return void response.writeHead(404).end("expired_url");
      address.uses += 1;
      const said = JSON.parse(Buffer.concat(chunks).toString()) as {
        text: string;
        blocks?: readonly unknown[];
        response_type: string;
      };
      if (said.response_type !== "ephemeral") return void response.writeHead(500).end();
      const { user, channel, thread } = address;
      world.ephemerals.push({ user, channel, thread, text: said.text, blocks: said.blocks ?? [] });
      response.writeHead(200).end("ok");
    },
  };
}

/** A button as posts of version 0.1 to 0.3 had it under a question. */
function olderButton(button: string) {
  const fields = OLDER[button];
  if (fields === undefined) return undefined;
  const value = JSON.stringify({ fields: fields.map((id) => ({ id, label: id })) });
  return { action_id: `soc:${button}`, value, text: { type: "plain_text", text: button } };
}

const OLDER: Readonly<Record<string, readonly string[]>> = {
  accept: [],
  reopen: ["reason"],
  "not-applicable": ["reason"],
  extend: ["date", "reason"],
  assign: ["person"],
};

/** Slack's client escapes what people type. */
function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A message as events carry it. */
function bare({
  channel: _channel,
  metadata: _metadata,
  ...message
}: Message): Readonly<Record<string, unknown>> {
  return { type: "message", ...message };
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error("there is no such message");
  return value;
}
