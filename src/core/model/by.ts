import type { PersonId, UserRef } from "./ids.ts";

const ACCOUNT = "account ";

/** Who made something happen: a person of the settings, somebody else's account, or the bot itself. */
export type By = PersonId | `account ${string}` | "bot";

/** The doing of an account that is nobody's in the settings. */
export function byAccount(user: UserRef): By {
  return `${ACCOUNT}${user}`;
}

/** Whether it was a person of the settings. Their ids have no spaces in them, and none is `bot`. */
export function isPerson(by: By): by is PersonId {
  return by !== "bot" && !by.startsWith(ACCOUNT);
}

/** Whose doing something was, as it was stored. */
export function asBy(text: string): By {
  return text as By;
}

/** What stands for whoever is nobody of the settings: the bot, or their account as text. */
export function strangerName(by: Exclude<By, PersonId>): string {
  if (by === "bot") return "the bot";
  const account = by.slice(ACCOUNT.length);
  return account === "erased" ? "somebody whose account was erased" : account;
}
