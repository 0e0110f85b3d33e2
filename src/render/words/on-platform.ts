import { type ChannelRef, type Platform, platformOf } from "../../core/names/ids.ts";
import { PLATFORMS } from "../../core/names/platforms.ts";

/** A platform as people call it. */
export function platformName(platform: Platform): string {
  return PLATFORMS[platform].name;
}

/**
 * Where something was written, to be put after it: ` on Slack`. Nothing for the local workspace, beside which there is
 * never another platform.
 */
export function onPlatform(channel: ChannelRef): string {
  const platform = platformOf(channel);
  return platform === "local" ? "" : ` on ${platformName(platform)}`;
}
