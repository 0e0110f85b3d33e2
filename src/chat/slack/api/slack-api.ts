import { setTimeout as sleep } from "node:timers/promises";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { ZodType } from "zod";
import { asWord } from "../../../core/names/word.ts";
import { datedFetch, type Heard } from "../../../http/dated-fetch.ts";
import type { Log } from "../../../log/log-events.ts";
import type { Method } from "./methods.ts";
import { pauses } from "./pauses.ts";
import { quietLogger } from "./quiet-logger.ts";
import { refusalFrom } from "./refusal-from.ts";
import { slackFetch } from "./slack-fetch.ts";
import { SlackRefusal } from "./slack-refusal.ts";

type Call = <T>(method: Method, args: Readonly<Record<string, unknown>>, shape: ZodType<T>) => Promise<T>;

/** A file on its way to a place, with what is said beside it. */
export type Upload = {
  readonly channel: string;
  readonly thread: string | null;
  readonly text: string;
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
};

/** Slack's Web API. Everything rejects with a `SlackRefusal`, or with a bug. Nothing is ever asked twice behind our back. */
export type SlackApi = {
  readonly call: Call;
  /** For reading, which may be repeated: waits for as long as Slack asks, within reason. */
  readonly patiently: Call;
  /** Uploads a file and shares it. It can be seen only some time after: Slack looks through it first. */
  upload(file: Upload): Promise<void>;
  /** Ends every wait. */
  close(): void;
};

/** In milliseconds. */
const TIMEOUT = 10_000;
const UPLOAD_TIMEOUT = 60_000;
const LONGEST_WAIT = 60_000;
const WAITS = 3;

/**
 * Opens the Web API with the bot's token. The library's own repeating is off: it would say things twice. `received` is told
 * of every answer, null for a good one; `heard` of the time of each.
 */
export function slackApi(options: {
  readonly token: string;
  readonly apiUrl: string | null;
  readonly now: () => number;
  readonly log: Log;
  readonly received: (refusal: SlackRefusal | null) => void;
  readonly heard: Heard;
}): SlackApi {
  const { now, received } = options;
  const settings: WebClientOptions = {
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: datedFetch(slackFetch, now, options.heard),
    logger: quietLogger(options.log),
  };
  const client = new WebClient(options.token, { ...settings, timeout: TIMEOUT });
  const uploads = new WebClient(options.token, { ...settings, timeout: UPLOAD_TIMEOUT });
  const asked = pauses();
  const closing = new AbortController();

  async function ask<T>(method: string, channel: string, act: () => Promise<T>): Promise<T> {
    const until = asked.until(method, channel, now());
    if (until !== null) throw new SlackRefusal("ratelimited", { kind: "rate-limited", until });
    try {
      const answer = await act();
      received(null);
      return answer;
    } catch (error) {
      const refusal = refusalFrom(error, { method, token: "bot", now: now() });
      if (refusal === null) throw error;
      if (refusal.fault.kind === "rate-limited") asked.set(method, channel, refusal.fault.until);
      received(refusal);
      throw refusal;
    }
  }

  const call: Call = async (method, args, shape) => {
    const answer = await ask(method, channelIn(args), () => client.apiCall(method, { ...args }));
    const parsed = shape.safeParse(answer);
    if (parsed.success) return parsed.data;
    const fields = parsed.error.issues.map(({ path }) => asWord(path.join(".")));
    throw new SlackRefusal("unreadable", {
      kind: "in-doubt",
      reason: { code: "slack-answer-lacks", facts: { method: asWord(method), fields } },
    });
  };

  return {
    call,
    async patiently(method, args, shape) {
      for (let waits = 0; ; waits += 1) {
        try {
          return await call(method, args, shape);
        } catch (error) {
          const wait = waitOf(error, now());
          if (wait === null || wait > LONGEST_WAIT || waits === WAITS) throw error;
          await sleep(wait, undefined, { signal: closing.signal }).catch(() => Promise.reject(error));
        }
      }
    },
    async upload({ channel, thread, text, name, title, bytes }) {
      const place = { channel_id: channel, initial_comment: text, filename: name, title };
      const file = { ...place, file: Buffer.from(bytes) };
      await ask("files.upload", channel, () =>
        uploads.filesUploadV2(thread === null ? file : { ...file, thread_ts: thread }),
      );
    },
    close: () => closing.abort(),
  };
}

/** What a limit counts by: the channel, or whoever else it is about. */
function channelIn({ channel, users, user }: Readonly<Record<string, unknown>>): string {
  const about = channel ?? users ?? user;
  return typeof about === "string" ? about : "";
}

/** How long to wait before it is worth asking again, in milliseconds; null if that is no matter of time. */
function waitOf(error: unknown, now: number): number | null {
  if (!(error instanceof SlackRefusal) || error.fault.kind !== "rate-limited") return null;
  return Math.max(Date.parse(error.fault.until) - now, 0) + 20;
}
