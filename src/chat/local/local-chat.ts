import { inFlight } from "../../async/in-flight.ts";
import type { Reason } from "../../core/model/reason.ts";
import { idOn } from "../../core/names/ids.ts";
import { type Listening, listen } from "../../http/listen.ts";
import type { Chat, Finding } from "../chat.ts";
import { addressBook } from "./addresses.ts";
import { clockMover } from "./clock/move-clock.ts";
import { liveStream } from "./http/live-stream.ts";
import { localApp } from "./http/local-app.ts";
import { type LocalSender, localSender } from "./local-sender.ts";
import type { Workspace } from "./workspace.ts";
import type { World } from "./world.ts";

const HEARTBEAT = 15_000;

const NO_PLACE: Reason = { code: "local-no-place", facts: {} };

/** The port to the local workspace, and its address once it is open. */
export function localChat(
  deps: Pick<Workspace, "messages" | "clock" | "files" | "installation" | "log"> & {
    readonly port: number;
    readonly world: () => World;
  },
): { readonly chat: Chat; readonly address: () => string } {
  const { messages, clock, log } = deps;
  const requests = inFlight((error) => log("local-work-failed", { because: String(error) }));
  const stream = liveStream(HEARTBEAT);
  let open: { readonly sender: LocalSender; readonly server: Listening } | null = null;
  const opened = () => {
    if (open === null) throw new Error("the local workspace is not open");
    return open;
  };
  const address = () => opened().server.address;
  const chat: Chat = {
    platform: "local",
    async open(inbox) {
      const moveClock = clockMover({ clock, world: deps.world(), isClosing: requests.isClosing });
      const workspace = populated(deps, { moveClock, inbox, address });
      messages.onChange((channel) => stream.send("changed", { channel }));
      const place = { host: "127.0.0.1", port: deps.port };
      const server = await listen(localApp(workspace, stream, requests), place);
      open = { sender: localSender(workspace), server };
      log("local-workspace-opened", { address: server.address });
    },
    async close() {
      // In this order: what is being answered may still want to be said, written and dated.
      const finished = requests.finish();
      stream.close();
      await finished;
      await open?.server.close();
      await messages.close();
      clock.close();
    },
    say: (...all) => opened().sender.say(...all),
    find: (...all) => opened().sender.find(...all),
    update: (...all) => opened().sender.update(...all),
    remove: (...all) => opened().sender.remove(...all),
    thread: (...all) => opened().sender.thread(...all),
    roots: (...all) => opened().sender.roots(...all),
    condition: () =>
      open === null ? [{ code: "not-open", reason: { code: "local-not-open", facts: {} } }] : [],
    inspect: async (channels, people) => [
      ...channels.map((channel) => ({ what: `${channel} on the local workspace`, ok: true }) as const),
      ...people.map(({ user, name }): Finding => {
        const what = `${name} (${user})`;
        const isThere = deps.world().people.some(({ id }) => id === idOn(user));
        return isThere ? { what, ok: true } : { what, ok: false, reason: NO_PLACE };
      }),
    ],
  };
  return { chat, address };
}

/** A workspace of which channels and people may become others while it is open. */
function populated(
  { messages, files, clock, log, installation, world }: Parameters<typeof localChat>[0],
  rest: Pick<Workspace, "moveClock" | "inbox" | "address">,
): Workspace {
  let known = { world: world(), book: addressBook(world()) };
  const now = () => {
    if (known.world !== world()) known = { world: world(), book: addressBook(world()) };
    return known;
  };
  return {
    ...{ messages, files, clock, log, installation, ...rest },
    get world() {
      return now().world;
    },
    get book() {
      return now().book;
    },
  };
}
