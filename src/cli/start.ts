import type { Bot } from "../bot/bot.ts";
import { sweep } from "../bot/sweep.ts";
import { wake } from "../bot/wake.ts";
import type { Chat } from "../chat/chat.ts";
import type { Settings } from "../config/settings.ts";
import { ExpectedError } from "../core/model/errors.ts";
import { type Platform, platformOf } from "../core/names/ids.ts";
import { beatRunner } from "../schedule/beat-runner.ts";
import { startBeat } from "../schedule/start-beat.ts";
import type { Store } from "../store/store.ts";
import { CREDENTIALS_FIX } from "./connect.ts";
import { type Control, openControl } from "./control/open-control.ts";
import type { Environment } from "./environment.ts";
import { gatherFacts } from "./health/gather-facts.ts";
import { probesOf } from "./health/probes-of.ts";
import { verdict } from "./health/verdict.ts";
import { watchHealth } from "./health/watch-health.ts";
import { localDeployment } from "./local-deployment.ts";
import { logDoubts } from "./log-doubts.ts";
import { openLog } from "./logger.ts";
import { openBot } from "./open-bot.ts";
import { openStore } from "./open-store.ts";
import { platformDeployment } from "./platform-deployment.ts";
import { recordsRead } from "./records-read.ts";
import { moveSample, organisationIn, readSettingsSource, recordsIn } from "./settings-source.ts";
import { watchSettings } from "./settings-watch.ts";

/** A bot that runs, until it is told to stop. `greeting` is for whoever started it. */
export type Running = { readonly address: string; readonly greeting: string; stop(): Promise<void> };

/**
 * Starts the bot: reads the settings, takes the data directory, opens the chats, settles what an earlier run left,
 * and begins. The local workspace is there only while no real platform is connected. Rejects with an `ExpectedError` that
 * says what is missing; `failed` is told of what goes wrong later.
 */
export async function start(given: Environment, failed: (error: unknown) => void): Promise<Running> {
  const log = openLog(given.log);
  const source = await readSettingsSource(given);
  await moveSample(given.data, source, log);
  const environment = { ...given, data: recordsIn(given.data, source) };
  // The bot's clock is that of where it works, which is opened only once the records are held.
  let now = () => new Date().toISOString();
  const store = await openStore(environment, organisationIn(source), () => now(), log);
  let control: Control | null = null;
  try {
    const deployment =
      environment.chats.length > 0
        ? await platformDeployment(environment, source, store, log)
        : await localDeployment(environment, source, store, log);
    const { settings, chats, isOpen, clock } = deployment;
    now = () => clock.now();
    refuseUnconnected(settings, chats);
    const bot = await openBot({ boards: settings.boards, store, chats, isOpen, clock, log, failed });
    await recordsRead(store, log, failed);
    const beats = beatRunner({ wake: () => wakeAll(bot, store), sweep: () => sweep(bot), log, failed });
    const putInForce = async (next: Settings) => {
      refuseUnconnected(next, chats);
      await bot.boards.replace(next.boards);
      // Of boards that are new the records were not read yet.
      await recordsRead(store, log, failed);
      await deployment.settingsChanged(next);
    };
    const watch = source.kind === "settings" ? watchSettings(source, putInForce, log) : null;
    const facts = () => gatherFacts(bot, beats, chats, watch?.fault() ?? null);
    const health = watchHealth(() => verdict(facts()), log);
    const opened = await deployment.open(bot, beats, probesOf(bot, chats, health.judge));
    control = await openControl(environment.data, bot);
    await beats.begin(bot.begin);
    const beat = startBeat(beats, log);
    if (source.kind === "settings") logDoubts(source, now(), log);
    log("bot-started", { boards: settings.boards.length });
    health.begin();
    watch?.begin(failed);
    return {
      ...opened,
      stop: async () => {
        health.end();
        await watch?.end();
        await control?.close();
        await beat.stop();
        // What follows from the last replies is still to be said, and needs the chats.
        await bot.settled();
        await deployment.close();
        await store.close();
        log("bot-stopped", {});
      },
    };
  } catch (error) {
    await control?.close();
    await store.close();
    throw error;
  }
}

/** What is due on the boards is done, and what waited too long for somebody is erased. */
async function wakeAll(bot: Bot, store: Store): Promise<void> {
  await wake(bot);
  await store.organisation().eraseOverdue(bot.clock.now());
}

/** A board that could never be heard must not be asked: every channel needs a connection. */
function refuseUnconnected(settings: Settings, chats: ReadonlyMap<Platform, Chat>): void {
  const unheard = settings.boards.flatMap(({ id, channels }) =>
    channels.filter((channel) => !chats.has(platformOf(channel))).map((channel) => `${channel} of ${id}`),
  );
  if (unheard.length === 0) return;
  throw new ExpectedError(
    "not-connected",
    `Cannot reach ${unheard.join(", ")}: there is no connection to ${unheard.length === 1 ? "its" : "their"} platform.`,
    `${CREDENTIALS_FIX} Channels of the local workspace, such as local:csp, are there only while no real platform is connected.`,
  );
}
