import type { Delivery } from "../../src/core/model/delivery.ts";
import type { Asked, EventBody } from "../../src/core/model/events.ts";
import type { MessageRef } from "../../src/core/names/ids.ts";
import { asWord } from "../../src/core/names/word.ts";
import { type Plain, withIds } from "../with-ids.ts";

/** What can happen to a board, for whatever has to store it. */

export const message = (id: string): MessageRef => withIds({ channel: "local:csp", workspace: "local", id });

/** The reply with this number, and words of its own. */
export function reply(
  number: number,
  text = `Reply ${number}: the profile was refreshed – zweimal, 水.`,
): EventBody {
  return withIds<EventBody>({
    kind: "kept",
    evidence: {
      message: message(`m${number}`),
      thread: message("root"),
      item: "2026/27:csp-1",
      author: { user: "local:p3", name: "Ada Ní Dhomhnaill", person: "p3" },
      at: "2026-06-01T09:00:00.000Z",
      text,
      files: [{ name: "profile.pdf", type: "application/pdf", size: 12_345, url: "/files/1" }],
      link: `/csp/root#m${number}`,
      editedAt: null,
      withdrawnAt: null,
    },
  });
}

const asked: Asked = withIds({
  item: "2026/27:csp-1",
  question: "csp-1",
  round: "2026/27",
  reference: "CSP-01 (26/27)",
  audience: "Community Safety Partnership",
  text: "Is there a local profile?",
  options: ["Yes", "No"],
  helps: "A sentence and a document.",
  asking: 1,
});

const prompt = (key: string): Delivery =>
  withIds({
    key,
    place: { kind: "channel", channel: "local:csp" },
    saying: { kind: "prompt", item: "2026/27:csp-1" },
  });

const wanted = { meeting: "2026-09-08T14:00", due: "2026-08-28" };

/** A reply that was written to the bot alone and is said in the thread; it is edited, and another one is deleted. */
export const besideBodies: readonly EventBody[] = withIds<readonly EventBody[]>([
  beside("b1", "Yes, monthly."),
  {
    kind: "noticed",
    deliveries: [
      {
        key: "relay local:(alone)|local|b1",
        place: { kind: "thread", root: message("root") },
        saying: { kind: "relay", evidence: "local:(alone)|local|b1" },
      },
    ],
  },
  { kind: "said", key: "relay local:(alone)|local|b1", message: message("r1"), link: "/csp/root#r1" },
  { kind: "shown", item: "2026/27:csp-1", key: "relay local:(alone)|local|b1", face: "beef" },
  {
    kind: "changed",
    evidence: "local:(alone)|local|b1",
    text: "Yes, weekly.",
    files: [],
    editedAt: "2026-06-04T09:00:00.000Z",
  },
  beside("b2", "Perhaps."),
  { kind: "withdrawn", evidence: "local:(alone)|local|b2", withdrawnAt: "2026-06-05T09:00:00.000Z" },
]);

function beside(id: string, text: string): EventBody {
  const written = { channel: "local:(alone)", workspace: "local", id };
  return withIds<EventBody>({
    kind: "kept",
    evidence: {
      ...{ message: written, thread: written, item: "2026/27:csp-1" },
      author: { user: "local:p3", name: "Ada Ní Dhomhnaill", person: "p3" },
      at: "2026-06-03T09:00:00.000Z",
      ...{ text, files: [], link: "/@p3", editedAt: null, withdrawnAt: null, beside: "alone" },
    },
  });
}

const recordedMessage = { channel: "local:(dialog)", workspace: "local", id: "c0ffee" };

/** Replies of which somebody is asked and told, one that was put right, and an answer that was recorded for somebody. */
export const matterBodies: readonly EventBody[] = withIds<readonly EventBody[]>([
  ...[1, 2].map((number) => reply(number, "Lots of good work in this area!")),
  ...["m1", "m2"].map((id): unknown => ({
    ...{
      kind: "judged",
      evidence: `local:csp|local|${id}`,
      standing: "to-check",
      because: "unclear",
      until: null,
    },
  })),
  {
    kind: "noticed",
    deliveries: ["m1", "m2"].map((id) => ({
      key: `ask-writer csp local:csp|local|${id}`,
      place: { kind: "person", user: "local:p3" },
      saying: { kind: "ask-writer", evidence: `local:csp|local|${id}` },
    })),
  },
  {
    kind: "noticed",
    deliveries: [
      {
        key: "round-up csp to-check local:csp|local|m1 p2",
        place: { kind: "person", user: "local:p2" },
        saying: {
          kind: "round-up",
          matters: [{ evidence: "local:csp|local|m1", standing: "to-check" }],
        },
      },
    ],
  },
  {
    kind: "dropped",
    key: "ask-writer csp local:csp|local|m2",
    reason: { code: "settled-meanwhile", facts: {} },
  },
  {
    kind: "kept",
    evidence: {
      ...{ message: recordedMessage, thread: recordedMessage, item: "2026/27:csp-1" },
      author: { user: "recorded", name: "Dr Grace Okafor", person: null },
      ...{ at: "2026-06-04T09:00:00.000Z", text: "Yes, since May.", files: [], link: "" },
      ...{ editedAt: null, withdrawnAt: null, beside: "record" },
      recorded: { by: "p2", name: "Sam Secretary", letter: "2026-05-29" },
    },
  },
  {
    ...{ kind: "judged", evidence: "local:(dialog)|local|c0ffee", standing: "answer", because: "recorded" },
    until: null,
  },
] as unknown as readonly Plain<EventBody>[]);

