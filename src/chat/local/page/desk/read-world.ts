import { request } from "../wire/request.ts";
import type { Channel, Person, Workspace } from "../wire/wire.ts";
import { readClock } from "./read-clock.ts";
import type { State } from "./state.ts";

/** Reads who and what there is on the workspace, and the bot's clock. Rejects with a `Refusal`. */
export async function readWorld(): Promise<Pick<State, "workspace" | "channels" | "people" | "clock">> {
  const [workspace, channels, people, clock] = await Promise.all([
    request<Workspace>("GET", "/local/workspace"),
    request<Channel[]>("GET", "/local/channels"),
    request<Person[]>("GET", "/local/people"),
    readClock(),
  ]);
  return { workspace, channels, people, clock };
}
