import type { Channel } from "../wire/wire.ts";

/** Groups channels under their boards, both in the order in which they come. */
export function byBoard(
  channels: readonly Channel[],
): readonly { readonly board: string; readonly name: string; readonly channels: readonly Channel[] }[] {
  const boards = new Map<string, { board: string; name: string; channels: Channel[] }>();
  for (const channel of channels) {
    const known = boards.get(channel.board);
    if (known) known.channels.push(channel);
    else boards.set(channel.board, { board: channel.board, name: channel.boardName, channels: [channel] });
  }
  return [...boards.values()];
}
