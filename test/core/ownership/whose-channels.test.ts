import { describe, expect, it } from "vitest";
import { apply } from "../../../src/core/journal/apply.ts";
import type { EventBody } from "../../../src/core/model/events.ts";
import { type BoardState, emptyState } from "../../../src/core/model/state.ts";
import { channelRef, deliveryKey, messageKey } from "../../../src/core/names/ids.ts";
import { keyHash } from "../../../src/core/names/key-hash.ts";
import { adoptPosts } from "../../../src/core/ownership/adopt-posts.ts";
import { copiesIn } from "../../../src/core/ownership/copies-in.ts";
import type { StandingPost } from "../../../src/core/ownership/standing-post.ts";
import { whoseChannels } from "../../../src/core/ownership/whose-channels.ts";
import { planAsking } from "../../../src/core/plan/plan-asking.ts";
import { ANOTHER, INSTALLATION } from "../../chat/installation.ts";
import { CANNOT_LOOK } from "../../reasons.ts";
import { at, board, prompts } from "../build.ts";

const CHANNEL = channelRef("local", "csp");
const NOW = at("2026-09-14 08:00");
const CSP = board(prompts({ atOnce: true }));
const FIRST = "prompt csp 2026/27:csp-1 1 local:csp";
const THIRD = "prompt csp 2026/27:csp-3 1 local:csp";
const OTHERS = "prompt lsab 2026/27:lsab-1 1 local:csp";

const nothing = after(emptyState, { kind: "opened" });
const asked = planAsking(CSP, nothing, at("2026-09-07 09:00")).reduce(after, nothing);
const known = after(asked, said("1", FIRST));
const claimed = (through: string): BoardState => after(nothing, { kind: "claimed", through: at(through) });

describe("what stands in a channel", () => {
  it.each<[what: string, state: BoardState, posts: readonly StandingPost[], why: string | null]>([
    ["nothing, before anything was asked", nothing, [], null],
    [
      "a prompt of ours, before anything was asked",
      nothing,
      [post("1", FIRST, INSTALLATION)],
      "records-empty",
    ],
    ["an old prompt, before anything was asked", nothing, [post("1", FIRST, null)], "records-empty"],
    ["another installation's prompt, before", nothing, [post("1", FIRST, ANOTHER)], "another-installation"],
    ["anything marked, before anything was asked", nothing, [post("1", OTHERS, null)], "records-empty"],
    ["what somebody else's bot marked", nothing, [{ ...post("1", FIRST, ANOTHER), own: false }], null],
    ["what the records know", known, [post("1", FIRST, INSTALLATION)], null],
    ["what the records know, with an old mark", known, [post("1", FIRST, null)], null],
    ["what they intended and have not seen", asked, [post("1", FIRST, null)], null],
    ["a prompt of ours that they lack", known, [post("3", THIRD, INSTALLATION)], null],
    ["a prompt that they lack and does not say whose", known, [post("3", THIRD, null)], "posts-unknown"],
    ["another board's old prompt", known, [post("9", OTHERS, null)], null],
    ["another installation's prompt", known, [post("3", THIRD, ANOTHER)], "another-installation"],
    ["another installation's copy", known, [post("8", FIRST, ANOTHER)], "another-installation"],
    ["what stood when it was claimed", claimed("2026-09-14 08:00"), [post("1", FIRST, ANOTHER)], null],
    [
      "what came after it was claimed",
      claimed("2026-09-01 08:00"),
      [post("1", FIRST, ANOTHER)],
      "another-installation",
    ],
  ])("%s", (_what, state, posts, why) => {
    const seen = [{ kind: "seen", channel: CHANNEL, posts } as const];

    expect(whoseChannels(CSP, state, INSTALLATION, seen, NOW)?.code ?? null).toBe(why);
  });

  it("keeps a board silent that cannot be seen only until something was asked, or somebody has looked", () => {
    const unseen = [{ kind: "unseen", channel: CHANNEL, why: CANNOT_LOOK } as const];
    const why = (state: BoardState) => whoseChannels(CSP, state, INSTALLATION, unseen, NOW)?.code ?? null;

    expect([nothing, asked, claimed("2026-09-01 08:00")].map(why)).toEqual(["channel-unseen", null, null]);
  });
});

