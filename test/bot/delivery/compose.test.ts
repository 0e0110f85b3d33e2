import { describe, expect, it } from "vitest";
import { compose, type Intended } from "../../../src/bot/delivery/compose.ts";
import { plainText } from "../../../src/chat/plain-text.ts";
import { decideDeletedPrompt } from "../../../src/core/intake/decide-deleted-prompt.ts";
import type { Delivery, Saying } from "../../../src/core/model/delivery.ts";
import { emptyState } from "../../../src/core/model/state.ts";
import { asPersonId, messageKey } from "../../../src/core/names/ids.ts";
import { noticeTo } from "../../../src/core/plan/notice.ts";
import { digestDeliveries } from "../../../src/core/plan/plan-digests.ts";
import { at, board, prompts, questions } from "../../core/build.ts";
import { type History, history } from "../../core/history.ts";

const NOW = at("2026-06-08 10:00");

describe("the words of a delivery", () => {
  it("are those of the moment at which it is said, not at which it was intended", () => {
    const asked = asking();
    const prompt = intended(asked, "prompt");
    asked.reply("p3", "csp-1", "Yes.");

    expect(textOf(prompt)).toContain("Status: open. No reply yet.");
    expect(textOf({ ...prompt, state: asked.state })).toContain("Status: answered. Answer received");
  });

  it.each<[Saying["kind"], (asked: History) => void, string[]]>([
    ["prompt", () => {}, ["CSP-01 (26/27)", "Question 1?", "Reply below by Mon 6 Jul."]],
    [
      "nudge-owner",
      (asked) => asked.settings({ owners: { "csp-1": "p3" } }).wake("2026-06-08 10:00"),
      ["CSP-01 is due by Mon 6 Jul.", "CSP-01 (26/27)", "5 working days ago"],
    ],
    [
      "nudge-thread",
      (asked) => asked.wake("2026-06-08 10:00"),
      ["@Mo Member and @Nia Member: CSP-01 is due by Mon 6 Jul."],
    ],
    [
      "nudge-secretary",
      (asked) => asked.settings({ members: [] }).wake("2026-06-08 10:00"),
      [
        "2 questions have nobody to chase",
        "5 working days ago",
        "Name an owner: /soc assign CSP-01 (26/27) PERSON",
      ],
    ],
    ["digest-short", digested, ["Community Safety Partnership", "Tue 14 Jul 2026"]],
    ["digest-full", digested, ["Borchester City Council", "CSP-01 (26/27)"]],
    [
      "late-reply",
      (asked) => asked.notApplicable("csp-1").reply("p4", "csp-1", "And a map."),
      ["A reply came to a closed question: CSP-01 (26/27)", "> And a map.", "stays not applicable"],
    ],
    [
      "late-edit",
      (asked) => {
        const reply = asked.reply("p3", "csp-1", "Yes.");
        asked.accept("csp-1").at("2026-06-01 09:30").edit(reply, "No.");
      },
      ["A reply to a closed question was edited: CSP-01 (26/27)", "> No.", "stays accepted"],
    ],
    [
      "late-withdrawal",
      (asked) => {
        const reply = asked.reply("p3", "csp-1", "Yes.");
        asked.accept("csp-1").at("2026-06-01 09:30").withdraw(reply);
      },
      ["A reply to a closed question was withdrawn: CSP-01 (26/27)", "No reply is left"],
    ],
    [
      "blocked-reply",
      (asked) => {
        const written = asked.write("p3", "csp-1", "A victim's name.");
        asked.receive({ kind: "new", written });
        asked.receive({ kind: "blocked", written: { ...written, text: "" }, at: asked.time() });
      },
      ["A reply is held back: CSP-01 (26/27)", "the organisation's policy blocks it", "used nowhere"],
    ],
    [
      "prompt-lost",
      (asked) => {
        asked.happen("bot", ...decideDeletedPrompt(asked.board, asked.state, asked.root("csp-1")));
      },
      ["The post of a question was deleted: CSP-01 (26/27)", "/soc ask CSP-01 (26/27)"],
    ],
    [
      "trouble",
      (asked) => {
        const reason = { code: "slack-archived", facts: {} } as const;
        const trouble = { kind: "trouble", reason } as const;
        asked.happen("bot", noticeTo(asked.board, trouble, "archived"));
      },
      [
        "Community Safety Partnership: something needs mending",
        "The channel is archived.",
        "Unarchive the channel in Slack",
      ],
    ],
  ])("for %s", (kind, happens, words) => {
    const asked = asking();
    happens(asked);

    const text = textOf(intended(asked, kind));

    for (const each of words) expect(text).toContain(each);
  });

  it("name those in a thread by their accounts on its platform, and nobody who has none there", () => {
    const people = {
      ...board().people,
      p3: { id: "p3", name: "Mo Member", accounts: { slack: "U3", teams: "t3" } },
      p4: { id: "p4", name: "Nia Member", accounts: { slack: "U4" } },
    };
    const asked = asking({ people, channels: ["slack:csp", "teams:csp"] });
    asked.wake("2026-06-08 10:00");
    const mentions = all(asked, "nudge-thread").map((each) =>
      compose(each, [], NOW).post.parts.flatMap((part) =>
        part.kind === "line" ? part.line.flatMap((piece) => (typeof piece === "object" ? [piece] : [])) : [],
      ),
    );

    const onSlack = [
      { mention: "slack:U3", name: "Mo Member" },
      { mention: "slack:U4", name: "Nia Member" },
    ];
    const onTeams = [{ mention: "teams:t3", name: "Mo Member" }];
    expect(mentions).toEqual([onSlack, onTeams, onSlack, onTeams]);
  });

  it("of a nudge to an owner are about every board that says it, the first one first", () => {
    const one = asking({ owners: { "csp-1": "p3" } });
    const other = asking({
      id: "lsab",
      name: "Safeguarding Adults Board",
      questions: questions(2, "lsab"),
      owners: { "lsab-2": "p3" },
    });
    for (const each of [one, other]) each.wake("2026-06-08 10:00");

    const text = textOf(intended(one, "nudge-owner"), [intended(other, "nudge-owner")]);

    expect(text).toContain("2 questions wait for you: 2 boards");
    expect(text.match(/Community Safety Partnership|CSP-01|Safeguarding Adults Board|LSAB-02/g)).toEqual([
      "Community Safety Partnership",
      "CSP-01",
      "Safeguarding Adults Board",
      "LSAB-02",
    ]);
  });

  it("of a nudge to an owner say apart what waits for them as well", () => {
    const asked = asking({ owners: { "csp-1": "p3", "csp-3": "p3" } });
    asked.ask("csp-3");
    const { state, board: settings } = asked;
    const [due, also] = [asked.id("csp-1"), asked.id("csp-3")];
    asked.wake("2026-06-08 10:00");
    const { delivery } = intended(asked, "nudge-owner");
    const saying = {
      kind: "nudge-owner",
      person: asPersonId("p3"),
      due: [due],
      also: [also],
      boards: [],
    } as const;

    const text = textOf({ board: settings, state, delivery: { ...delivery, saying } });

    expect(text).toMatch(/CSP-01[\s\S]*Also waiting for you:[\s\S]*CSP-03/);
  });
});

