import type { Log } from "../../log/log-events.ts";
import type { Inbox } from "../chat.ts";
import type { AddressBook } from "./addresses.ts";
import type { MovableClock } from "./clock/movable-clock.ts";
import type { MoveClock } from "./clock/move-clock.ts";
import type { MessageLog } from "./messages/message-log.ts";
import type { StoredFiles } from "./messages/stored-files.ts";
import type { World } from "./world.ts";

/** Everything that stands on an open workspace. */
export type Workspace = {
  readonly world: World;
  readonly book: AddressBook;
  readonly messages: MessageLog;
  readonly files: StoredFiles;
  readonly clock: MovableClock;
  readonly moveClock: MoveClock;
  readonly inbox: Inbox;
  /** `http://127.0.0.1:3000` */
  readonly address: () => string;
  /** Which installation of the bot this is: its posts say so. */
  readonly installation: string;
  readonly log: Log;
};
