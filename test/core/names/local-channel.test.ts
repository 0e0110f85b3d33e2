import { expect, it } from "vitest";
import { asPersonId, channelRef } from "../../../src/core/names/ids.ts";
import { directChannel, localChannel, personIn } from "../../../src/core/names/local-channel.ts";

it.each([
  ["csp", "local:csp"],
  ["local:csp", "local:csp"],
  ["@p3", "local:@p3"],
  ["local:@p3", "local:@p3"],
  ["slack:C01", "local:slack:C01"],
])("a channel of the local workspace that somebody writes %s is %s", (written, channel) => {
  expect(localChannel(written)).toBe(channel);
});

it("direct messages with the bot tell whose they are, and no other channel does", () => {
  expect(directChannel(asPersonId("p3"))).toBe("local:@p3");
  expect(personIn(directChannel(asPersonId("p3")))).toBe("p3");
  expect(personIn(channelRef("local", "csp"))).toBeNull();
  expect(personIn(channelRef("teams", "@p3"))).toBeNull();
});
