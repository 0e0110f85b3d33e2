import type { MessageRef } from "../../../core/names/ids.ts";
import type { ThreadReading } from "../../chat.ts";
import type { TeamsContext } from "../context.ts";
import { readThread } from "../graph/read-thread.ts";
import { readThrough } from "./read-through.ts";

/** Reads a thread back through Graph. Rejects with a `ChatError`, as `readThrough` does. */
export async function thread(context: TeamsContext, root: MessageRef): Promise<ThreadReading> {
  return await readThrough(context, root.channel, (messages) =>
    readThread(messages, root, context.known(), context.time.now()),
  );
}
