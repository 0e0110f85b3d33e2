import type { Complaint, Reason, ReasonCode, ReasonFacts } from "../../../core/model/reason.ts";

/** Says what lies behind a reason. */
export type SayReason = (reason: Reason) => Complaint;

/** The words of each reason, made of its facts. */
export type ReasonTable = {
  readonly [Code in ReasonCode]: (facts: ReasonFacts<Code>, say: SayReason) => Complaint;
};
