import { checkBlocks } from "./check-blocks.ts";
import type { Dialogs } from "./dialogs.ts";
import { type Channel, type FileOf, isReply, type Message, type World } from "./world.ts";

/** Why a call is refused, in Slack's word. */
export class Refused extends Error {
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(error: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(error);
    this.extra = extra;
  }
}

type Args = Readonly<Record<string, string>>;
type Answer = Readonly<Record<string, unknown>>;

/** What the methods tell the rest of the fake. */
export type Stage = {
  readonly world: World;
  readonly url: () => string;
  /** Something was written, changed or put on view. */
  readonly posted: (message: Message) => void;
  readonly changed: (message: Message, before: Message) => void;
  readonly removed: (message: Message) => void;
  readonly dialogs: Pick<Dialogs, "opened" | "updated">;
  /** In milliseconds: how long a shared file is looked through before it shows. */
  readonly scan: () => number;
};

/** The methods of the Web API, as Slack documents them, for the bot. */
export function webApi(stage: Stage): Readonly<Record<string, (args: Args) => Answer>> {
  const { world } = stage;
  const uploads = new Map<string, { readonly filename: string }>();
  return {
    "auth.test": () => ({
      url: "https://borchester.slack.com/",
      team: "Borchester",
      user: world.bot.name,
      team_id: world.team,
      user_id: world.bot.user,
      bot_id: world.bot.id,
    }),
    "chat.postMessage": (args) => {
      const channel = writable(world, args.channel);
      const message: Message = {
        ...content(args),
        ts: world.newTs(),
        channel: channel.id,
        ...threadIn(channel, args.thread_ts),
        ...asBot(world),
      };
      channel.messages.push(message);
      stage.posted(message);
      return { channel: channel.id, ts: message.ts, message };
    },
    "chat.update": (args) => {
      const channel = writable(world, args.channel);
      const message = world.message(channel.id, args.ts ?? "");
      if (message === null) throw new Refused("message_not_found");
      if (message.user !== world.bot.user) throw new Refused("cant_update_message");
      if ((args.text ?? "").length > 4000) throw new Refused("msg_too_long");
      const before = { ...message };
      const { metadata = message.metadata, ...rest } = content(args);
      delete message.blocks;
      Object.assign(message, rest, metadata === undefined ? {} : { metadata });
      stage.changed(message, before);
      return { channel: channel.id, ts: message.ts, text: message.text };
    },
    "chat.delete": (args) => {
      const channel = writable(world, args.channel);
      const message = world.message(channel.id, args.ts ?? "");
      if (message === null) throw new Refused("message_not_found");
      if (message.user !== world.bot.user) throw new Refused("cant_delete_message");
      stage.removed(message);
      return { channel: channel.id, ts: message.ts };
    },
    "chat.postEphemeral": (args) => {
      const channel = writable(world, args.channel);
      if (!channel.members.has(args.user ?? "")) throw new Refused("user_not_in_channel");
      const { text, blocks = [] } = content(args);
      world.ephemerals.push({
        user: args.user ?? "",
        channel: channel.id,
        thread: args.thread_ts ?? null,
        text,
        blocks,
      });
      return { message_ts: world.newTs() };
    },
    "chat.getPermalink": (args) => {
      const { channel = "", message_ts = "" } = args;
      const message = readable(world, channel).messages.find(({ ts }) => ts === message_ts);
      if (message === undefined) throw new Refused("message_not_found");
      const link = `https://borchester.slack.com/archives/${channel}/p${message_ts.replace(".", "")}`;
      return {
        channel,
        permalink: isReply(message) ? `${link}?thread_ts=${message.thread_ts}&cid=${channel}` : link,
      };
    },
    "conversations.open": ({ users = "" }) => {
      if (!world.people.has(users)) throw new Refused("user_not_found");
      if (world.people.get(users)?.closed === true) throw new Refused("user_disabled");
      return { channel: { id: directWith(world, users).id } };
    },
    "conversations.info": ({ channel = "" }) => {
      const found = world.channels.get(channel);
      if (found === undefined || (found.kind === "group" && !found.members.has(world.bot.user)))
        throw new Refused("channel_not_found");
      const { id, name, archived, members } = found;
      return { channel: { id, name, is_archived: archived, is_member: members.has(world.bot.user) } };
    },
    "conversations.history": (args) => {
      const channel = readable(world, args.channel);
      const messages = channel.messages.filter(
        (each) => !isReply(each) || each.subtype === "thread_broadcast",
      );
      return page(inRange(messages, args).toReversed(), args, []);
    },
    "conversations.replies": (args) => {
      const channel = readable(world, args.channel);
      const root = channel.messages.find(({ ts }) => ts === args.ts);
      if (root === undefined) throw new Refused("thread_not_found");
      const replies = channel.messages.filter((each) => isReply(each) && each.thread_ts === args.ts);
      return page(inRange(replies, args), args, [root]);
    },
    "users.info": ({ user = "" }) => {
      const isBot = user === world.bot.user;
      const name = isBot ? world.bot.name : world.people.get(user)?.name;
      if (name === undefined) throw new Refused("user_not_found");
      const handle = name.toLowerCase().replaceAll(" ", ".");
      return {
        user: {
          id: user,
          name: handle,
          real_name: name,
          is_bot: isBot || world.people.get(user)?.isBot === true,
          deleted: world.people.get(user)?.closed === true,
          profile: { display_name: "", real_name: name },
        },
      };
    },
    "files.info": ({ file = "" }) => {
      const found = world.files.get(file);
      if (found === undefined) throw new Refused("file_not_found");
      const { content: _bytes, ...rest } = found;
      return { file: rest };
    },
    "files.getUploadURLExternal": ({ filename = "", length = "0" }) => {
      if (filename === "" || Number(length) < 1) throw new Refused("invalid_arguments");
      const id = world.newId("F");
      uploads.set(id, { filename });
      return { file_id: id, upload_url: `${stage.url()}/upload/${id}` };
    },
    "files.completeUploadExternal": (args) => {
      const channel = writable(world, args.channel_id);
      const files = (parsed(args.files) as { id: string; title?: string }[]).map(({ id, title }): FileOf => {
        const upload = uploads.get(id);
        const stored = world.files.get(id);
        if (upload === undefined || stored === undefined) throw new Refused("file_not_found");
        const file = fileOf(id, upload.filename, stored.content.byteLength, title);
        world.files.set(id, { ...file, content: stored.content });
        return file;
      });
      const text = args.initial_comment ?? "";
      const message = (): Message => ({
        ts: world.newTs(),
        channel: channel.id,
        text,
        files,
        ...threadIn(channel, args.thread_ts),
        ...asBot(world),
      });
      setTimeout(() => {
        const shown = message();
        channel.messages.push(shown);
        stage.posted(shown);
      }, stage.scan());
      return { files };
    },
    "views.open": ({ trigger_id = "", view }) => ({
      view: { id: stage.dialogs.opened(trigger_id, checkedView(view)) },
    }),
    "views.push": ({ trigger_id = "", view }) => ({
      view: { id: stage.dialogs.opened(trigger_id, checkedView(view)) },
    }),
    "views.update": ({ view_id = "", view }) => {
      if (!stage.dialogs.updated(view_id, checkedView(view))) throw new Refused("not_found");
      return { view: { id: view_id } };
    },
    "views.publish": ({ user_id = "", view }) => {
      const published = parsed(view) as { blocks: readonly unknown[] };
      const fault = checkBlocks(published.blocks, 100);
      if (fault !== null)
        throw new Refused("invalid_arguments", { response_metadata: { messages: [fault] } });
      world.homes.set(user_id, published.blocks);
      return { view: { id: world.newId("V") } };
    },
  };
}

