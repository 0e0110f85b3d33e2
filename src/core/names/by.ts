import { asUserRef, type PersonId, type UserRef } from "./ids.ts";

const ACCOUNT = "account ";

/** Whoever runs the bot, at its command line. Nobody in the settings has an id with a space, so none is taken for it. */
export const OPERATOR = "the operator";

/** Who made something happen: a person of the settings, somebody else's account, whoever runs the bot, or the bot itself. */
export type By = PersonId | `account ${string}` | "bot" | typeof OPERATOR;

/** The doing of an account that is nobody's in the settings. */
export function byAccount(user: UserRef): By {
  return `${ACCOUNT}${user}`;
}

/** Whether it was a person of the settings. Their ids have no spaces in them, and none is `bot`. */
export function isPerson(by: By): by is PersonId {
  return by !== "bot" && by !== OPERATOR && !by.startsWith(ACCOUNT);
}

/** Whether it says nobody's account: it is the bot's doing, the operator's, or that of a person of the settings. */
export function namesNobody(by: By): boolean {
  return by === "bot" || by === OPERATOR || isPerson(by);
}

/** The account that did something, where it is that of nobody in the settings; null for anybody else. */
export function accountIn(by: By): UserRef | null {
  return by.startsWith(ACCOUNT) ? asUserRef(by.slice(ACCOUNT.length)) : null;
}

/** Whose doing something was, as it was stored. */
export function asBy(text: string): By {
  return text as By;
}

/** What stands for whoever is nobody of the settings: the bot, the operator, or their account as text. */
export function strangerName(by: Exclude<By, PersonId>): string {
  if (by === "bot") return "the bot";
  if (by === OPERATOR) return by;
  const account = by.slice(ACCOUNT.length);
  return account === "erased" ? "somebody whose account was erased" : account;
}
