import { underWay } from "../../async/in-flight.ts";
import type { Chat } from "../chat.ts";
import { addressBook } from "./address-book.ts";
import { clockMover } from "./clock/move-clock.ts";
import { listen } from "./http/listen.ts";
import { liveStream } from "./http/live-stream.ts";
import { localApp } from "./http/local-app.ts";
import { type LocalVoice, localVoice } from "./local-sender.ts";
import type { Site } from "./workspace.ts";
import type { World } from "./world.ts";

const HEARTBEAT = 15_000;

/** The port to the local workspace, and its address once it is open. */
export function localChat(
  ground: Pick<Site, "messages" | "clock" | "shelf" | "log"> & {
    readonly port: number;
    readonly world: () => World;
  },
): { readonly chat: Chat; readonly address: () => string } {
  const { messages, clock, log } = ground;
  const requests = underWay((error) => log("local work failed", { because: String(error) }));
  const stream = liveStream(HEARTBEAT);
  let open: { readonly voice: LocalVoice; readonly address: string; close(): Promise<void> } | null = null;
  const opened = () => {
    if (open === null) throw new Error("the local workspace is not open");
    return open;
  };
  const address = () => opened().address;
  const chat: Chat = {
    platform: "local",
    async open(inbox) {
      const world = ground.world();
      const moveClock = clockMover({ clock, world, isClosing: requests.isClosing });
      const site: Site = { ...ground, world, book: addressBook(world), moveClock, inbox, address };
      messages.onChange((channel) => stream.send("changed", { channel }));
      const server = await listen(localApp(site, stream, requests), ground.port);
      open = { voice: localVoice(site), address: `http://127.0.0.1:${server.port}`, close: server.close };
      log("local workspace open", { address: open.address });
    },
    async close() {
      // In this order: what is being answered may still want to be said, written and dated.
      const finished = requests.finish();
      stream.close();
      await finished;
      await open?.close();
      await messages.close();
      clock.close();
    },
    say: (...all) => opened().voice.say(...all),
    find: (...all) => opened().voice.find(...all),
    update: (...all) => opened().voice.update(...all),
    thread: (...all) => opened().voice.thread(...all),
    condition: () =>
      open === null
        ? { ok: false, because: "the local workspace is not open", fix: "Start the bot." }
        : { ok: true, because: null, fix: null },
    inspect: async (channels) =>
      channels.map((channel) => ({ what: `${channel} on the local workspace`, ok: true, fix: null })),
  };
  return { chat, address };
}
