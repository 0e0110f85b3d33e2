import { join } from "node:path";
import { diskKeep } from "./keep/disk-keep.ts";
import { readBoardState } from "./read-board-state.ts";
import type { Records } from "./store.ts";
import { verifyBoard } from "./verify.ts";

/** What a store on disk holds in this directory, for reading. `state` and `verify` raise `board-id` too. */
export function diskRecords(directory: string): Records {
  return {
    state: (board) => readBoardState(directory, board),
    verify: (board) => verifyBoard(directory, board),
    keep(platform) {
      const { keep, close } = diskKeep(join(directory, platform));
      void close();
      return keep;
    },
  };
}
