import { type FakeSlack, openFakeSlack } from "../../chat/slack/fake/fake-slack.ts";
import type { Fault } from "../../chat/slack/fake/faults.ts";
import { shownMarkup } from "../../chat/slack/fake/shown.ts";
import { isReply, type Message } from "../../chat/slack/fake/world.ts";
import { slackManifest } from "../../chat/slack/manifest.ts";
import { NAMES } from "../schedule/boards-file.ts";
import { BOARDS, type BoardName, type CallFault, PEOPLE, type PersonName } from "../schedule/schedule.ts";
import { lookUntil } from "./look-until.ts";
import { type Platform, type Prompt, referenceOf, type Said, type Written } from "./platform.ts";
import { travelling } from "./travelling.ts";

const CHANNELS: Readonly<Record<BoardName, string>> = { north: "C0NORTH", south: "C0SOUTH" };
const ACCOUNTS: Readonly<Record<PersonName, string>> = { ann: "U0ANN", bo: "U0BO", cai: "U0CAI" };
const METHODS: Readonly<Record<CallFault["call"], string>> = {
  post: "chat.postMessage",
  update: "chat.update",
  read: "conversations.replies",
};
const FAULTS: Readonly<Record<CallFault["how"], Fault>> = {
  lost: { kind: "reset", done: true },
  half: { kind: "half", done: true },
  cut: { kind: "reset", done: false },
  down: { kind: "status", status: 503 },
  limit: { kind: "rate-limited", seconds: 1 },
};

/** A fake Slack over HTTP or sockets, by this clock. */
export async function onSlack(mode: "socket" | "http", now: () => number): Promise<Platform> {
  const road = travelling();
  const scopes = slackManifest().oauth_config.scopes.bot;
  const slack = await openFakeSlack({ scopes, now, carry: road.carry, patience: 5_000, retries: [300, 900] });
  for (const person of PEOPLE) slack.addPerson(NAMES.people[person], ACCOUNTS[person]);
  for (const board of BOARDS) slack.addChannel(board, { id: CHANNELS[board] });
  const gone: Written[] = [];
  const isOwn = ({ user }: Message) => user === slack.world.bot.user;
  const messages = (board: BoardName) => slack.world.channel(CHANNELS[board]).messages;

  const self: Platform = {
    name: "slack",
    ownFolder: null,
    variables: {
      ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_API_URL: slack.apiUrl },
      ...(mode === "socket"
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    },
    channel: (board) => `slack:${CHANNELS[board]}`,
    account: (person) => ACCOUNTS[person],
    connect(address) {
      if (mode === "http") slack.deliverTo(`${address}/slack/events`);
    },
    ready: async () => {},
    restored: () => {},
    behave({ calls, travels }) {
      // What an earlier life was to suffer and did not is over.
      for (const method of Object.values(METHODS)) while (slack.faults.take(method, "") !== null);
      for (const { call, how } of calls) slack.faults.next(METHODS[call], FAULTS[how]);
      road.follow(travels);
    },
    requests: () => slack.calls.length,
    async prompts(board) {
      return messages(board)
        .filter((message) => isOwn(message) && !isReply(message))
        .map((message) => ({ id: message.ts, text: shownMarkup(message.text) }))
        .flatMap(({ id, text }): Prompt[] => {
          const reference = referenceOf(text);
          return reference === null ? [] : [{ platform: "slack", board, id, reference, text }];
        });
    },
    async written(board) {
      const stands = messages(board).filter((message) => !isOwn(message) && isReply(message));
      const deleted = gone.filter((each) => each.board === board);
      return [...deleted, ...stands.map((message) => writtenOf(slack, board, message))];
    },
    says: async (person, { board, id }, words) =>
      (await slack.says(ACCOUNTS[person], CHANNELS[board], words, { thread_ts: id })).acknowledged,
    edits: async ({ board, id }, _person, words) =>
      (await slack.edits(CHANNELS[board], id, words)).acknowledged,
    async deletes(written) {
      gone.push({ ...written, stands: false });
      return (await slack.deletes(CHANNELS[written.board], written.id)).acknowledged;
    },
    answers: (person, under, words) => self.says(person, under, words),
    async types(person, board, text, over) {
      const user = ACCOUNTS[person];
      const channel = CHANNELS[board];
      const before = slack.world.ephemerals.length;
      await slack.sendsCommand({ user, channel, text });
      return await lookUntil(
        () =>
          slack.world.ephemerals.slice(before).find((each) => each.user === user && each.channel === channel)
            ?.text,
        over,
      );
    },
    async presses(person, { board, id }, button, fields) {
      const told = await slack.presses(ACCOUNTS[person], CHANNELS[board], id, button, fields);
      // Something else may have been said to them directly meanwhile.
      return told.channel === CHANNELS[board] ? told.text : "";
    },
    said: async () => saidOn(slack),
    close: () => slack.close(),
  };
  return self;
}

function writtenOf(slack: FakeSlack, board: BoardName, { ts, thread_ts, text }: Message): Written {
  const root = slack.world.message(CHANNELS[board], thread_ts ?? "");
  return {
    ...{ platform: "slack", board, id: ts, words: shownMarkup(text), stands: true, isTheirs: true },
    ...{
      under: referenceOf(shownMarkup(root?.text ?? "")) ?? "",
      isAt: (link) => link.includes(`/p${ts.replace(".", "")}`),
    },
  };
}

function saidOn({ world }: FakeSlack): Said[] {
  return [...world.channels.values()].flatMap(({ id, messages }) =>
    messages
      .filter(({ user }) => user === world.bot.user)
      .map((message): Said => {
        const { ts, text, thread_ts, metadata, files = [] } = message;
        const [file] = files;
        return {
          platform: "slack",
          board: BOARDS.find((board) => CHANNELS[board] === id) ?? null,
          to: PEOPLE.find((person) => `D${ACCOUNTS[person].slice(1)}` === id) ?? null,
          where: isReply(message) ? `slack:${id} ${thread_ts}` : `slack:${id}`,
          at: new Date(Number(ts) * 1000).toISOString(),
          text: shownMarkup(text),
          document: file === undefined ? "" : (world.files.get(file.id)?.content.toString() ?? ""),
          mark: metadata === undefined ? (file?.title ?? null) : JSON.stringify(metadata.event_payload),
        };
      }),
  );
}
