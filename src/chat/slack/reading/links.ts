import { z } from "zod";
import { within } from "../../../async/within.ts";
import type { Self } from "../api/identity.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { lookUp } from "./looked-up.ts";

/** Where a message can be opened. */
export type Links = {
  /** As Slack gives it; never rejects: after `budget` milliseconds, or if Slack does not say, the one that is built. */
  of(message: Addressed, budget: number | null): Promise<string>;
  /** The address such a message has in the workspace's archive, without asking Slack. */
  built(message: Addressed): string;
};

type Addressed = { readonly channel: string; readonly ts: string; readonly thread: string | null };

const SHAPE = z.object({ permalink: z.string() });
const DAY = 86_400_000;

/** Opens messages of the workspace. */
export function links(api: Pick<SlackApi, "call">, self: Pick<Self, "url">, now: () => number): Links {
  const known = lookUp({
    now,
    lasts: DAY,
    ask: async (key) => {
      const [channel, message_ts] = key.split(" ");
      return (await api.call("chat.getPermalink", { channel, message_ts }, SHAPE)).permalink;
    },
  });
  const built = ({ channel, ts, thread }: Addressed) => {
    const address = `${self.url}archives/${channel}/p${ts.replace(".", "")}`;
    return thread === null || thread === ts ? address : `${address}?thread_ts=${thread}&cid=${channel}`;
  };
  return {
    built,
    of: (message, budget) => within(budget, known.of(`${message.channel} ${message.ts}`), built(message)),
  };
}
