import { expect, it } from "vitest";
import { leaveUncertain } from "../../../src/bot/delivery/uncertain-delivery.ts";
import { wake } from "../../../src/bot/wake.ts";
import type { ChatFault } from "../../../src/chat/chat.ts";
import { plainText } from "../../../src/chat/plain-text.ts";
import type { Saying } from "../../../src/core/model/delivery.ts";
import { asPersonId, messageKey } from "../../../src/core/names/ids.ts";
import { board, prompts } from "../../core/build.ts";
import { history } from "../../core/history.ts";
import { NO_ANSWER } from "../../reasons.ts";
import { openWorld, type World } from "../open-world.ts";

const DOUBT: ChatFault = { kind: "in-doubt", reason: NO_ANSWER };
const REFUSED = {
  kind: "not-allowed",
  reason: { code: "graph-cannot-look", facts: {} },
} as const;

it("what may stand where only people can look is never said again, and the secretary is told once what it is", async () => {
  const world = await unreadable();
  world.chat.fail("say", DOUBT, "local:csp");
  for (const time of ["09:00", "09:02", "09:33"]) await wake(world.at(`2026-09-07 ${time}`).bot);

  expect(tried(world, "local:csp")).toBe(2);
  expect(world.chat.said.map(({ post }) => plainText(post).split("\n").slice(1))).toEqual([
    [
      "It is not certain whether CSP-01 (26/27) was posted, and the bot cannot read the channel back.",
      "Look in the channel. If it does not stand there: /soc ask CSP-01 (26/27). If it does: press one of its buttons, and the bot knows. To look for itself it needs ChannelMessage.Read.Group (docs/teams.md, step 4).",
    ],
    [
      "It is not certain whether CSP-02 (26/27) was posted, and the bot cannot read the channel back.",
      "Look in the channel. If it does not stand there: /soc ask CSP-02 (26/27). If it does: press one of its buttons, and the bot knows. To look for itself it needs ChannelMessage.Read.Group (docs/teams.md, step 4).",
    ],
  ]);
});

it("a notice that may stand is said no more, and nobody is told of it", async () => {
  const world = await unreadable();
  world.chat.fail("say", DOUBT);
  for (const time of ["09:00", "09:02", "09:33", "10:10"]) await wake(world.at(`2026-09-07 ${time}`).bot);

  expect(tried(world, "local:p2")).toBe(2);
  expect(world.chat.shows()).toEqual([]);
  expect(world.journal("noticed")).toHaveLength(2);
});

it("is looked for again after half an hour, in case the bot may by then", async () => {
  const world = await unreadable();
  world.chat.fail("say", "answer lost", "local:csp");
  for (const time of ["09:00", "09:02"]) await wake(world.at(`2026-09-07 ${time}`).bot);
  world.chat.recover();

  await wake(world.at("2026-09-07 09:31").bot);
  expect(world.journal("said").map(({ message }) => message.channel)).toEqual(["local:p2", "local:csp"]);

  await wake(world.at("2026-09-07 09:32").bot);
  expect(world.chat.shows("local:csp")).toHaveLength(2);
  expect(world.runtime().memory.state().pending.size).toBe(0);
});

it("the secretary is told of everything that others wait for, and of no notice that was for the secretary", () => {
  const asked = history(board(prompts({ atOnce: true }))).wakeAt("2026-06-01 09:00");
  const [item, evidence] = [asked.id("csp-1"), messageKey(asked.root("csp-1"))];
  const meeting = "2026-07-14T14:00";
  const sayings: Saying[] = [
    { kind: "prompt", item },
    { kind: "digest-short", meeting },
    { kind: "digest-full", meeting },
    { kind: "nudge-owner", person: asPersonId("p3"), due: [item], also: [], boards: [] },
    { kind: "nudge-thread", item, people: [asPersonId("p3")] },
    { kind: "nudge-secretary", items: [item] },
    { kind: "late-reply", evidence },
    { kind: "late-edit", evidence },
    { kind: "late-withdrawal", evidence },
    { kind: "prompt-lost", item },
    { kind: "trouble", reason: NO_ANSWER },
  ];
  const told = (saying: Saying) =>
    asked.events
      .flatMap((event) => (event.kind === "asked" ? event.deliveries : []))
      .map((delivery) => ({ ...delivery, saying }))
      .map((delivery) => leaveUncertain(asked.board, asked.state, delivery, REFUSED, asked.time()))
      .some((events) => events.some(({ kind }) => kind === "noticed"));

  expect(sayings.filter(told).map(({ kind }) => kind)).toEqual([
    "prompt",
    "digest-short",
    "digest-full",
    "nudge-owner",
    "nudge-thread",
    "nudge-secretary",
  ]);
});

/** A board on a platform that does not let the bot look what stands there. */
async function unreadable(): Promise<World> {
  const world = await openWorld();
  world.chat.fail("find", REFUSED);
  return world;
}

function tried({ chat }: World, at: string): number {
  return chat.requests.filter(({ what, where }) => what === "say" && where === at).length;
}
