import fc from "fast-check";
import { addDays } from "../../src/core/calendar/calendar.ts";
import { roundAt } from "../../src/core/calendar/round-at.ts";
import { nextQuestions } from "../../src/core/item/round-items.ts";
import { isClosed } from "../../src/core/item/standing.ts";
import type { Board } from "../../src/core/model/board.ts";
import { ownerOf } from "../../src/core/model/people.ts";
import { board, nudges, prompts, questions } from "./build.ts";
import type { History } from "./history.ts";

/** Boards of all kinds that the settings allow. */
export const boards: fc.Arbitrary<Board> = fc
  .record({
    schedule: fc.constantFrom(
      "0 9 * * 1",
      "30 1 * * *",
      "0 6,20 * * 1-5",
      "0 16 * * 6",
      "0 9 1 * *",
      "15 9 * * 3#2",
    ),
    count: fc.integer({ min: 1, max: 3 }),
    atOnce: fc.boolean(),
    anyDay: fc.boolean(),
    questions: fc.integer({ min: 1, max: 12 }),
    channels: fc.constantFrom(["local:csp"], ["local:csp", "local:csp2"]),
    timezone: fc.constantFrom("Europe/London", "Europe/London", "Pacific/Auckland", "America/New_York"),
    nation: fc.constantFrom<Board["nation"]>("england-and-wales", "scotland", "northern-ireland", "none"),
    closedDays: fc.constantFrom([], ["2026-04-02", "2026-12-24", "2026-12-29"]),
    chair: fc.constantFrom("p1", null),
    secretaries: fc.constantFrom([], ["p2"], ["p2", "p6"]),
    members: fc.constantFrom([], ["p3", "p4"]),
    owners: fc.constantFrom({}, { "csp-1": "p3", "csp-2": "p3", "csp-4": "p4" }),
    afterWorkingDays: fc.constantFrom(1, 5, 12),
    max: fc.constantFrom(0, 1, 3),
    hour: fc.constantFrom("10:00", "18:30", "01:30"),
    rule: fc.constantFrom<Board["digest"]["rule"]>(
      { kind: "clear-days", count: 5 },
      { kind: "working-days", count: 3 },
      { kind: "days", count: 0 },
    ),
    starts: fc.constantFrom("2025-05-19", "2026-01-05", "2026-03-11", "2026-05-18"),
    meetings: fc.uniqueArray(fc.integer({ min: 0, max: 420 }), { maxLength: 5 }),
  })
  .map(({ schedule, count, atOnce, anyDay, afterWorkingDays, max, hour, rule, starts, meetings, ...rest }) =>
    board({
      ...rest,
      ...prompts({ schedule, questions: count, atOnce, anyDay }),
      ...nudges({ afterWorkingDays, max, at: hour }),
      questions: questions(rest.questions),
      digest: { rule, at: "09:00" },
      round: { starts },
      meetings: meetings
        .sort((one, other) => one - other)
        .map((days) => `${addDays("2026-03-01", days)}T14:00`),
    }),
  );

/** Something that somebody may do to an item, if it can be done. */
export type Deed = { readonly kind: string; readonly question: string; readonly person: string };

export const deeds: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(
    "reply",
    "reply",
    "reply",
    "promise",
    "promise a day",
    "put off to the meeting",
    "answer elsewhere",
    "withdraw",
    "accept",
    "want more",
    "rule out",
    "extend",
    "assign",
    "ask",
    "pause",
    "resume",
  ),
  question: fc.constantFrom("csp-1", "csp-2", "csp-3", "csp-4"),
  person: fc.constantFrom("p3", "p4"),
});

const WORDS = {
  reply: "Yes.",
  promise: "Leave it with me.",
  "promise a day": "I'll get back to you in three weeks.",
  "put off to the meeting": "I will give a verbal update at the meeting.",
  "answer elsewhere": "Sent by secure e-mail to the secretary.",
} as const;

/** Does a deed if it can be done; what is refused, or makes no sense just now, is left undone. */
export function attempt(world: History, { kind, question, person }: Deed): void {
  const round = roundAt(world.board, world.time())?.name;
  if (round === undefined || !world.board.questions.some((each) => each.id === question)) return;
  const id = `${round}:${question}`;
  const item = world.item(id);
  const posted = item.posts.some(({ message }) => message?.channel === "local:csp");
  const live = item.evidence.findLast((key) => world.state.evidence.get(key)?.withdrawnAt === null);
  switch (kind) {
    case "reply":
    case "promise":
    case "promise a day":
    case "put off to the meeting":
    case "answer elsewhere":
      if (posted) world.reply(person, id, WORDS[kind]);
      return;
    case "withdraw":
      if (live !== undefined)
        world.happen(person, { kind: "withdrawn", evidence: live, withdrawnAt: world.time() });
      return;
    case "accept":
      if (!isClosed(item) && item.asked !== null && item.counts.answer > 0) world.accept(id);
      return;
    case "want more":
      if (world.status(id) !== "planned" && world.status(id) !== "open") world.wantMore(id);
      return;
    case "rule out":
      if (!isClosed(item)) world.notApplicable(id);
      return;
    case "extend":
      if (item.asked !== null && !isClosed(item) && item.extensions.length < 3)
        world.extend(id, `2029-0${item.extensions.length + 1}-15`);
      return;
    case "assign":
      if (!isClosed(item) && ownerOf(world.board, item) !== person) world.assign(id, person);
      return;
    case "ask":
      if (nextQuestions(world.board, world.state, round).some((next) => next.id === question)) world.ask(id);
      return;
    case "pause":
    case "resume":
      if (world.state.paused !== (kind === "pause")) world[kind]();
      return;
  }
}
