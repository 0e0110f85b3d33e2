import { type By, byAccount, namesNobody } from "../names/by.ts";
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

/**
 * What is left of a reply that was erased: where and when it was written, what it is to its question, and the people of the
 * settings in that.
 */
export function erasedEvidence(evidence: Evidence): Evidence {
  const { via: _via, recorded: _recorded, ...left } = evidence;
  const { author, standing } = left;
  return {
    ...left,
    author: { user: ERASED_USER, name: "", person: author.person },
    ...{ text: "", files: [], link: "" },
    standing: standing === null || namesNobody(standing.by) ? standing : { ...standing, by: ERASED_BY },
  };
}

/** Whether a reply was erased: it still counts, and nobody can read it. */
export function isErased({ author }: Pick<Evidence, "author">): boolean {
  return author.user === ERASED_USER;
}
