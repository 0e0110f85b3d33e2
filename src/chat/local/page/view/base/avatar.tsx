import { initials } from "../../model/initials.ts";
import { toneOf } from "../../model/tone-of.ts";
import { Icon } from "./icon.tsx";

/** Somebody's mark beside what they wrote. The name stands next to it, so a screen reader passes it over. */
export function Avatar({ id, name, bot }: { id: string; name: string; bot: boolean }) {
  return (
    <span class={bot ? "avatar avatar-bot" : `avatar avatar-${toneOf(id)}`} aria-hidden="true">
      {bot ? <Icon name="tick" /> : initials(name)}
    </span>
  );
}
