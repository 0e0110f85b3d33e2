import { serial } from "../../../src/async/serial.ts";
import { type FakeTeams, openFakeTeams } from "../../chat/teams/fake/fake-teams.ts";
import type { Fault } from "../../chat/teams/fake/faults.ts";
import type { FakeMessage } from "../../chat/teams/fake/messages.ts";
import { seenCard } from "../../chat/teams/fake/seen.ts";
import { type Person, WORLD } from "../../chat/teams/fake/world.ts";
import { BOARDS, type BoardName, type CallFault, PEOPLE, type PersonName } from "../schedule/schedule.ts";
import { lookUntil } from "./look-until.ts";
import { type Platform, type Prompt, referenceOf, type Said, type Written } from "./platform.ts";
import { travelling } from "./travelling.ts";

const CHANNELS: Readonly<Record<BoardName, string>> = {
  north: WORLD.channels[0],
  south: WORLD.channels[1],
};
const ACCOUNTS: Readonly<Record<PersonName, Person>> = {
  ann: WORLD.people[0],
  bo: WORLD.people[1],
  cai: WORLD.people[2],
};
const PATHS: Readonly<Record<CallFault["call"], Pick<Fault, "method" | "path">>> = {
  post: { method: "POST", path: "/conversations" },
  update: { method: "PUT", path: "/conversations" },
  read: { method: "GET", path: "/v1.0" },
};
const FAULTS: Readonly<Record<CallFault["how"], Fault>> = {
  lost: { how: "reset", accepted: true },
  half: { how: "half", accepted: true },
  cut: { how: "reset" },
  down: { how: 503 },
  limit: { how: 429, retryAfter: 1 },
};
/** What the cards of answers to commands are called by: they are no deliveries. */
const ASIDE = "soc-aside";
/** How the bot says back what somebody sent by the button under a question. */
const ECHO = /^[^\n]+ answered:\n/;
/** What it adds behind the words. */
const WHERE = /\nAnswered with the button, [^\n]*$/;

/** A fake Teams over HTTP, by this clock. */
export async function onTeams(now: () => number): Promise<Platform> {
  const road = travelling();
  const fake = await openFakeTeams({ now, carry: road.carry });
  const typing = { ann: serial(), bo: serial(), cai: serial() };
  let installed = false;

  return {
    name: "teams",
    ownFolder: null,
    variables: { TEAMS_ALLOW_ANONYMOUS: "1", TEAMS_GRAPH_URL: fake.graphUrl },
    channel: (board) => `teams:${CHANNELS[board]}`,
    account: (person) => ACCOUNTS[person].account,
    connect: fake.connect,
    async ready() {
      // Teams tells of it once; an administrator who sees nothing come of it adds the app again.
      if (!installed) installed = await fake.install();
    },
    restored() {
      installed = false;
    },
    behave({ calls, travels, lag }) {
      fake.faults.clear();
      fake.faults.add(...calls.map(({ call, how }) => ({ ...FAULTS[how], ...PATHS[call] })));
      fake.graph.lag = lag;
      road.follow(travels);
    },
    requests: () => fake.requested.length,
    async prompts(board) {
      return fake.messages
        .in(CHANNELS[board])
        .filter(({ author, id, root, deletedAt }) => author === null && id === root && deletedAt === null)
        .map(({ id, activity }) => ({ id, text: cardOf(activity).text }))
        .flatMap(({ id, text }): Prompt[] => {
          const reference = referenceOf(text);
          return reference === null ? [] : [{ platform: "teams", board, id, reference, text }];
        });
    },
    async written(board) {
      return fake.messages
        .in(CHANNELS[board])
        .filter((message) => message.id !== message.root && (message.author !== null || isEcho(message)))
        .map((message) => writtenOf(fake, board, message));
    },
    says: async (person, { board, id }, text) =>
      (await fake.says({ person: ACCOUNTS[person], conversation: CHANNELS[board], root: id, text }))
        .status === 200,
    edits: async ({ board, id }, _person, words) =>
      (await fake.edits(CHANNELS[board], id, words)).status === 200,
    deletes: async ({ board, id }) => (await fake.deletes(CHANNELS[board], id)).status === 200,
    async answers(person, { board, id }, text) {
      const pressed = { person: ACCOUNTS[person], conversation: CHANNELS[board], id, fields: { text } };
      const { json } = await fake.presses({ ...pressed, is: () => true, older: { soc: "answer" } });
      return /Your answer to \S+ .*is kept/.test(JSON.stringify(json ?? ""));
    },
    async types(person, board, text, over) {
      // Answers stand in one chat: which is to what is only known if one is waited for before the next command.
      return await typing[person](async () => {
        const conversation = fake.chatOf(ACCOUNTS[person]);
        const asides = () => fake.messages.in(conversation).filter(isAside);
        const before = asides().length;
        // In a chat of its own with the bot a command names the board.
        const [command = "", ...rest] = text.split(" ");
        const typed = `/soc ${[command, board, ...rest].join(" ")}`;
        await fake.says({ person: ACCOUNTS[person], conversation, root: null, text: typed });
        const answer = await lookUntil(() => asides()[before], over);
        return cardOf(answer.activity).text;
      });
    },
    async presses(person, { board, id }, button, fields) {
      const pressed = { person: ACCOUNTS[person], conversation: CHANNELS[board], id, fields };
      const older = { soc: "press", button };
      const { json } = await fake.presses({ ...pressed, is: () => true, older });
      return JSON.stringify(json);
    },
    said: async () => saidOn(fake),
    close: () => fake.close(),
  };
}

function cardOf(activity: FakeMessage["activity"]) {
  return seenCard(activity?.attachments?.[0]?.content);
}

/** What stands for a message's delivery: the name of the first element of its card. */
function markIn({ activity }: FakeMessage): string | null {
  const card = activity?.attachments?.[0]?.content as { body?: readonly { id?: string }[] } | undefined;
  return card?.body?.[0]?.id ?? null;
}

function isAside(message: FakeMessage): boolean {
  return message.author === null && markIn(message) === ASIDE;
}

function isEcho({ author, activity }: FakeMessage): boolean {
  return author === null && ECHO.test(cardOf(activity).text);
}

function writtenOf(fake: FakeTeams, board: BoardName, message: FakeMessage): Written {
  const { id, root, text, deletedAt, author, activity } = message;
  const under = fake.messages.get(CHANNELS[board], root ?? "");
  return {
    ...{ platform: "teams", board, id, isAt: (link) => link.includes(`/${id}?`) },
    under: referenceOf(cardOf(under?.activity ?? null).text) ?? "",
    words: author === null ? cardOf(activity).text.replace(ECHO, "").replace(WHERE, "") : text,
    ...{ stands: deletedAt === null, isTheirs: author !== null },
  };
}

function saidOn(fake: FakeTeams): Said[] {
  const channels = BOARDS.map((board) => ({ board, to: null, conversation: CHANNELS[board] }));
  const chats = PEOPLE.map((to) => ({ board: null, to, conversation: fake.chatOf(ACCOUNTS[to]) }));
  return [...channels, ...chats].flatMap(({ board, to, conversation }) =>
    fake.messages
      .in(conversation)
      .filter((message) => message.author === null && message.deletedAt === null && !isAside(message))
      .filter((message) => markIn(message) !== null)
      .map(
        (message): Said => ({
          ...{ platform: "teams", board, to, document: "" },
          where:
            message.root === message.id ? `teams:${conversation}` : `teams:${conversation} ${message.root}`,
          at: message.createdAt,
          text: cardOf(message.activity).text,
          mark: markIn(message),
        }),
      ),
  );
}
