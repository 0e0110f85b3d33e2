import type { FakeTeams } from "../chat/teams/fake/fake-teams.ts";
import { seenCard } from "../chat/teams/fake/seen.ts";
import { WORLD } from "../chat/teams/fake/world.ts";

const [CHANNEL] = WORLD.channels;

type Person = (typeof WORLD.people)[number];

/** What people see of a bot on the fake Teams, and do with it. */
export type OnTeams = ReturnType<typeof onTeams>;

/** Looks at the board's channel, and at the chats of the bot. */
export function onTeams(fake: FakeTeams) {
  /** The bot's own posts in the channel, without what stands in their threads. */
  const roots = () =>
    fake.messages
      .in(CHANNEL)
      .filter(({ author, id, root }) => author === null && root === id)
      .map(({ id, activity }) => ({ id, words: wordsOf(activity) }));
  /** What the bot wrote in its chat with somebody, oldest first. */
  const chat = (person: Person) =>
    fake.messages
      .in(fake.chatOf(person))
      .filter(({ author }) => author === null)
      .map(({ activity }) => wordsOf(activity));
  const post = (id: string) => roots().find((each) => each.id === id)?.words ?? "";
  return {
    ...{ fake, roots, chat, post },
    statusOf: (id: string) =>
      post(id)
        .split("\n")
        .find((line) => line.startsWith("Status:")),
    /** Types a command in the chat with the bot and resolves to the answer. */
    async told(person: Person, text: string): Promise<string> {
      const before = chat(person).length;
      await fake.says({ person, conversation: fake.chatOf(person), root: null, text });
      return await fake.messages.until(() => chat(person)[before]);
    },
    /** Presses a button that posts of earlier versions had, and resolves to what only they are told. */
    async presses(
      person: Person,
      id: string,
      button: string,
      fields: Readonly<Record<string, string>> = {},
    ): Promise<string> {
      const pressed = { person, conversation: CHANNEL, id, fields, is: () => true };
      const { json } = await fake.presses({ ...pressed, older: { soc: "press", button } });
      return JSON.stringify(json);
    },
    /** Opens a dialog by a button of a post in the channel. */
    opens: (person: Person, id: string, button: string) =>
      fake.opens({ person, conversation: CHANNEL, id, button }),
    /** Sends an answer by the dialog of a question, and resolves to what it then says. */
    async answers(person: Person, id: string, text: string): Promise<string> {
      const dialog = await fake.opens({ person, conversation: CHANNEL, id, button: "answer" });
      return (await dialog.send(() => true, { answer: text })).text;
    },
  };
}

type Sent = ReturnType<FakeTeams["messages"]["in"]>[number]["activity"];

function wordsOf(activity: Sent): string {
  return seenCard(activity?.attachments?.[0]?.content).text;
}
