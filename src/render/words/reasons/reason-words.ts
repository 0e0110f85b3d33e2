import type { Complaint, KeptReason, Reason, ReasonCode } from "../../../core/model/reason.ts";
import { DELIVERY_REASONS } from "./delivery-reasons.ts";
import { GRAPH_REASONS } from "./graph-reasons.ts";
import { LOCAL_REASONS } from "./local-reasons.ts";
import { OWNERSHIP_REASONS } from "./ownership-reasons.ts";
import { PLATFORM_REASONS } from "./platform-reasons.ts";
import type { ReasonTable } from "./reason-table.ts";
import { SLACK_CHANNEL_REASONS } from "./slack-channel-reasons.ts";
import { SLACK_CONNECTION_REASONS } from "./slack-connection-reasons.ts";
import { SLACK_REASONS } from "./slack-reasons.ts";
import { TEAMS_CONNECTION_REASONS } from "./teams-connection-reasons.ts";
import { TEAMS_PLACE_REASONS } from "./teams-place-reasons.ts";
import { TEAMS_REASONS } from "./teams-reasons.ts";

const TABLE: ReasonTable = {
  ...DELIVERY_REASONS,
  ...OWNERSHIP_REASONS,
  ...PLATFORM_REASONS,
  ...SLACK_REASONS,
  ...SLACK_CHANNEL_REASONS,
  ...SLACK_CONNECTION_REASONS,
  ...TEAMS_REASONS,
  ...TEAMS_PLACE_REASONS,
  ...TEAMS_CONNECTION_REASONS,
  ...GRAPH_REASONS,
  ...LOCAL_REASONS,
};

/**
 * Why something is as it is and what to do about it, in words. `because` begins small and has no full stop, so that it can go
 * on behind a colon or an "and". Older records hold words: those are what is said.
 */
export function reasonWords(reason: KeptReason): Complaint {
  if (reason.code !== "as-written") return wordsOf(reason);
  return { because: reason.because, fix: reason.fix };
}

function wordsOf<Code extends ReasonCode>({ code, facts }: Reason<Code>): Complaint {
  return TABLE[code](facts, wordsOf);
}
