import { expect, it } from "vitest";
import { platformOfPlace } from "../../../src/core/model/delivery.ts";
import { itemId, messageKey, platformOf } from "../../../src/core/model/ids.ts";
import { questionOf } from "../../../src/core/model/people.ts";

const message = { channel: "teams:19:abc@thread.tacv2", workspace: "tenant", id: "17" };

it("messages have one key exactly if channel, workspace and id are the same", () => {
  expect(messageKey(message)).toBe(messageKey({ ...message }));
  for (const other of [{ channel: "teams:19:x" }, { workspace: "other" }, { id: "18" }])
    expect(messageKey({ ...message, ...other })).not.toBe(messageKey(message));
});

it("a channel and an account tell their platform, also with colons in their id", () => {
  expect(platformOf(message.channel)).toBe("teams");
  expect(platformOf("slack:U01")).toBe("slack");
  expect(platformOfPlace({ kind: "channel", channel: "local:csp" })).toBe("local");
  expect(platformOfPlace({ kind: "thread", root: message })).toBe("teams");
  expect(platformOfPlace({ kind: "person", user: "slack:U01" })).toBe("slack");
});

it("an item is a question in a round, and gives it back", () => {
  expect(itemId("2026/27", "csp-3")).toBe("2026/27:csp-3");
  expect(questionOf({ id: itemId("2026/27", "csp-3") })).toBe("csp-3");
});
