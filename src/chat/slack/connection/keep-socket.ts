import { setTimeout as sleep } from "node:timers/promises";
import type { Reason } from "../../../core/model/reason.ts";
import { reasonLine } from "../../../core/model/reason-line.ts";
import type { Log } from "../../../log/log-events.ts";
import { credentialFault } from "../api/credential-fault.ts";
import { refusalFrom } from "../api/refusal-from.ts";
import type { Health } from "./health.ts";
import type { Socket } from "./one-socket.ts";

/** A connection that is opened again whenever it ends. */
export type KeptSocket = {
  /** Opens it for the first time; rejects as the opening does. */
  start(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
};

/** In milliseconds. A connection that ends sooner than this after its hello was as good as none. */
const SHORT_LIVED = 5_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** How often to try again what was refused for good: somebody may have mended it. */
const REFUSED_WAIT = 60_000;
/** From which failure on people are told. */
const ALARMING = 3;

/**
 * Keeps a connection: opens another the moment one ends, and goes on trying, ever more slowly, for as long as there is none.
 * `reopened` is told of each new one: things may have been missed in between.
 */
export function keepSocket(options: {
  readonly open: () => Promise<Socket>;
  readonly health: Health;
  readonly reopened: () => void;
  readonly now: () => number;
  readonly log: Log;
}): KeptSocket {
  const { open, health, reopened, now, log } = options;
  const stopping = new AbortController();
  const stopped = aborted(stopping.signal);
  let current: Socket | null = null;
  let keeping: Promise<void> = Promise.resolve();

  async function keep(first: Socket): Promise<void> {
    let socket: Socket | null = first;
    let failures = 0;
    while (!stopping.signal.aborted) {
      const openedAt = now();
      const reason = await Promise.race([socket.ended, stopped]);
      if (stopping.signal.aborted) return;
      log("slack-connection-ended", { reason });
      const old = socket;
      failures = now() - openedAt < SHORT_LIVED ? failures + 1 : 0;
      socket = await reopen(failures);
      old.close().catch(() => {});
      if (socket === null) return;
      current = socket;
      health.set("hearing", null);
      log("slack-reconnected", {});
      reopened();
    }
  }

  /** Null if the bot is stopping. */
  async function reopen(failuresBefore: number): Promise<Socket | null> {
    for (let failures = failuresBefore; ; failures += 1) {
      if (failures > 0 && !(await wait(waitAfter(failures)))) return null;
      try {
        const socket = await open();
        if (!stopping.signal.aborted) return socket;
        await socket.close();
        return null;
      } catch (error) {
        if (stopping.signal.aborted) return null;
        const { reason, pause } = judge(error);
        log("slack-connection-not-opened", { reason: reasonLine(reason), failures: failures + 1 });
        if (pause === REFUSED_WAIT || failures + 1 >= ALARMING) health.set("hearing", reason);
        if (pause !== null && !(await wait(pause))) return null;
      }
    }
  }

  function judge(error: unknown): { readonly reason: Reason; readonly pause: number | null } {
    const refusal = refusalFrom(error, { method: "apps.connections.open", token: "app", now: now() });
    const credential = refusal === null ? null : credentialFault(refusal.code, "app");
    if (credential !== null) return { reason: credential, pause: REFUSED_WAIT };
    if (refusal?.fault.kind === "not-allowed") return { reason: refusal.fault.reason, pause: REFUSED_WAIT };
    const until = refusal?.fault.kind === "rate-limited" ? Date.parse(refusal.fault.until) - now() : null;
    return { reason: { code: "slack-no-connection", facts: {} }, pause: until };
  }

  async function wait(milliseconds: number): Promise<boolean> {
    const { signal } = stopping;
    return await sleep(Math.max(milliseconds, 0), true, { signal }).catch(() => false);
  }

  return {
    async start() {
      current = await open();
      health.set("hearing", null);
      keeping = keep(current);
    },
    async stop() {
      stopping.abort();
      await current?.close();
      await keeping;
    },
  };
}

function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
}

function aborted(signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve("stopping"), { once: true });
  });
}
