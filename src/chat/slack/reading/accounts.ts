import { z } from "zod";
import { within } from "../../../async/within.ts";
import type { SlackApi } from "../api/slack-api.ts";
import type { NameOf } from "../incoming/mrkdwn-to-text.ts";
import { lookUp } from "./looked-up.ts";

type Account = { readonly name: string | null; readonly isBot: boolean };

/** What is known of some accounts at once; null of one that could not be looked up. */
export type Accounts = {
  readonly nameOf: NameOf;
  readonly isBot: (user: string) => boolean | null;
};

/** The names people go by on Slack. */
export type AccountBook = {
  /** Never rejects; after `budget` milliseconds it makes do with what is known. */
  of(users: readonly string[], budget: number | null): Promise<Accounts>;
};

const word = z.string().catch("");
const SHAPE = z.object({
  user: z.object({
    name: word,
    real_name: word,
    is_bot: z.boolean().catch(false),
    profile: z.object({ display_name: word, real_name: word }).catch({ display_name: "", real_name: "" }),
  }),
});

/** In milliseconds: for how long a name is believed. */
const HOUR = 3_600_000;

/**
 * How many accounts are asked for at once: Slack lets an app ask for about a hundred a minute, and a message that names
 * thousands must not make all others wait. The rest go without a name.
 */
const MOST = 50;

/** Opens the book; every name is asked for once an hour at most. */
export function accountBook(api: Pick<SlackApi, "patiently">, now: () => number): AccountBook {
  const book = lookUp<Account>({
    now,
    lasts: HOUR,
    ask: async (id) => {
      const { user } = await api.patiently("users.info", { user: id }, SHAPE);
      const { display_name, real_name } = user.profile;
      const name = [display_name, real_name, user.real_name, user.name].find((each) => each.trim() !== "");
      return { name: name ?? null, isBot: user.is_bot };
    },
  });
  return {
    async of(users, budget) {
      const unique = [...new Set(users)].slice(0, MOST);
      const asked = await Promise.all(
        unique.map(async (id) => [id, await within(budget, book.of(id), null)] as const),
      );
      const found = new Map(asked);
      return {
        nameOf: (id) => found.get(id)?.name ?? null,
        isBot: (id) => found.get(id)?.isBot ?? null,
      };
    },
  };
}
