import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Carry } from "../../carry.ts";
import type { ServerSocket } from "./web-socket.ts";

/** Carries payloads to the bot, over its sockets or to its address, and knows whether it took them. */
export type Delivery = {
  /** Resolves to whether the bot acknowledged it, after the last try. */
  event(payload: object): Promise<boolean>;
  command(fields: Readonly<Record<string, string>>): Promise<boolean>;
  interaction(payload: object): Promise<boolean>;
  /** As an interaction; resolves to what the bot answered at once, null for nothing. */
  submission(payload: object): Promise<unknown>;
  /** From now on to this address instead of over sockets. */
  toAddress(url: string): void;
  addSocket(socket: ServerSocket): void;
  readonly sockets: Set<ServerSocket>;
};

type Kind = "events_api" | "slash_commands" | "interactive";

/** `patience` is how long the bot may take, in milliseconds; `retries` the waits before an event is sent again. */
export function delivery(options: {
  readonly signingSecret: string;
  readonly carry: Carry;
  readonly patience: () => number;
  readonly retries: () => readonly number[];
  /** The clock by which requests are signed, in milliseconds. */
  readonly now: () => number;
}): Delivery {
  const sockets = new Set<ServerSocket>();
  const waiting = new Map<string, (answer: unknown) => void>();
  let answered: unknown = null;
  let address: string | null = null;
  let envelopes = 0;

  async function overSocket(kind: Kind, payload: object, attempt: number): Promise<boolean> {
    const socket = [...sockets].at(-1);
    if (socket === undefined) return false;
    const envelope_id = `envelope-${++envelopes}`;
    const acknowledged = new Promise<boolean>((resolve) =>
      waiting.set(envelope_id, (answer) => {
        answered = answer ?? null;
        resolve(true);
      }),
    );
    const retry = attempt === 0 ? {} : { retry_attempt: attempt, retry_reason: "timeout" };
    socket.send(
      JSON.stringify({
        envelope_id,
        type: kind,
        payload,
        accepts_response_payload: kind !== "events_api",
        ...retry,
      }),
    );
    const timeout = sleep(options.patience(), false, { ref: false });
    return await Promise.race([acknowledged, timeout]).finally(() => waiting.delete(envelope_id));
  }

  async function toUrl(url: string, kind: Kind, payload: object, attempt: number): Promise<boolean> {
    const body =
      kind === "events_api"
        ? JSON.stringify(payload)
        : new URLSearchParams(
            kind === "slash_commands" ? { ...payload } : { payload: JSON.stringify(payload) },
          ).toString();
    const timestamp = String(Math.floor(options.now() / 1000));
    const hash = createHmac("sha256", options.signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
    const type = kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded";
    const retry: Record<string, string> =
      attempt === 0 ? {} : { "x-slack-retry-num": String(attempt), "x-slack-retry-reason": "http_error" };
    try {
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: {
          "content-type": type,
          "x-slack-request-timestamp": timestamp,
          "x-slack-signature": `v0=${hash}`,
          ...retry,
        },
        signal: AbortSignal.timeout(options.patience()),
      });
      const text = await response.text();
      answered = text === "" ? null : JSON.parse(text);
      return response.ok;
    } catch {
      return false;
    }
  }

  const once = (kind: Kind, payload: object, attempt: number) =>
    address === null ? overSocket(kind, payload, attempt) : toUrl(address, kind, payload, attempt);

  return {
    sockets,
    async event(payload) {
      if (await options.carry(() => once("events_api", payload, 0), false)) return true;
      for (const [index, wait] of options.retries().entries()) {
        await sleep(wait);
        if (await once("events_api", payload, index + 1)) return true;
      }
      return false;
    },
    command: (fields) => once("slash_commands", fields, 0),
    interaction: (payload) => once("interactive", payload, 0),
    async submission(payload) {
      await once("interactive", payload, 0);
      return answered;
    },
    toAddress: (url) => {
      address = url;
    },
    addSocket(socket) {
      sockets.add(socket);
      socket.onEnd(() => sockets.delete(socket));
      socket.onText((text) => {
        const { envelope_id, payload } = JSON.parse(text) as { envelope_id: string; payload?: unknown };
        waiting.get(envelope_id)?.(payload);
      });
      socket.send(
        JSON.stringify({
          type: "hello",
          num_connections: sockets.size,
          connection_info: { app_id: "A0SOC" },
        }),
      );
    },
  };
}
