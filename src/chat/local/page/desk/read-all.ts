import type { Desk } from "./desk.ts";
import { direct } from "./direct.ts";
import { readChannel } from "./read-channel.ts";

/** Reads every channel and one's direct conversation, the one that is open first. */
export async function readAll(desk: Desk): Promise<void> {
  const { channels, acting, route } = desk.get();
  const all = [...channels.map(({ id }) => id), direct(acting)];
  const first = all.filter((id) => id === route.channel);
  await Promise.all(
    [...first, ...all.filter((id) => id !== route.channel)].map((id) => readChannel(desk, id)),
  );
}
