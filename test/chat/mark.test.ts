import { describe, expect, it } from "vitest";
import { type Mark, markFor, mayBeOurs, standsFor } from "../../src/chat/mark.ts";
import { deliveryKey } from "../../src/core/names/ids.ts";
import { ANOTHER, INSTALLATION } from "./installation.ts";

const KEY = deliveryKey("prompt csp 2026/27:csp-3 1 slack:C01CSP");

describe("a mark", () => {
  it("names its installation, and of the key it has a hash alone", () => {
    // By `printf 'prompt csp 2026/27:csp-3 1 slack:C01CSP' | sha256sum`.
    expect(markFor(INSTALLATION, KEY)).toEqual({
      installation: INSTALLATION,
      keyHash: "4f065dd6d6a1cbc653a8b5e0faf27440",
    });
  });

  it("stands for its key and for no other, also where only its first digits had room", () => {
    const mark = markFor(INSTALLATION, KEY);
    const short: Mark = { ...mark, keyHash: mark.keyHash.slice(0, 12) };

    for (const each of [mark, short]) {
      expect(standsFor(each, KEY)).toBe(true);
      expect(standsFor(each, deliveryKey("prompt csp 2026/27:csp-4 1 slack:C01CSP"))).toBe(false);
    }
  });

  it("may be ours if it says so, or says nothing as those of version 0.1 did", () => {
    const of = (installation: string | null) => mayBeOurs(markFor(installation, KEY), INSTALLATION, KEY);

    expect([of(INSTALLATION), of(null), of(ANOTHER)]).toEqual([true, true, false]);
  });
});
