import type { Document } from "../../chat/post.ts";
import type { DigestView } from "../../core/views/views.ts";
import { dayWords, momentWords, timeWords } from "../words/dates.ts";
import { html, raw } from "../words/html.ts";
import { digestTitle } from "./digest-post.ts";
import { packContents, packFacts, packSections } from "./pack/elements.ts";
import { sectionsOf } from "./pack/sections-of.ts";
import { style } from "./pack/style.ts";

/**
 * The digest as a paper for the agenda: one HTML file that needs nothing else, opens anywhere, prints on A4 and reads
 * well aloud. It runs no script and loads nothing, and tells the browser so, whatever people wrote into it.
 */
export function packDocument(view: DigestView): Document {
  const title = digestTitle(view);
  const sections = sectionsOf(view);
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}: ${view.board}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the summary</a>
<header>
<p class="board">${view.board}</p>
<h1>${title}</h1>
${packFacts(facts(view))}${packContents(sections)}</header>
<main id="main" tabindex="-1">
${packSections(sections)}</main>
</body>
</html>
`;
  return {
    name: `${slug(view.board)}-digest-${view.meeting.slice(0, 10)}.html`,
    type: "text/html",
    bytes: new TextEncoder().encode(page.html),
  };
}

function facts({ organisation, meeting, publicationDay, lastMeeting, round, now, timezone }: DigestView) {
  const rows: [string, string][] = [
    ["Organisation", organisation],
    ["Meeting", timeWords(meeting)],
    ["To be published by", dayWords(publicationDay)],
    ["Last meeting", lastMeeting === null ? "none in the settings" : timeWords(lastMeeting)],
    ["Round", round ?? "none yet"],
    ["As things stood", momentWords(now, timezone)],
  ];
  return rows;
}

/** A board's name as the start of a file's: `community-safety-partnership`. */
function slug(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}|['’]/gu, "");
  return (
    plain
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "board"
  );
}
