import type { Client, Message } from "./client.ts";

/** Something the bot said: where, when, and the whole of it. */
export type Said = { readonly where: string; readonly message: Message };

/** Everything the bot ever said to anybody: in every channel, in every thread, in every direct conversation. */
export async function everythingSaid(bot: Client): Promise<Said[]> {
  const ids = async (path: string) =>
    ((await bot.get(path)).body as { readonly id: string }[]).map(({ id }) => id);
  const said: Said[] = [];
  for (const id of await ids("/local/channels")) said.push(...saidIn(id, await bot.channel(id)));
  for (const id of await ids("/local/people")) said.push(...saidIn(`@${id}`, await bot.direct(id)));
  return said;
}

function saidIn(where: string, messages: readonly Message[]): Said[] {
  return messages.flatMap((message) => [
    ...(message.author.bot ? [{ where, message }] : []),
    ...saidIn(`${where} ${message.text.split("\n")[0]}`, message.replies),
  ]);
}
