import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/chat/plain-text.ts";
import type { Inline, Part, Post } from "../../src/chat/post.ts";
import { userRef } from "../../src/core/names/ids.ts";
import type { ItemView } from "../../src/core/views/views.ts";
import { decidedPost } from "../../src/render/answers/done.ts";
import { refusedPost } from "../../src/render/answers/refused.ts";
import { digestFullPost } from "../../src/render/digest/digest-full.ts";
import { digestShortPost } from "../../src/render/digest/digest-short.ts";
import { lateEditPost, lateReplyPost, lateWithdrawalPost } from "../../src/render/posts/notices.ts";
import { nudgeOwnerPost } from "../../src/render/posts/nudge-owner.ts";
import { nudgeSecretaryPost } from "../../src/render/posts/nudge-secretary.ts";
import { nudgeThreadPost } from "../../src/render/posts/nudge-thread.ts";
import { promptPost } from "../../src/render/posts/prompt.ts";
import { evidencePost } from "../../src/render/screens/evidence.ts";
import { statusPost } from "../../src/render/screens/status.ts";
import { unansweredPost } from "../../src/render/screens/unanswered.ts";
import { anyItem } from "./arbitrary.ts";
import { board, digestView, reply, statusView, withdrawn } from "./build.ts";

const posts: readonly [string, (item: ItemView) => Post][] = [
  ["prompt", (item) => promptPost(item, board)],
  ["evidence", (item) => evidencePost(item, board)],
  ["unanswered", (item) => unansweredPost([item], [item], board)],
  [
    "status",
    (item) => statusPost(statusView({ toCheck: [item], promised: [item], overdue: [item], oldest: [item] })),
  ],
  ["short digest", (item) => digestShortPost(digestOf(item))],
  ["full digest", (item) => digestFullPost(digestOf(item))],
  ["nudge to an owner", (item) => nudgeOwnerPost([{ board, due: [item], also: [item] }])],
  ["nudge to the secretary", (item) => nudgeSecretaryPost([item], board)],
  [
    "nudge in a thread",
    (item) => nudgeThreadPost(item, [{ user: userRef("local", "p3"), name: "Member One" }], board),
  ],
  ["late reply", (item) => lateReplyPost(item, item.replies[0] ?? reply({ link: "" }), board)],
  ["late edit", (item) => lateEditPost(item, item.replies[0] ?? reply({ link: "" }), board)],
  ["late withdrawal", (item) => lateWithdrawalPost(item, item.withdrawn[0] ?? withdrawn(), board)],
  ["decision", (item) => decidedPost(item, board)],
  ["refusal", (item) => refusedPost("so already", item, board)],
];

describe.each(posts)("whatever people wrote, the %s", (name, post) => {
  it("has a summary and words, and says nothing undefined", () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const said = post(item);

        expect(said.summary.trim()).not.toBe("");
        expect(plainText(said).trim()).not.toBe("");
        const ours = JSON.stringify(post({ ...item, ...WORDLESS }));
        expect(ours).not.toMatch(/undefined|NaN|Invalid|\[object/);
      }),
    );
  });

  it("links only where the platform said, to the web, and mentions only whom it is meant for", () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const pieces = post(item).parts.flatMap(piecesOf);

        const links = pieces.flatMap((piece) =>
          typeof piece !== "string" && "link" in piece ? [piece.link] : [],
        );
        const mentions = pieces.flatMap((piece) =>
          typeof piece !== "string" && "mention" in piece ? [piece.mention] : [],
        );
        expect(links.filter((link) => !/^https?:/.test(link) || !addressesOf(item).has(link))).toEqual([]);
        expect(mentions).toEqual(name === "nudge in a thread" ? ["local:p3"] : []);
      }),
    );
  });
});

/** Nothing that people wrote, so that what is left are the bot's own words. */
const WORDLESS = { audience: "x", text: "x", options: [], helps: "x", replies: [], withdrawn: [] };

function digestOf(item: ItemView) {
  return digestView({ unanswered: [item], answeredSince: [item], awaitingDecision: [item] });
}

function addressesOf({ threads, replies, withdrawn }: ItemView): Set<string | null> {
  const written = [...replies, ...withdrawn].flatMap((reply) => [
    reply.link,
    ...reply.files.map(({ url }) => url),
  ]);
  return new Set([...threads.map(({ link }) => link), ...written]);
}

function piecesOf(part: Part): readonly Inline[] {
  if ("line" in part) return part.line;
  return part.kind === "list" ? part.lines.flat() : [];
}