describe("what the records lack", () => {
  it("is asked and said as it was, with its slot, and nothing of it is due again", () => {
    const stands = [post("3", THIRD, INSTALLATION, at("2026-09-14 09:00"))];
    const now = at("2026-09-14 12:00");
    const state = { ...known, timetable: { schedule: "0 9 * * 1", timezone: "Europe/London", since: NOW } };

    const events = adopt(state, stands);

    expect(events.map(({ kind }) => kind)).toEqual(["asked", "said"]);
    expect(events[0]).toMatchObject({ slot: at("2026-09-14 09:00"), items: [{ asking: 1 }] });
    const healed = events.reduce(after, state);
    expect(planAsking(CSP, healed, now)).toEqual([]);
    expect(healed.threads.get(messageKey(stands[0]?.message as never))).toBe("2026/27:csp-3");
    expect(adopt(healed, stands)).toEqual([]);
  });

  it("is left where it is another board's, another installation's, or somebody else's", () => {
    const posts = [
      post("3", OTHERS, INSTALLATION),
      post("4", THIRD, ANOTHER),
      post("5", THIRD, null),
      { ...post("6", THIRD, INSTALLATION), own: false },
    ];

    expect(adopt(known, posts)).toEqual([]);
  });

  it("is said where it was asked and given up, or is still looked for", () => {
    expect(adopt(asked, [post("1", FIRST, INSTALLATION)])).toMatchObject([{ kind: "said", key: FIRST }]);
  });

  it("hands over a digest that stands as the records would have", () => {
    const meeting = CSP.meetings.at(-1) ?? "";
    const [digested, said] = adopt(known, [post("7", `digest csp ${meeting} local:csp`, INSTALLATION)]);

    expect(digested).toMatchObject({ kind: "digested", meeting, due: true });
    expect(said).toMatchObject({ kind: "said" });
  });

  it("keeps the earlier of two posts with one key, and knows both threads", () => {
    const [earlier, later] = [
      post("0", FIRST, INSTALLATION, at("2026-09-07 08:00")),
      post("1", FIRST, INSTALLATION),
    ];

    const events = adopt(known, [earlier, later]);

    expect(events).toMatchObject([{ kind: "copied", message: { id: "0" }, stays: true }]);
    const looked = [{ channel: CHANNEL, posts: [earlier, later] }];
    expect(copiesIn(CSP, events.reduce(after, known), looked, NOW)).toMatchObject([
      { copy: { id: "1" }, prompt: { id: "0" } },
    ]);
  });
});

function adopt(state: BoardState, posts: readonly StandingPost[]): readonly EventBody[] {
  const isOurs = (installation: string | null) => installation === INSTALLATION;
  return adoptPosts(CSP, state, [{ channel: CHANNEL, posts }], isOurs, at("2026-09-14 12:00"));
}

function post(
  id: string,
  key: string,
  installation: string | null,
  time = at("2026-09-07 09:00"),
): StandingPost {
  const hash = keyHash(deliveryKey(key)).slice(0, 32);
  const message = { channel: CHANNEL, workspace: "local", id };
  return { message, link: `/csp/${id}`, mark: { installation, keyHash: hash }, own: true, at: time };
}

function said(id: string, key: string): EventBody {
  const message = { channel: CHANNEL, workspace: "local", id };
  return { kind: "said", key: deliveryKey(key), message, link: `/csp/${id}` };
}

function after(state: BoardState, body: EventBody): BoardState {
  return apply(state, { ...body, n: state.n + 1, at: at("2026-09-07 09:00"), by: "bot" });
}