function checkedView(view: string | undefined): Parameters<Dialogs["opened"]>[1] {
  const given = parsed(view) as Parameters<Dialogs["opened"]>[1];
  const fault = checkView(given, 100);
  if (fault !== null) throw new Refused("invalid_arguments", { response_metadata: { messages: [fault] } });
  return given;
}

/** The direct messages between the bot and somebody; opened if they are not yet. */
export function directWith(world: World, user: string): Channel {
  const id = `D${user.slice(1)}`;
  const known = world.channels.get(id);
  if (known !== undefined) return known;
  const members = new Set([user, world.bot.user]);
  const opened: Channel = { id, name: id, kind: "im", members, archived: false, messages: [] };
  world.channels.set(id, opened);
  return opened;
}

/** A file as Slack describes it. */
export function fileOf(id: string, name: string, size: number, title = name): FileOf {
  const mimetype = name.endsWith(".pdf")
    ? "application/pdf"
    : name.endsWith(".html")
      ? "text/html"
      : "text/plain";
  const permalink = `https://borchester.slack.com/files/${id}/${encodeURIComponent(name)}`;
  return {
    id,
    name,
    title,
    mimetype,
    size,
    mode: "hosted",
    permalink,
    url_private: `https://files.slack.com/${id}`,
  };
}

