import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type KeptReason, REASONS, type ReasonCode } from "../../../src/core/model/reason.ts";
import { asWord } from "../../../src/core/names/word.ts";
import { deliverySchema, holdUp } from "../../../src/store/schema/delivery-schema.ts";
import { eventSchema } from "../../../src/store/schema/event-schema.ts";
import { reasonSchema } from "../../../src/store/schema/reason-schema.ts";
import { aReason } from "../../every-reason.ts";

const UNTIL = "2026-06-01T10:00:00.000Z";
const EVENT = { n: 1, at: UNTIL, by: "bot", key: "7" };
const WORDS = { because: "the app may not write there", fix: "Let an owner allow it." };
const AS_WRITTEN: KeptReason = { code: "as-written", ...WORDS };

describe("a reason in the records", () => {
  it.each(Object.keys(REASONS) as ReasonCode[])("is read as it was written: %s", (code) => {
    const stored: unknown = JSON.parse(JSON.stringify(aReason(code)));

    expect(reasonSchema.parse(stored)).toEqual(aReason(code));
  });

  it("has the code and the facts for ever that it was written with", async () => {
    const file = join(import.meta.dirname, "../../fixtures/reasons/reasons.jsonl");
    const written = (await readFile(file, "utf8")).trimEnd().split("\n");

    const codes = written.map((line) => {
      expect(JSON.stringify(reasonSchema.parse(JSON.parse(line)))).toBe(line);
      return JSON.parse(line).code;
    });
    expect(codes.sort()).toEqual(Object.keys(REASONS).sort());
  });

  it.each([
    ["a code that is none", { code: "slack-painted", facts: {} }],
    ["a fact too many", { code: "slack-archived", facts: { text: "What somebody wrote." } }],
    ["a fact too few", { code: "slack-refused", facts: { word: "no_way" } }],
    ["a sentence for a word", { code: "slack-bot-token", facts: { word: "It was Ann's fault." } }],
    ["a sentence without a code", WORDS],
  ])("is no reason with %s", (_what, stored) => {
    expect(reasonSchema.safeParse(stored).success).toBe(false);
  });

  it("has no sentence of a platform's", () => {
    expect(["not_in_channel", "channels:history", "login.microsoftonline.com"].map(asWord)).toEqual([
      "not_in_channel",
      "channels:history",
      "login.microsoftonline.com",
    ]);
    expect(["", "Ann wrote this.", "a".repeat(65)].map(asWord)).toEqual(["unknown", "unknown", "unknown"]);
  });
});

describe("a record of before, which says why in words", () => {
  it("keeps them as they were written, wherever they stand", () => {
    const held = { ...EVENT, kind: "held", why: "refused", until: UNTIL };

    expect(eventSchema.parse({ ...held, ...WORDS })).toEqual({ ...held, reason: AS_WRITTEN });
    expect(eventSchema.parse({ ...EVENT, kind: "dropped", because: "the channel was deleted" })).toEqual({
      ...{ ...EVENT, kind: "dropped" },
      reason: { code: "as-written", because: "the channel was deleted", fix: "" },
    });
    expect(holdUp.parse({ ...WORDS, until: UNTIL })).toEqual({
      ...{ why: "refused", reason: AS_WRITTEN, until: UNTIL },
    });
    const notice = { key: "t", place: { kind: "person", user: "local:p2" } };
    expect(deliverySchema.parse({ ...notice, saying: { kind: "trouble", ...WORDS } })).toEqual({
      ...{ ...notice, saying: { kind: "trouble", reason: AS_WRITTEN } },
    });
  });

  it("is none where they are missing", () => {
    const held = { ...EVENT, kind: "held", why: "refused", until: UNTIL };

    expect(eventSchema.safeParse(held).success).toBe(false);
    expect(eventSchema.safeParse({ ...held, because: 7, fix: "x" }).success).toBe(false);
  });
});
