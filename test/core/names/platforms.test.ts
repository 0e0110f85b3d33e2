import { expect, it } from "vitest";
import { accountPlatforms, PLATFORMS, platforms } from "../../../src/core/names/platforms.ts";

it.each(platforms)(
  "%s: what people are told to write begins with the platform, as their channels do",
  (platform) => {
    const { sketch, hint } = PLATFORMS[platform].channel;

    expect(sketch).toMatch(new RegExp(`^${platform}:`));
    expect(hint).toContain(sketch);
  },
);

it.each(platforms)("%s: its patterns can stand among others", (platform) => {
  const { channel, account } = PLATFORMS[platform];

  for (const { source } of [channel.pattern, ...(account === null ? [] : [account.pattern])]) {
    expect(source).not.toMatch(/^\^|\$$/);
    expect(source.replace(/\([^)]*\)|\[[^\]]*\]/g, "")).not.toContain("|");
  }
});

it("people have accounts of the settings on every platform but the local workspace", () => {
  expect(accountPlatforms).toEqual(platforms.filter((platform) => platform !== "local"));
});
