import { ExpectedError } from "../../../core/model/errors.ts";
import type { Inbox } from "../../chat.ts";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Hands something to the bot, and resolves to its answer once it has dealt with it and all that followed from it.
 * Raises a `Refusal` (503) if the bot could not: `stands` says what is true all the same, `fix` what to do.
 */
export async function handToBot<T>(
  workspace: Pick<Workspace, "inbox" | "log">,
  act: (inbox: Inbox) => Promise<T>,
  failure: { readonly stands: string; readonly fix: string },
): Promise<T> {
  try {
    const answer = await act(workspace.inbox);
    await workspace.inbox.settled();
    return answer;
  } catch (cause) {
    workspace.log("local-hand-over-failed", {
      error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    });
    const because =
      cause instanceof ExpectedError ? cause.message : "Cannot say why: something went wrong in the bot.";
    throw new Refusal(503, `${failure.stands}, but the bot could not deal with it. ${because}`, failure.fix, {
      cause,
    });
  }
}
