import { expect, it } from "vitest";
import { formatRoute, parseRoute } from "../../../../../src/chat/local/page/model/route.ts";
import { asPersonId, channelRef } from "../../../../../src/core/names/ids.ts";

const acting = asPersonId("p1");

it.each([
  ["#/local:csp", { channel: "local:csp", root: null, reply: null }],
  ["#/csp/m12", { channel: "local:csp", root: "m12", reply: null }],
  ["#/local:csp/m12/m15", { channel: "local:csp", root: "m12", reply: "m15" }],
  ["#/local:@p3", { channel: "local:@p3", root: null, reply: null }],
  ["#/@p3", { channel: "local:@p3", root: null, reply: null }],
  ["#/dm", { channel: "local:@p1", root: null, reply: null }],
  ["#/local%3Acsp/m%2F1", { channel: "local:csp", root: "m/1", reply: null }],
  ["#/csp//m15", { channel: "local:csp", root: null, reply: null }],
  ["#/%E0%A4%A", { channel: "local:%E0%A4%A", root: null, reply: null }],
  ["", { channel: null, root: null, reply: null }],
  ["#", { channel: null, root: null, reply: null }],
  ["#csp", { channel: null, root: null, reply: null }],
])("reads the address %s", (hash, route) => {
  expect(parseRoute(hash, acting)).toEqual(route);
});

it("writes addresses as the workspace does, and reads back what it wrote", () => {
  expect(formatRoute(channelRef("local", "csp"), "m12", "m15")).toBe("#/local:csp/m12/m15");
  expect(formatRoute(channelRef("local", "@p3"))).toBe("#/local:@p3");
  expect(parseRoute(formatRoute(channelRef("local", "a/b c"), "m 1"), acting)).toEqual({
    channel: "local:a/b c",
    root: "m 1",
    reply: null,
  });
});