it("only the full digest goes with a document: the pack", () => {
  const asked = asking();
  digested(asked);
  const kinds = ["prompt", "digest-short", "digest-full"] as const;

  const documents = kinds.map((kind) => compose(intended(asked, kind), [], NOW).document);

  expect(documents.map((document) => document?.type ?? null)).toEqual([null, null, "text/html"]);
  expect(new TextDecoder().decode(documents[2]?.bytes)).toContain("Question 1?");
});

it("a notice of a reply that is not known is a bug, and says which reply", () => {
  const asked = asking();
  const reply = asked.notApplicable("csp-1").reply("p4", "csp-1", "And a map.");
  const late = intended(asked, "late-reply");

  expect(() =>
    compose({ ...late, state: { ...asked.state, evidence: emptyState.evidence } }, [], NOW),
  ).toThrow(messageKey(reply));
});

/** Two questions asked and posted on Mon 1 Jun 2026. */
function asking(changes: Parameters<typeof board>[0] = {}): History {
  return history(board({ ...prompts({ atOnce: true }), ...changes })).wakeAt("2026-06-01 09:00");
}

function digested(asked: History): void {
  const meeting = "2026-07-14T14:00";
  const deliveries = digestDeliveries(asked.board, meeting, meeting);
  asked.happen("bot", { kind: "digested", meeting, due: true, deliveries });
}

/** What the board last intended of a kind. */
function intended(asked: History, kind: Saying["kind"]): Intended {
  const found = all(asked, kind).find(({ delivery }) => isFirst(delivery));
  if (found === undefined) throw new Error(`no ${kind} was intended`);
  return found;
}

/** Of several questions the first stands for all. */
function isFirst({ saying }: Delivery): boolean {
  return !("item" in saying) || saying.item.endsWith("-1");
}

function all({ board, state, events }: History, kind: Saying["kind"]): Intended[] {
  return events
    .flatMap((event) => ("deliveries" in event ? event.deliveries : []))
    .filter(({ saying }) => saying.kind === kind)
    .map((delivery) => ({ board, state, delivery }));
}

function textOf(first: Intended, others: readonly Intended[] = []): string {
  return plainText(compose(first, others, NOW).post);
}
