import { useId } from "preact/hooks";
import { asPersonId, type PersonId } from "../../../../../core/names/ids.ts";
import type { Channel, Person } from "../../api/wire.ts";
import { nameWithRole } from "../../model/name-with-role.ts";
import { actAs } from "../../store/actions.ts";
import { useStore } from "../base/use-store.ts";

/** The choice of whom to act as. Those with a role on the board one is looking at come first, with that role. */
export function ActingAs({
  people,
  acting,
  channel,
}: {
  people: readonly Person[];
  acting: PersonId;
  channel: Channel | undefined;
}) {
  const store = useStore();
  const id = useId();
  const board = channel?.board ?? null;
  const has = (person: Person): boolean => person.roles.some((role) => role.board === board);
  const option = (person: Person) => (
    <option key={person.id} value={person.id}>
      {nameWithRole(person, board)}
    </option>
  );
  return (
    <div class="acting-as">
      <label for={id}>Acting as</label>
      <select
        id={id}
        value={acting}
        onChange={(event) => actAs(store, asPersonId(event.currentTarget.value))}
      >
        {channel && <optgroup label={channel.boardName}>{people.filter(has).map(option)}</optgroup>}
        {channel ? (
          <optgroup label="Not on this board">{people.filter((one) => !has(one)).map(option)}</optgroup>
        ) : (
          people.map(option)
        )}
      </select>
    </div>
  );
}