/** One of every kind, in an order in which they could come. */
export const everyEventBody: readonly EventBody[] = withIds<readonly EventBody[]>([
  { kind: "opened" },
  { kind: "timetable-known", schedule: "0 9 * * 1", timezone: "Europe/London" },
  {
    kind: "settings",
    settings: {
      name: "Community Safety Partnership",
      organisation: "Borchester City Council",
      timezone: "Europe/London",
      nation: "england-and-wales",
      closedDays: ["2026-12-24"],
      questions: ["csp-1", "csp-2"],
      prefix: "NCSP",
      channels: ["local:csp"],
      chair: "p1",
      secretaries: ["p2"],
      members: ["p3"],
      observers: [],
      owners: { "csp-2": "p3" },
      deputies: { "csp-2": "p1" },
      deputy: "p2",
      operators: ["p2"],
      prompts: { schedule: "0 9 * * 1", questions: 2, atOnce: true, anyDay: false },
      nudges: { afterWorkingDays: 5, max: 3, at: "10:00" },
      meetings: ["2026-09-08T14:00"],
      digest: { rule: { kind: "clear-days", count: 5 }, at: "09:00" },
      round: { starts: "2026-05-18" },
    },
  },
  {
    kind: "asked",
    slot: "2026-06-01T08:00:00.000Z",
    items: [asked],
    wanted,
    deliveries: [prompt("12"), prompt("7")],
  },
  { kind: "said", key: "12", message: message("root"), link: "/csp/root" },
  { kind: "shown", item: "2026/27:csp-1", key: "12", face: "f00d" },
  {
    kind: "held",
    key: "7",
    why: "refused",
    reason: { code: "slack-not-in-channel", facts: {} },
    until: "2026-06-01T10:00:00.000Z",
  },
  reply(1),
  {
    kind: "changed",
    evidence: "local:csp|local|m1",
    text: 'Better: \u2028 "quoted"\n',
    files: [],
    editedAt: "2026-06-02T09:00:00.000Z",
  },
  reply(2),
  { kind: "withdrawn", evidence: "local:csp|local|m2", withdrawnAt: "2026-06-03T09:00:00.000Z" },
  { kind: "withdrawn", evidence: "local:csp|local|never-seen", withdrawnAt: "2026-06-03T09:30:00.000Z" },
  {
    kind: "nudged",
    items: ["2026/27:csp-1"],
    deliveries: [
      {
        key: "n1",
        place: { kind: "person", user: "local:p3" },
        saying: { kind: "nudge-owner", person: "p3", due: ["2026/27:csp-1"], also: [], boards: ["csp"] },
      },
      {
        key: "n2",
        place: { kind: "thread", root: message("root") },
        saying: { kind: "nudge-thread", item: "2026/27:csp-1", people: ["p4"] },
      },
      {
        key: "n3",
        place: { kind: "person", user: "local:p2" },
        saying: { kind: "nudge-secretary", items: ["2026/27:csp-1"] },
      },
    ],
  },
  {
    kind: "digested",
    meeting: "2026-09-08T14:00",
    due: true,
    deliveries: [
      {
        key: "d1",
        place: { kind: "channel", channel: "local:csp" },
        saying: { kind: "digest-short", meeting: "2026-09-08T14:00" },
      },
      {
        key: "d2",
        place: { kind: "person", user: "local:p2" },
        saying: { kind: "digest-full", meeting: "2026-09-08T14:00" },
      },
    ],
  },
  {
    kind: "noticed",
    deliveries: [
      {
        key: "l1",
        place: { kind: "person", user: "local:p2" },
        saying: { kind: "late-reply", evidence: "local:csp|local|m1" },
      },
      {
        key: "l2",
        place: { kind: "person", user: "local:p2" },
        saying: { kind: "late-withdrawal", evidence: "local:csp|local|m2" },
      },
      {
        key: "c1",
        place: { kind: "person", user: "local:p2" },
        saying: { kind: "channels-changed", before: ["local:old"], now: ["local:csp"] },
      },
      {
        key: "l3",
        place: { kind: "person", user: "local:p2" },
        saying: { kind: "late-edit", evidence: "local:csp|local|m1" },
      },
    ],
  },
  {
    kind: "dropped",
    key: "l1",
    reason: { code: "teams-forbidden", facts: { status: 403, word: asWord("Forbidden") } },
  },
  {
    kind: "decided",
    item: "2026/27:csp-1",
    outcome: "more-evidence",
    asOf: null,
    reason: "Which partners?",
    rating: "amber",
    wanted,
  },
  { kind: "extended", item: "2026/27:csp-1", due: "2026-09-15", reason: "Holidays" },
  { kind: "assigned", item: "2026/27:csp-2", owner: "p4" },
  { kind: "amended", item: "2026/27:csp-1", reason: "Which partners, and since when?", rating: "red" },
  { kind: "undone", item: "2026/27:csp-1", of: { kind: "amended", at: "2026-06-01T09:00:00.000Z" } },
  { kind: "paused" },
  { kind: "resumed" },
  { kind: "claimed", through: "2026-06-05T09:00:00.000Z" },
  {
    kind: "copied",
    ...{ item: "2026/27:csp-1", key: "12", message: message("copy"), link: "/csp/copy", stays: false },
  },
  {
    kind: "judged",
    ...{ evidence: "local:csp|local|m1", standing: "holding", because: "promise", until: "2026-06-12" },
  },
]);
