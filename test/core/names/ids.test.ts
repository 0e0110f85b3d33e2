import { describe, expect, expectTypeOf, it } from "vitest";
import { platformOfPlace } from "../../../src/core/model/delivery.ts";
import {
  asQuestionId,
  type BoardId,
  type ChannelRef,
  channelRef,
  type DeliveryKey,
  deliveryKey,
  type ItemId,
  idOn,
  itemId,
  type MessageKey,
  messageKey,
  type PersonId,
  partsOfQuestion,
  platformOf,
  type QuestionId,
  questionId,
  questionOf,
  roundOf,
  type UserRef,
  userRef,
} from "../../../src/core/names/ids.ts";

const message = { channel: channelRef("teams", "19:abc@thread.tacv2"), workspace: "tenant", id: "17" };

describe("a message", () => {
  it("has one key exactly if channel, workspace and id are the same", () => {
    expect(messageKey(message)).toBe(messageKey({ ...message }));
    for (const other of [{ channel: channelRef("teams", "19:x") }, { workspace: "other" }, { id: "18" }])
      expect(messageKey({ ...message, ...other })).not.toBe(messageKey(message));
  });

  it("has the key that is in the records since version 0.1", () => {
    expect(messageKey(message)).toBe("teams:19:abc@thread.tacv2|tenant|17");
  });
});

describe("a channel and an account", () => {
  it("are written as the settings write them", () => {
    expect(channelRef("slack", "C01CSP")).toBe("slack:C01CSP");
    expect(userRef("local", "p3")).toBe("local:p3");
  });

  it("tell their platform and their id on it, also with colons in that", () => {
    expect([platformOf(message.channel), idOn(message.channel)]).toEqual(["teams", "19:abc@thread.tacv2"]);
    expect([platformOf(userRef("slack", "U01")), idOn(userRef("slack", "U01"))]).toEqual(["slack", "U01"]);
  });

  it("tell the platform of a place", () => {
    expect(platformOfPlace({ kind: "channel", channel: channelRef("local", "csp") })).toBe("local");
    expect(platformOfPlace({ kind: "thread", root: message })).toBe("teams");
    expect(platformOfPlace({ kind: "person", user: userRef("slack", "U01") })).toBe("slack");
  });
});

it.each([
  ["csp", "3"],
  ["a2b", "120"],
])("a question is a prefix and a number, and gives them back: %s and %s", (prefix, number) => {
  expect(questionId(prefix, number)).toBe(`${prefix}-${number}`);
  expect(partsOfQuestion(questionId(prefix, number))).toEqual([prefix, number]);
});

it("an item is a question in a round, and gives both back", () => {
  const item = itemId("2026/27", asQuestionId("csp-3"));

  expect(item).toBe("2026/27:csp-3");
  expect([roundOf(item), questionOf(item)]).toEqual(["2026/27", "csp-3"]);
});

it("a name of one kind is not taken for one of another kind, nor any text for a name", () => {
  type Names = [ChannelRef, UserRef, PersonId, BoardId, QuestionId, ItemId, MessageKey, DeliveryKey];

  expectTypeOf<string>().not.toExtend<Names[number]>();
  expectTypeOf<Names[number]>().toExtend<string>();
  expectTypeOf<UserRef>().not.toExtend<ChannelRef>();
  expectTypeOf<PersonId>().not.toExtend<Exclude<Names[number], PersonId>>();
  expectTypeOf<QuestionId>().not.toExtend<Exclude<Names[number], QuestionId>>();
  expectTypeOf<MessageKey>().not.toExtend<Exclude<Names[number], MessageKey>>();
});

it("a delivery goes by its words in their order", () => {
  const item = itemId("2026/27", asQuestionId("csp-1"));

  expect(deliveryKey("prompt", "csp", item, 2, channelRef("local", "csp"))).toBe(
    "prompt csp 2026/27:csp-1 2 local:csp",
  );
  expect(deliveryKey(deliveryKey("nudge", "p3"), "csp")).toBe("nudge p3 csp");
});
