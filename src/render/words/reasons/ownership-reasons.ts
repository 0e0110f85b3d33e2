import type { BoardId } from "../../../core/names/ids.ts";
import type { ReasonTable } from "./reason-table.ts";

/** Why the bot does not speak on a board, though it could. */
export const OWNERSHIP_REASONS = {
  "another-installation": ({ board, channel }) => ({
    because: `another installation of the bot has posted in ${channel}, of which the records of ${board} know nothing: nothing is said there, so that nobody is asked twice`,
    fix: `If another bot runs for this board, stop one of the two. If the records lie elsewhere (a volume that is not mounted, another SOC_DATA), start the bot on those. ${elseTakeOver(board)}`,
  }),
  "records-empty": ({ board, channel }) => ({
    because: `posts of the bot stand in ${channel}, and the records of ${board} are empty: nothing is said there, so that nobody is asked twice`,
    fix: `Start the bot on the records that it had (is their volume mounted, is SOC_DATA right?), or put back a backup of them. ${elseTakeOver(board)}`,
  }),
  "posts-unknown": ({ board, channel }) => ({
    because: `posts of the bot stand in ${channel} that the records of ${board} do not know and that do not say which installation they are of: nothing is said there, so that nobody is asked twice`,
    fix: `Start the bot on newer records, if there are any. ${elseTakeOver(board)}`,
  }),
  "channel-unseen": ({ board, channel, why }, say) => {
    const { because, fix } = say(why);
    return {
      because: `the bot cannot see whether questions stand in ${channel} already (${because}), and the records of ${board} are empty: it asks nothing before somebody has looked`,
      fix: `Look in the channel. If no question of the bot stands there, to begin: /soc begin ${board}. If some do, start the bot on the records that it had. The bot looks itself if it can: ${fix}`,
    };
  },
} satisfies Partial<ReasonTable>;

function elseTakeOver(board: BoardId): string {
  return `If neither is so, npm run soc -- repair --from-platform ${board} takes over what stands there.`;
}
