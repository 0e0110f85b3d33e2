import { asPersonId } from "../../../../core/names/ids.ts";
import { parseRoute } from "../model/route.ts";
import { recall } from "./browser-memory.ts";
import { readWorld } from "./reading.ts";
import { createStore, type Store } from "./store.ts";

/**
 * Reads who and what there is and opens the store on it. Whoever was acted as last time is acted as again, else the
 * chair of the first channel's board: who sees most. Rejects with a `Refusal`.
 */
export async function openStore(): Promise<Store> {
  const world = await readWorld();
  const { channels, people } = world;
  const remembered = recall<string>("acting", "");
  const board = channels[0]?.board;
  const chair = people.find(({ roles }) => roles.some((one) => one.board === board && one.role === "chair"));
  const acting = (people.find(({ id }) => id === remembered) ?? chair ?? people[0])?.id ?? asPersonId("");
  return createStore({
    ...world,
    messages: {},
    acting,
    route: parseRoute(location.hash, acting),
    seen: recall(`seen.${acting}`, {}),
    asides: [],
    reachable: true,
    announcement: { text: "", number: 0 },
  });
}
