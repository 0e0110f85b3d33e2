import { type By, byAccount } from "../names/by.ts";
import { asChannelRef, asUserRef, type MessageRef } from "../names/ids.ts";
import type { Evidence } from "./evidence.ts";

/** The account of somebody whose account was erased from the records. No platform has one of this form. */
export const ERASED_USER = asUserRef("erased");

/** The doing of somebody whose account was erased. */
export const ERASED_BY: By = byAccount(ERASED_USER);

/** A message of which it was erased where it stands. */
export const ERASED_MESSAGE: MessageRef = {
  channel: asChannelRef("erased"),
  workspace: "erased",
  id: "erased",
};

/** What is left of a reply that was erased: where and when it was written, and the person of the settings, if it was one. */
export function erasedEvidence<E extends Omit<Evidence, "keptAt">>(evidence: E): E {
  const { via: _via, ...left } = evidence;
  const { person } = evidence.author;
  return {
    ...left,
    author: { user: ERASED_USER, name: "", person },
    text: "",
    files: [],
    link: "",
  } as unknown as E;
}

/** Whether a reply was erased: it still counts, and nobody can read it. */
export function isErased({ author }: Pick<Evidence, "author">): boolean {
  return author.user === ERASED_USER;
}
