import type { Part, Post } from "../../chat/post.ts";
import type { NextView } from "../../core/views/views.ts";
import { meetingWords } from "../item/coming.ts";
import { momentWords } from "../words/dates.ts";
import { part } from "../words/parts.ts";
import { brief, listed } from "../words/text.ts";

/** What will be asked when, who will be nudged about what, and the next meeting with its digest. */
export function nextPost(view: NextView): Post {
  const { board, timezone, meeting } = view;
  const first = view.slots[0];
  const heading = `What comes next for ${board}`;
  const next =
    first === undefined ? "no question is due to be asked" : `next prompt ${momentWords(first.at, timezone)}`;
  return {
    summary: `${heading}: ${view.paused ? "paused" : next}`,
    parts: [
      part.heading(heading),
      ...asking(view),
      part.labelled("Nudges", nudges(view)),
      part.labelled("Next meeting", meetingWords(meeting)),
      ...(meeting === null ? [] : [part.labelled("Digest", `${momentWords(meeting.digestAt, timezone)}.`)]),
    ],
  };
}

function asking({ paused, slots, timezone }: NextView): Part[] {
  if (paused)
    return [part.line("Paused: nothing is asked and nobody is nudged. To start again: /soc resume")];
  if (slots.length === 0) return [part.line("No further question is due to be asked.")];
  return slots.flatMap(({ at, questions }) => [
    part.labelled(`To be asked on ${momentWords(at, timezone)}`),
    ...part.list(questions.map(({ reference, text }) => [`${reference}: ${brief(text, 100)}`])),
  ]);
}

function nudges({ nudge, timezone }: NextView): string {
  if (nudge === null) return "none is due.";
  return `${momentWords(nudge.at, timezone)}, for ${listed(nudge.references, 6)}.`;
}
