import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { promptPost } from "../../../src/render/posts/prompt.ts";
import { fingerprint } from "../../../src/render/words/fingerprint.ts";
import { anyItem } from "../arbitrary.ts";
import { board, itemView, reply } from "../build.ts";

describe("face", () => {
  it("is the same 64-bit fingerprint on every machine", () => {
    expect(fingerprint({ summary: "CSP-01", parts: [] })).toBe("87cad7bf56671b40");
  });

  it("changes with any word of the post, and with its summary", () => {
    const post = promptPost(itemView(), board);
    const others = [
      promptPost(itemView({ replies: [reply()] }), board),
      promptPost(itemView({ status: "accepted" }), board),
      promptPost(itemView({ due: "2026-12-01" }), board),
      { ...post, summary: "another" },
    ];

    expect(new Set([post, ...others].map(fingerprint)).size).toBe(5);
  });

  it("does not change as days go by", () => {
    fc.assert(
      fc.property(anyItem, fc.boolean(), fc.nat({ max: 99 }), (item, overdue, workingDaysWaiting) => {
        const later = { ...item, overdue, workingDaysWaiting };

        expect(fingerprint(promptPost(later, board))).toBe(fingerprint(promptPost(item, board)));
      }),
    );
  });
});
