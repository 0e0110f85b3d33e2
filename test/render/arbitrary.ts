import fc from "fast-check";
import type { EvidenceFile } from "../../src/core/model/evidence.ts";
import { STANDING_REASONS, STANDINGS } from "../../src/core/model/reply-standing.ts";
import { asItemId, asPersonId, channelRef, userRef } from "../../src/core/names/ids.ts";
import type { ItemView, ReplyView } from "../../src/core/views/views.ts";

/** What people may write, with a liking for what other programs take for something else. */
export const hostile = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("https://evil.example","x")',
    " \t+1",
    "＝1+1",
    '"=1"',
    "<script>hacked()</script>",
    "<img src=x onerror=hacked()>",
    "</style></title><b>",
    '"><a href="javascript:hacked()">x</a>',
    "<!channel> <@U01CHAIR> <https://evil.example|here> @here @everyone",
    "<at>Chair</at> [x](https://evil.example)",
    "\u202ekcab",
    "a\r\n- b\n> c\n# d",
    "",
    "   ",
    "👨‍👩‍👧‍👦".repeat(200),
    "word ".repeat(3000),
    "x".repeat(9000),
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 30 }),
);

const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom("javascript:hacked()", "data:text/html,x", "file:///etc/passwd", "", "//evil.example", "x"),
);

const moment = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
  .map((milliseconds) => new Date(milliseconds).toISOString());

const file: fc.Arbitrary<EvidenceFile> = fc.record({
  name: hostile,
  type: fc.constant("application/pdf"),
  size: fc.nat(),
  url: address,
});

const written: fc.Arbitrary<ReplyView> = fc.record({
  message: fc.record({
    channel: fc.constant(channelRef("local", "csp")),
    workspace: fc.constant("local"),
    id: fc.uuid(),
  }),
  thread: fc.constant({ channel: channelRef("local", "csp"), workspace: "local", id: "m1" }),
  item: fc.constant(asItemId("2026/27:csp-1")),
  author: fc.record({
    user: fc.constant(userRef("local", "p3")),
    name: hostile,
    person: fc.constant(asPersonId("p3")),
  }),
  at: moment,
  keptAt: moment,
  text: hostile,
  files: fc.array(file, { maxLength: 2 }),
  link: address,
  editedAt: fc.option(moment),
  withdrawnAt: fc.constant(null),
  standing: fc.option(
    fc.record({
      standing: fc.constantFrom(...STANDINGS),
      because: fc.constantFrom(...STANDING_REASONS),
      until: fc.option(moment.map((at) => at.slice(0, 10))),
      by: fc.constant("bot" as const),
      at: moment,
    }),
  ),
  n: fc.integer({ min: 1, max: 99 }),
  saidBy: fc.option(hostile),
});

const gone = fc
  .tuple(written, moment)
  .map(([reply, withdrawnAt]): ReplyView => ({ ...reply, text: "", files: [], withdrawnAt }));

/** Any item whatever, as far as the types go. */
export const anyItem: fc.Arbitrary<ItemView> = fc.record({
  item: fc.integer({ min: 1, max: 99 }).map((n) => asItemId(`2026/27:csp-${n}`)),
  reference: fc.integer({ min: 1, max: 99 }).map((n) => `CSP-${String(n).padStart(2, "0")} (26/27)`),
  audience: hostile,
  text: hostile,
  options: fc.array(hostile, { maxLength: 3 }),
  helps: hostile,
  status: fc.constantFrom("planned", "open", "to-check", "answered", "accepted", "not-applicable"),
  overdue: fc.boolean(),
  askedAt: fc.option(moment),
  workingDaysWaiting: fc.nat({ max: 60 }),
  due: fc.option(moment.map((at) => at.slice(0, 10))),
  meeting: fc.option(moment.map((at) => at.slice(0, 16))),
  extensions: fc.nat({ max: 4 }),
  waitsFor: fc.oneof(
    fc.record({ kind: fc.constant("owner"), name: hostile }),
    fc.record({ kind: fc.constant("members"), names: fc.array(hostile, { minLength: 1, maxLength: 7 }) }),
    fc.constant({ kind: "nobody" } as const),
  ),
  candidates: fc.array(
    fc.record({ id: fc.constantFrom(asPersonId("p1"), asPersonId("p2")), name: hostile }),
    { maxLength: 3 },
  ),
  nudges: fc.nat({ max: 4 }),
  rating: fc.option(fc.constantFrom("red", "amber", "green")),
  decision: fc.option(
    fc.record({
      outcome: fc.constantFrom("accepted", "more-evidence", "not-applicable"),
      at: moment,
      by: hostile,
      reason: fc.option(hostile),
    }),
  ),
  replies: fc.array(written, { maxLength: 3 }),
  withdrawn: fc.array(gone, { maxLength: 2 }),
  promises: fc.array(
    fc.record({ kind: fc.constantFrom("verbal", "elsewhere"), by: hostile, since: moment }),
    { maxLength: 2 },
  ),
  threads: fc.array(fc.record({ platform: fc.constantFrom("slack", "teams", "local"), link: address }), {
    maxLength: 2,
  }),
});
