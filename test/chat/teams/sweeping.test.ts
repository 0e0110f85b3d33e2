import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { sweep } from "../../../src/bot/sweep.ts";
import { type OpenBot, openBot } from "../../../src/cli/open-bot.ts";
import type { Event } from "../../../src/core/model/events.ts";
import type { Reply } from "../../../src/core/model/reply.ts";
import type { BoardId } from "../../../src/core/names/ids.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { board, prompts } from "../../core/build.ts";
import { type FakeTeams, openFakeTeams } from "./fake/fake-teams.ts";
import type { Fault } from "./fake/faults.ts";
import { WORLD } from "./fake/world.ts";
import { teamsInbox } from "./teams-inbox.ts";
import { openTeamsSetup } from "./teams-setup.ts";

const [conversation] = WORLD.channels;
const [ann] = WORLD.people;
const SIX_MINUTES = 6 * 60_000;
const BOARD = board({
  channels: [`teams:${conversation}`],
  round: { starts: "2020-01-01" },
  meetings: [],
  ...prompts({ questions: 1, atOnce: true, anyDay: true }),
});

describe("threads read back through a Graph that is behind Teams", () => {
  it("withdraw nothing that was heard lately, also after a restart, and heal what they got wrong", async () => {
    const bot = await startBot();
    const { id } = await bot.fake.says({ person: ann, conversation, root: bot.root(), text: "In May" });
    bot.fake.graph.behind.add(id);

    await bot.restart();
    await bot.sweep();
    expect(bot.replies()).toEqual(["In May"]);

    bot.later(SIX_MINUTES);
    await bot.sweep();
    expect(bot.replies()).toEqual([]);

    bot.fake.graph.behind.clear();
    bot.later(SIX_MINUTES);
    await bot.sweep();
    expect(bot.replies()).toEqual(["In May"]);
  });

  it("take no prompt for deleted that was just posted", async () => {
    const bot = await startBot();
    bot.fake.graph.behind.add(bot.root());

    await bot.sweep();

    expect(bot.events().filter(({ kind }) => kind === "lost")).toEqual([]);
  });
});

describe("a question of which Teams does not say whether it took it", () => {
  const UNSAID = { how: 502, method: "POST", path: "/conversations" } as const;

  it.each([
    ["18 seconds", 18_000],
    ["4 minutes", 240_000],
  ])("stands once where Graph tells of it only %s later", async (_how, lag) => {
    const bot = await startBot({ ...UNSAID, accepted: true });
    const [{ id } = { id: "" }] = bot.posts();
    bot.fake.graph.behind.add(id);

    bot.later(lag);
    await bot.begin();
    expect(bot.root()).toBe("");
    bot.fake.graph.behind.clear();
    await bot.begin();

    expect(bot.root()).toBe(id);
    expect(bot.posts()).toHaveLength(1);
  });

  it("is posted again, once, when Graph has had five minutes to tell of it", async () => {
    const bot = await startBot(UNSAID);

    bot.later(240_000);
    await bot.begin();
    expect(bot.posts()).toEqual([]);

    bot.later(60_000);
    await bot.begin();
    await bot.begin();
    expect(bot.posts().map(({ id }) => id)).toEqual([bot.root()]);
  });
});

describe("what happens in Teams while the bot is down", () => {
  it("a deletion is known at the next start, with the time that Teams tells", async () => {
    const bot = await startBot();
    const { id } = await bot.fake.says({ person: ann, conversation, root: bot.root(), text: "A mistake" });
    await bot.down();
    const deletedAt = new Date(Number(bot.fake.messages.newId())).toISOString();
    changeUnheard(bot.fake, id, { deletedAt });

    await bot.up();

    expect(bot.replies()).toEqual([]);
    expect(bot.events().filter(({ kind }) => kind === "withdrawn")).toMatchObject([
      { withdrawnAt: deletedAt },
    ]);
  });

  it("a deletion that is taken back is known as soon as Graph is sure of it, once", async () => {
    const bot = await startBot();
    const { id } = await bot.fake.says({ person: ann, conversation, root: bot.root(), text: "In May" });
    await bot.fake.deletes(conversation, id);
    expect(bot.replies()).toEqual([]);
    await bot.down();
    changeUnheard(bot.fake, id, { deletedAt: null });

    await bot.up();
    expect(bot.replies()).toEqual([]);

    bot.later(SIX_MINUTES);
    await bot.sweep();
    await bot.sweep();
    expect(bot.replies()).toEqual(["In May"]);
    expect(bot.events().filter(({ kind }) => kind === "restored")).toHaveLength(1);
  });
});

/** Something happens to a message that nobody tells the bot. */
function changeUnheard(fake: FakeTeams, id: string, change: { readonly deletedAt: string | null }): void {
  const message = fake.messages.get(conversation, id);
  if (message === undefined) throw new Error(`no message ${id}`);
  fake.messages.put({ ...message, ...change });
}

/** A whole bot on the fake Teams, with one question asked, at which something may go wrong. */
async function startBot(...faults: readonly Fault[]) {
  const fake = await openFakeTeams();
  fake.faults.add(...faults);
  const directory = await mkdtemp(join(tmpdir(), "soc-teams-"));
  const journals = new Map<BoardId, Event[]>();
  let passed = 0;
  const now = () => new Date(Date.now() + passed).toISOString();
  let running = await run();
  onTestFinished(async () => {
    await running.setup.close();
    await fake.close();
    await rm(directory, { recursive: true });
  });

  async function run() {
    let bot: OpenBot | null = null;
    const inbox = Object.assign(teamsInbox(), {
      reply: async (reply: Reply) => (await bot?.inbox.reply(reply)) ?? { kept: false, because: "no bot" },
    });
    const setup = await openTeamsSetup({ fake, directory, inbox, told: { now } });
    bot = await openBot({
      boards: [BOARD],
      store: openMemoryStore(journals),
      chats: new Map([["teams", setup.chat]]),
      clock: { now },
      log: () => undefined,
      failed(error) {
        throw error;
      },
    });
    await bot.begin();
    return { setup, bot, runtime: await bot.boards.use(BOARD.id, async (runtime) => runtime) };
  }

  const state = () => running.runtime.memory.state();
  const down = async () => {
    await running.bot.settled();
    await running.setup.close();
  };
  const up = async () => {
    running = await run();
  };
  return {
    fake,
    down,
    up,
    async restart() {
      await down();
      await up();
    },
    sweep: () => sweep(running.bot),
    begin: () => running.bot.begin(),
    posts: () => fake.messages.in(conversation),
    later(milliseconds: number) {
      passed += milliseconds;
      fake.later(milliseconds);
    },
    /** The id of the prompt. */
    root: () => state().items.first()?.posts.first()?.message?.id ?? "",
    /** The words of the replies that count. */
    replies: () =>
      state()
        .evidence.valueSeq()
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ text }) => text)
        .toArray(),
    events: () => journals.get(BOARD.id) ?? [],
  };
}
