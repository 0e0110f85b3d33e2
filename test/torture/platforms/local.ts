import { type Client, client, type Message } from "../../whole/client.ts";
import { BOARDS, type BoardName, PEOPLE } from "../schedule/schedule.ts";
import { type Platform, type Prompt, referenceOf, type Said, type Written } from "./platform.ts";

/** The local workspace, which is part of the bot's own process: nothing is lost on the way, and all dies with it. */
export function onLocal(): Platform {
  let bot: Client | null = null;
  const running = () => {
    if (bot === null) throw new Error("the bot is not there");
    return bot;
  };
  const roots = async (board: BoardName) =>
    (await running().channel(board)).filter(({ text }) => referenceOf(text) !== null);

  const self: Platform = {
    name: "local",
    ownFolder: "local",
    variables: {},
    channel: (board) => `local:${board}`,
    account: () => null,
    connect(address) {
      bot = client(address);
    },
    ready: async () => {},
    restored: () => {},
    behave: () => {},
    requests: () => 0,
    async prompts(board) {
      return (await roots(board)).map(
        ({ id, text }): Prompt => ({
          ...{ platform: "local", board, id, text },
          reference: referenceOf(text) ?? "",
        }),
      );
    },
    async written(board) {
      return (await roots(board)).flatMap((root) =>
        root.replies
          .filter(({ author }) => !author.bot)
          .map(
            ({ id, text, deletedAt }): Written => ({
              ...{
                platform: "local",
                board,
                id,
                under: referenceOf(root.text) ?? "",
                isAt: (link) => link.endsWith(`/${id}`),
              },
              ...{ words: text, stands: deletedAt === undefined, isTheirs: true },
            }),
          ),
      );
    },
    async says(person, { board, id }, words) {
      await running().says(person, board, words, { thread: id });
      return true;
    },
    async edits({ id }, person, words) {
      await running().edits(person, id, words);
      return true;
    },
    async deletes({ id }, person) {
      await running().deletes(person, id);
      return true;
    },
    answers: (person, under, words) => self.says(person, under, words),
    types: (person, board, text) => running().types(person, `/soc ${text}`, board),
    presses: (person, { id }, button, fields) => running().presses(person, id, button, fields),
    async said() {
      const channels = await Promise.all(
        BOARDS.map(async (board) =>
          saidIn(await running().channel(board), { board, to: null, where: `local:${board}` }),
        ),
      );
      const chats = await Promise.all(
        PEOPLE.map(async (person) =>
          saidIn(await running().direct(person), { board: null, to: person, where: `local:@${person}` }),
        ),
      );
      return [...channels, ...chats].flat();
    },
    close: async () => {},
  };
  return self;
}

function saidIn(messages: readonly Message[], place: Pick<Said, "board" | "to" | "where">): Said[] {
  return messages.flatMap(({ id, author, at, text, replies }) => [
    ...(author.bot ? [{ ...place, platform: "local" as const, at, text, document: "", mark: null }] : []),
    ...saidIn(replies, { ...place, where: `${place.where} ${id}` }),
  ]);
}
