import type { Post } from "../../../../src/chat/post.ts";
import { asPersonId, userRef } from "../../../../src/core/names/ids.ts";
import { digestFullPost } from "../../../../src/render/digest/digest-full.ts";
import { itemButtons } from "../../../../src/render/item/item-buttons.ts";
import { promptPost } from "../../../../src/render/posts/prompt.ts";
import { itemForm } from "../../../../src/render/screens/item-form.ts";
import { replyForm } from "../../../../src/render/screens/reply-form.ts";
import { statusPost } from "../../../../src/render/screens/status.ts";
import { board, digestView, itemView, reply, statusView } from "../../../render/build.ts";

/** Every kind of part and of piece that a post may have, and words that look like all sorts of markup. */
export const EVERYTHING: Post = {
  summary: "CSP-03 (26/27): everything at once",
  parts: [
    { kind: "heading", text: "CSP-03 (26/27) *starred* _line_ [x](https://example.org)" },
    {
      kind: "line",
      line: [
        { strong: "Waits for" },
        ": ",
        { link: "https://example.org/a?b=1&c=2", text: "the thread" },
        " until ",
        { when: "2026-12-08T14:00:00.000Z", text: "Tue 8 Dec 2026, 14:00" },
      ],
    },
    { kind: "question", text: "Is *this* <b>a</b> question?\n\n1. yes\n- no" },
    { kind: "list", lines: [["**one**"], ["two ", { strong: "strong" }]] },
    { kind: "quote", text: "# No heading\n> no quote\n{{DATE(2026-01-01T00:00:00Z)}} <at>All</at>" },
    {
      kind: "bar",
      segments: [
        { label: "closed", count: 2, tone: "good" },
        { label: "answered", count: 1, tone: "part" },
        { label: "unanswered", count: 3, tone: "bad" },
        { label: "not asked yet", count: 0, tone: "none" },
      ],
      text: "6 of 6 questions asked. 1 answered, 3 unanswered, 2 closed.",
    },
    {
      kind: "line",
      line: ["Reminded: ", { mention: userRef("teams", "aad-1"), name: "Ann *Lee* <x>" }, " & _others_"],
    },
    { kind: "note", line: ["Small print"] },
    {
      kind: "buttons",
      buttons: [
        { id: "accept", label: "Accept", style: "primary", fields: [] },
        { id: "reopen", label: "Reopen", style: "danger", fields: [{ id: "reason", label: "Reason" }] },
        {
          id: "assign",
          label: "Assign",
          style: "plain",
          fields: [
            { id: "person", label: "Person", choices: [{ id: asPersonId("p1"), name: "Ann Lee" }] },
            { id: "date", label: "Until" },
          ],
        },
      ],
    },
  ],
};

const answered = itemView({ status: "answered", replies: [reply({ text: "Yes *indeed*: chapter 4." })] });

/** What the bot really says, in its own words. */
export const REAL: Readonly<Record<string, Post>> = {
  prompt: promptPost(itemView(), board),
  status: statusPost(statusView()),
  digest: digestFullPost(digestView({ answeredSince: [answered], unanswered: [itemView()] })),
};

const about = "about it";
const { assign, extend, moreTime, notApplicable, notMine, record, reopen, sayWhatItIs, undo, whatIsIt } =
  itemButtons;

/** What people press on a phone: under a question, and in the dialogs with the most and the longest in them. */
export const PRESSED: Readonly<Record<string, { readonly post: Post; readonly inDialog: boolean }>> = {
  prompt: { post: promptPost(itemView(), board), inDialog: false },
  other: {
    post: itemForm(
      answered,
      board,
      [
        itemButtons.accept(about),
        itemButtons.amend(about),
        reopen(about, false),
        notApplicable(about),
        extend(about, "2027-01-08"),
        assign(about, [{ id: asPersonId("p1"), name: "Ann Lee" }]),
        undo(about, "accepted"),
        whatIsIt(about, 12),
        notMine(about),
        moreTime(about, "2027-01-08"),
        record(about),
      ],
      [reply({ text: "Yes: chapter 4." })],
    ),
    inDialog: true,
  },
  "all of it in a chat": {
    post: itemForm(
      answered,
      board,
      [
        itemButtons.countIt("Yes, count it", about),
        itemButtons.noAnswer("No", about),
        reopen(about, false),
        moreTime(about, "2027-01-08"),
        record(about),
      ],
      [],
    ),
    inDialog: false,
  },
  reply: {
    post: replyForm(answered, reply({ text: "Yes: chapter 4." }), [sayWhatItIs(about)], "Europe/London"),
    inDialog: true,
  },
};
