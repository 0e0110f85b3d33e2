import type { ReasonTable } from "./reason-table.ts";

/** What stands in the way on the local workspace. */
export const LOCAL_REASONS = {
  "local-no-place": () => ({
    because: "there is no such place to speak at",
    fix: "Give the board a channel of the local workspace in its settings.",
  }),
  "local-no-channel": () => ({
    because: "there is no such channel",
    fix: "Give the board a channel of the local workspace in its settings.",
  }),
  "local-no-message": () => ({
    because: "the bot has no such message",
    fix: "Nothing to do: what is kept is not touched by it.",
  }),
  "local-not-open": () => ({ because: "the local workspace is not open", fix: "Start the bot." }),
} satisfies Partial<ReasonTable>;
