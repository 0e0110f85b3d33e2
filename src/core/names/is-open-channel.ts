import { type ChannelRef, idOn, platformOf } from "./ids.ts";
import { PLATFORMS } from "./platforms.ts";

/**
 * Whether this is a channel such as boards are asked in, which names nobody. What looks like none, such as the direct
 * messages of somebody, says whom the bot talks to.
 */
export function isOpenChannel(channel: ChannelRef): boolean {
  const facts = PLATFORMS[platformOf(channel)] as (typeof PLATFORMS)[keyof typeof PLATFORMS] | undefined;
  return facts !== undefined && new RegExp(`^(?:${facts.channel.pattern.source})$`).test(idOn(channel));
}
