import { z } from "zod";
import type { Reason } from "../../core/model/reason.ts";
import type { ChannelRef } from "../../core/names/ids.ts";
import type { Finding, InspectedPerson } from "../chat.ts";
import { missingScope } from "./api/credential-fault.ts";
import { identity, type Self } from "./api/identity.ts";
import { neededScopes } from "./api/scopes.ts";
import type { SlackApi } from "./api/slack-api.ts";
import { SlackRefusal } from "./api/slack-refusal.ts";
import { inspectPerson } from "./inspect-person.ts";
import { idIn } from "./slack-refs.ts";

const CHANNEL = z.object({
  channel: z.object({
    name: z.string().catch(""),
    is_member: z.boolean().catch(false),
    is_archived: z.boolean().catch(false),
  }),
});

/**
 * Asks Slack whether the bot may do there what it has to: its token, its permissions, the connection it is to be opened with,
 * of each channel whether it stands, the bot is in it, and what was written can be read, and of each person whether they are
 * there and can be written to. Says nothing to anybody.
 */
export async function inspect(
  api: SlackApi,
  connection: () => Promise<Finding>,
  channels: readonly ChannelRef[],
  people: readonly InspectedPerson[],
): Promise<readonly Finding[]> {
  const token = await look("the bot token", () => identity(api));
  const findings = [token.finding, await connection()];
  if (token.found === null) return findings;
  const perChannel = await Promise.all(channels.map((channel) => inspectChannel(api, channel)));
  const found: Finding[] = [];
  // One after the other: Slack lets an app look up about a hundred accounts a minute.
  for (const person of people) found.push(await inspectPerson(api, person));
  return [...findings, ...scopes(token.found), SHORTCUT_UNSEEN, ...perChannel.flat(), ...found];
}

/** Which manifest an app was made with Slack tells only for a token of whoever owns the app, which the bot has not. */
const SHORTCUT_UNSEEN: Finding = {
  what: "whether the app has the shortcut What is this reply?: Slack does not tell",
  ok: "unseen",
  fix: "It has it if a message's menu shows it. If not, give the app the manifest anew (docs/slack.md, A newer version).",
};

/** The permissions the token lacks; null where Slack does not say which it has. */
export function lackingScopes({ scopes: has }: Self): readonly string[] | null {
  return has === null ? null : neededScopes().filter((scope) => !has.includes(scope));
}

function scopes(self: Self): readonly Finding[] {
  const lacking = lackingScopes(self);
  if (lacking === null) return [];
  if (lacking.length === 0) return [{ what: "the app's permissions", ok: true }];
  return lacking.map((scope) => ({ what: "the app's permissions", ok: false, reason: missingScope(scope) }));
}

async function inspectChannel(api: SlackApi, channel: ChannelRef): Promise<readonly Finding[]> {
  const id = idIn(channel);
  const place = `the channel ${channel}`;
  const info = await look(place, () => api.patiently("conversations.info", { channel: id }, CHANNEL));
  if (info.found === null) return [info.finding];
  const { name, is_member, is_archived } = info.found.channel;
  const named = name === "" ? place : `${place} (#${name})`;
  if (is_archived)
    return [
      {
        what: `${named}: is archived`,
        ok: false,
        fix: "Unarchive it in Slack, or give the board another channel.",
      },
    ];
  if (!is_member) {
    const fix = "Open the channel in Slack and type /invite @soc-questions in it.";
    return [{ what: `${named}: the bot is not in it`, ok: false, fix }];
  }
  const history = await look(`${named}: what is written there can be read`, () =>
    api.patiently("conversations.history", { channel: id, limit: 1 }, z.object({})),
  );
  return [{ what: `${named}: the bot is in it`, ok: true }, history.finding];
}

/** Looks at one thing; a refusal is a finding. */
export async function look<T>(
  what: string,
  act: () => Promise<T>,
): Promise<{ readonly finding: Finding; readonly found: T | null }> {
  try {
    return { found: await act(), finding: { what, ok: true } };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    return { found: null, finding: { what, ok: false, reason: reasonOf(error) } };
  }
}

function reasonOf({ fault }: SlackRefusal): Reason {
  return fault.kind === "rate-limited" ? { code: "platform-pause", facts: {} } : fault.reason;
}
