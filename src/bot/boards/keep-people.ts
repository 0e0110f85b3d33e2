import type { Board } from "../../core/model/board.ts";
import { decidePeople } from "../../core/organisation/decide-people.ts";
import type { Store } from "../../store/store.ts";
import type { Bot } from "../bot.ts";

/**
 * Writes down whom the settings name, before anything is decided by them: their names and accounts belong to no board.
 * Rejects with an `ExpectedError` (`disk-full`, `disk`) where that could not be written.
 *
 * @param boards of one settings, all of which have the same people
 */
export async function keepPeople(
  store: Pick<Store, "organisation">,
  { now }: Bot["clock"],
  [first]: readonly Board[],
): Promise<void> {
  if (first === undefined) return;
  await store.organisation().commit(now(), "bot", (state) => ({
    events: decidePeople(state, first.people),
    answer: null,
  }));
}