function asBot({ bot, appId }: World) {
  return { user: bot.user, bot_id: bot.id, app_id: appId };
}

/** Below a root that does not stand any more, Slack may post into the open channel. */
function threadIn(channel: Channel, thread: string | undefined): { thread_ts?: string } {
  const root = channel.messages.find(({ ts }) => ts === thread);
  if (thread === undefined || root === undefined || root.subtype === "tombstone") return {};
  root.thread_ts = thread;
  return { thread_ts: thread };
}

function content(args: Args): Pick<Message, "text"> & Partial<Pick<Message, "blocks" | "metadata">> {
  const { text = "" } = args;
  const blocks = args.blocks === undefined ? undefined : (parsed(args.blocks) as readonly unknown[]);
  if (text === "" && (blocks === undefined || blocks.length === 0)) throw new Refused("no_text");
  const fault = blocks === undefined ? null : checkBlocks(blocks, 50);
  if (fault !== null) {
    const word = fault === "msg_blocks_too_long" ? fault : "invalid_blocks";
    throw new Refused(word, { response_metadata: { messages: [`[ERROR] ${fault}`] } });
  }
  return {
    text,
    ...(blocks === undefined ? {} : { blocks }),
    ...(args.metadata === undefined
      ? {}
      : { metadata: parsed(args.metadata) as NonNullable<Message["metadata"]> }),
  };
}

function checkView(
  { title, submit, private_metadata, blocks }: Readonly<Record<string, unknown>>,
  most: number,
) {
  const length = (of: unknown) => String((of as { text?: string } | undefined)?.text ?? "").length;
  if (length(title) < 1 || length(title) > 24 || length(submit) > 24)
    return "a title or button of the wrong length";
  if (String(private_metadata ?? "").length > 3000) return "private_metadata is too long";
  return checkBlocks(blocks, most);
}

function writable(world: World, id: string | undefined): Channel {
  const channel = readable(world, id);
  const isClosed = channel.kind === "im" && [...channel.members].some((id) => world.people.get(id)?.closed);
  if (channel.archived || isClosed) throw new Refused("is_archived");
  return channel;
}

function readable(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? "");
  if (channel === undefined) throw new Refused("channel_not_found");
  if (channel.members.has(world.bot.user)) return channel;
  throw new Refused(channel.kind === "channel" ? "not_in_channel" : "channel_not_found");
}

function inRange(
  messages: readonly Message[],
  { oldest = "0", latest, inclusive }: Args,
): readonly Message[] {
  const end = inclusive === "true";
  return messages.filter(
    ({ ts }) =>
      (ts > oldest || (end && ts === oldest)) &&
      (latest === undefined || ts < latest || (end && ts === latest)),
  );
}

/** The root of a thread comes again on every page, as it may with Slack. */
function page(messages: readonly Message[], args: Args, always: readonly Message[]): Answer {
  const limit = Number(args.limit ?? "100");
  const from = args.cursor === undefined ? 0 : Number(Buffer.from(args.cursor, "base64").toString());
  const shown = [...always, ...messages.slice(from, from + limit)];
  const more = from + limit < messages.length;
  return {
    messages: shown.map(({ channel: _channel, metadata, ...message }) => ({
      type: "message",
      ...message,
      ...(metadata === undefined || args.include_all_metadata !== "true" ? {} : { metadata }),
    })),
    has_more: more,
    response_metadata: { next_cursor: more ? Buffer.from(String(from + limit)).toString("base64") : "" },
  };
}

function parsed(value: string | undefined): unknown {
  return JSON.parse(value ?? "null");
}
