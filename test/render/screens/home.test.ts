import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/chat/plain-text.ts";
import type { HomeView } from "../../../src/core/views/home-view.ts";
import { homePost } from "../../../src/render/screens/home.ts";
import { board, itemView, judged, reply, statusView } from "../build.ts";

const nothing: HomeView = { board, roles: ["member"], waiting: [], toCheck: [], toDecide: [], status: null };
const open = itemView({ text: "Is it considered?", due: "2026-11-30" });
const answered = itemView({
  reference: "CSP-02 (26/27)",
  text: "Who leads?",
  status: "answered",
  replies: [reply()],
});

const unclear = itemView({
  reference: "CSP-03 (26/27)",
  text: "Since when?",
  status: "to-check",
  replies: [judged("to-check", "unclear")],
});

describe("what somebody sees where they look at the bot itself", () => {
  it("is what waits for their reply and what waits for their decision", () => {
    const post = homePost([
      { ...nothing, roles: ["chair", "owner"], waiting: [open], toCheck: [unclear], toDecide: [answered] },
    ]);

    expect(post.summary).toBe("1 question waits for your reply, 1 to be checked, and 1 for your decision");
    expect(plainText(post).split("\n")).toEqual([
      "1 question waits for your reply, 1 to be checked, and 1 for your decision",
      "",
      "Community Safety Partnership",
      "Your roles here: chair and owner.",
      "To answer:",
      expect.stringMatching(
        /^- CSP-01 \(26\/27\).*: Is it considered\? Asked .* Wanted by Mon 30 Nov 2026\.$/,
      ),
      "To check:",
      expect.stringMatching(
        /^- CSP-03 .*: Since when\? 1 reply to check from Member One, Tue 8 Dec, 9:14am\.$/,
      ),
      "To decide:",
      expect.stringMatching(
        /^- CSP-02 .*: Who leads\? Answer received from Member One, Tue 8 Dec, 9:14am\.$/,
      ),
    ]);
  });

  it("counts over all boards", () => {
    const boards = [
      { ...nothing, toDecide: [answered] },
      { ...nothing, toDecide: [answered] },
    ];

    expect(homePost(boards).summary).toBe("2 questions wait for your decision");
  });

  it("says once that nothing waits", () => {
    expect(plainText(homePost([nothing])).split("\n")).toEqual([
      "No question waits for you",
      "",
      "Community Safety Partnership",
      "Your role here: member.",
    ]);
    expect(plainText(homePost([{ ...nothing, status: statusView() }]))).toContain("5 of 7 questions asked.");
  });

  it("is a hint for whoever has no role", () => {
    expect(plainText(homePost([]))).toBe(
      "You have no role on any board\nA board's secretary can add you to it.",
    );
  });
});
