import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asItemId } from "../../../src/core/names/ids.ts";
import type { DigestView } from "../../../src/core/views/views.ts";
import { packDocument } from "../../../src/render/digest/pack.ts";
import { anyItem } from "../arbitrary.ts";
import { digestView, figures, itemView, judged, reply, withdrawn } from "../build.ts";

const pageOf = (changes: Partial<DigestView>) =>
  new TextDecoder().decode(packDocument(digestView(changes)).bytes);
const answered = itemView({ status: "answered", replies: [reply()] });

describe("packDocument", () => {
  it("is an HTML file named after the board and the day of the meeting", () => {
    const { name, type } = packDocument(digestView());

    expect([name, type]).toEqual(["community-safety-partnership-digest-2026-12-08.html", "text/html"]);
  });

  it("finds a name for a file whatever the board is called", () => {
    expect(packDocument(digestView({ board: "Bwrdd Iechyd a Llês: ‘Môn’ / Gwynedd" })).name).toBe(
      "bwrdd-iechyd-a-lles-mon-gwynedd-digest-2026-12-08.html",
    );
    expect(packDocument(digestView({ board: "安全" })).name).toBe("board-digest-2026-12-08.html");
  });

  it("says what it is for: board, meeting, publication day, and as of when", () => {
    const page = pageOf({});

    expect(page).toContain("<h1>Digest for the meeting of Tue 8 Dec 2026, 14:00</h1>");
    expect(page).toContain(
      "<title>Digest for the meeting of Tue 8 Dec 2026, 14:00: Community Safety Partnership</title>",
    );
    expect(page).toContain("<dt>To be published by</dt><dd>Mon 30 Nov 2026</dd>");
    expect(page).toContain("<dt>As things stood</dt><dd>Mon 30 Nov 2026, 09:00</dd>");
  });

  it("gives every reply in full, with who, when, files and links", () => {
    const item = itemView({
      status: "answered",
      replies: [
        reply({
          text: "Yes.\n\n- since March\n- in chapter 4",
          editedAt: "2026-12-08T09:20:00.000Z",
          files: [
            { name: "plan.pdf", type: "application/pdf", size: 9, url: "https://chat.example/f/1" },
            { name: "old.pdf", type: "application/pdf", size: 9, url: "javascript:hacked()" },
          ],
        }),
      ],
    });

    const page = pageOf({ answeredSince: [item] });

    expect(page).toContain('<blockquote dir="auto">Yes.\n\n- since March\n- in chapter 4</blockquote>');
    expect(page).toContain(
      "<strong><bdi>Member One</bdi></strong>, Tue 8 Dec 2026, 09:14, edited Tue 8 Dec 2026, 09:20.",
    );
    expect(page).toContain('<li><a href="https://chat.example/f/1"><bdi>plan.pdf</bdi></a></li>');
    expect(page).toContain("<li><bdi>old.pdf</bdi></li>");
    expect(page).not.toContain("javascript:");
  });

  it("cuts a very long reply, says so, and links to all of it", () => {
    const page = pageOf({ answeredSince: [itemView({ replies: [reply({ text: "so ".repeat(5000) })] })] });

    expect(page).toContain("so…</blockquote>");
    expect(page).toContain(
      '<p>This reply is too long to be printed whole. <a href="https://chat.example/csp/1/2"><bdi>Its thread has all of it</bdi></a>.</p>',
    );
  });

  it("shows a withdrawn reply as withdrawn", () => {
    const page = pageOf({ answeredSince: [itemView({ withdrawn: [withdrawn()] })], withdrawnSince: 1 });

    expect(page).toContain(
      "<p>The reply by Member One of Tue 8 Dec 2026, 09:14 was withdrawn on Wed 9 Dec 2026, 10:00.</p>",
    );
    expect(page).toContain("<p>1 reply was withdrawn since the last digest, Mon 31 Aug 2026.</p>");
    expect(page).not.toContain("<blockquote");
  });

  it("has what nobody checked in a part of its own, with its words, for the secretary to check first", () => {
    const unclear = judged("to-check", "unclear", { text: "The plan, I think." });
    const page = pageOf({ toCheck: [itemView({ status: "to-check", replies: [unclear] })] });

    expect(page).toContain("2. To check before this is published (1)</h2>");
    expect(page).toContain("before this paper is published.");
    expect(page).toContain("The plan, I think.</blockquote>");
    expect(page).toContain("<p>To check: nothing in it says for certain what it is.</p>");
    expect(rowsOf(page)[1]?.slice(2, 4)).toEqual(["To check.", "A check"]);
  });

  it("says what somebody said that a reply is, and what was promised instead of an answer", () => {
    const at = "2026-12-08T10:00:00.000Z";
    const standing = { standing: "answer", because: "said-so", until: null, by: "p2", at } as const;
    const promises = [{ kind: "elsewhere", by: "Member Two", since: at }] as const;
    const page = pageOf({
      unanswered: [itemView({ promises })],
      answeredSince: [
        itemView({ status: "answered", replies: [reply({ standing, saidBy: "The Secretary" })] }),
      ],
    });

    expect(page).toContain("<p>Said to be an answer by The Secretary, Tue 8 Dec 2026, 10:00.</p>");
    expect(page).toContain(
      "<dt>Promised</dt><dd>Held outside chat by Member Two, since Tue 8 Dec 2026.</dd>",
    );
  });

  it("keeps the tracker as scrutiny officers know it, by reference", () => {
    const late = itemView({
      item: asItemId("2026/27:csp-3"),
      reference: "CSP-03 (26/27)",
      overdue: true,
      nudges: 2,
      threads: [],
      text: "Who?",
    });
    const accepted = itemView({
      status: "accepted",
      text: "Is it?",
      rating: "green",
      replies: [reply()],
      decision: { outcome: "accepted", at: "2026-12-09T10:00:00.000Z", by: "The Chair", reason: null },
    });

    const rows = rowsOf(pageOf({ unanswered: [late], answeredSince: [accepted] }));

    expect(rows).toEqual([
      ["Reference", "Question", "Status", "Waits for", "Due", "Action taken"],
      [
        "CSP-01 (26/27)",
        "Is it?",
        "Accepted. Green: in place.",
        "Nobody",
        "Mon 30 Nov 2026",
        "Asked Mon 2 Nov 2026. Answer received from Member One, Tue 8 Dec, 9:14am. Accepted by The Chair, Wed 9 Dec 2026, 10:00.",
      ],
      [
        "CSP-03 (26/27)",
        "Who?",
        "Open, overdue.",
        "Member One",
        "Mon 30 Nov 2026",
        "Asked Mon 2 Nov 2026. Nudged twice. No reply yet.",
      ],
    ]);
  });

  it("lists its chapters at the front, and has none that is empty", () => {
    const titles = (changes: Partial<DigestView>) =>
      [...pageOf(changes).matchAll(/<li><a href="#[a-z]+">([^<]+)/g)].map(([, title]) => title);

    expect(titles({})).toEqual(["Summary", "What comes next"]);
    expect(
      titles({ unanswered: [itemView()], answeredSince: [answered], awaitingDecision: [answered] }),
    ).toEqual([
      "Summary",
      "Unanswered (1)",
      "Answered or closed since the last digest, Mon 31 Aug 2026 (1)",
      "Answered earlier, waiting for a decision (1)",
      "What comes next",
      "Tracker",
    ]);
  });

  it("says in one line that there is nothing to report", () => {
    expect(pageOf({ figures: figures({ asked: 0 }) })).toContain(
      "<p>Community Safety Partnership: nothing to report. No question has been asked yet.</p>",
    );
  });

  it("needs nothing from outside, runs nothing, and tells the browser so", () => {
    const page = pageOf({ answeredSince: [answered] });

    expect(page).toContain(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/i);
  });

  it("has only elements and attributes of our own, whatever people wrote", () => {
    const tag =
      /^<(?:!doctype html|\/?[a-z][a-z0-9]*(?: (?:lang|charset|name|content|http-equiv|id|class|href|dir|scope|role|tabindex|aria-labelledby)="[^"<>]*")*)>$/;

    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 3 }), (items) => {
        const page = pageOf({ unanswered: items, answeredSince: items }).replace(/<style>[^<]*/, "<style>");

        const tags = page.match(/<[^>]*>/g) ?? [];
        expect(tags.filter((found) => !tag.test(found))).toEqual([]);
        const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link = ""]) => link);
        expect(links.filter((link) => !/^(?:https?:|#)/.test(link))).toEqual([]);
      }),
    );
  });
});

/** The rows of the tracker, each as the words of its cells. */
function rowsOf(page: string): string[][] {
  const table = page.slice(page.indexOf('<table class="tracker">'));
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => cell.replace(/<[^>]*>/g, "")),
  );
}
