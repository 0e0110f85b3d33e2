import { plainText } from "../../chat/plain-text.ts";
import { dayOf } from "../../core/calendar/calendar.ts";
import { nextMeeting } from "../../core/calendar/meetings.ts";
import { readDay } from "../../core/calendar/read-day.ts";
import type { Board } from "../../core/model/board.ts";
import { ExpectedError } from "../../core/model/errors.ts";
import type { Instant, LocalTime } from "../../core/names/time.ts";
import { digestView } from "../../core/views/digest-view.ts";
import { digestFullPost } from "../../render/digest/digest-full.ts";
import { packDocument } from "../../render/digest/pack.ts";
import type { Environment } from "../environment.ts";
import { boardAsOf } from "./board-as-of.ts";
import { writeOut } from "./write-out.ts";

/** Prints the full digest of a board, or writes its pack to a file. */
export async function digest(
  environment: Environment,
  id: string,
  options: { meeting?: string; out?: string },
): Promise<void> {
  const { board, state, now } = await boardAsOf(environment, id);
  const view = digestView(board, state, meetingOf(board, options.meeting, now), now);
  if (options.out === undefined) {
    process.stdout.write(`${plainText(digestFullPost(view))}\n`);
    return;
  }
  await writeOut(options.out, packDocument(view).bytes);
  process.stdout.write(`The pack is in ${options.out}.\n`);
}

function meetingOf(board: Board, typed: string | undefined, now: Instant): LocalTime {
  const known = board.meetings.map((meeting) => meeting.slice(0, 10)).join(", ") || "none";
  const fix = `Meetings of ${board.id} in the settings: ${known}.`;
  if (typed === undefined) {
    const next = nextMeeting(board, now);
    if (next === null)
      throw new ExpectedError("no-meeting", `Cannot make a digest: ${board.id} has no coming meeting.`, fix);
    return next.at;
  }
  const day = readDay(typed, dayOf(now, board.timezone));
  const meeting = board.meetings.find(
    (at) => day.kind === "day" && day.rest === "" && at.startsWith(day.day),
  );
  if (meeting === undefined)
    throw new ExpectedError("no-meeting", `Cannot find a meeting of ${board.id} on "${typed}".`, fix);
  return meeting;
}
