import type { CommandAbout } from "../../api/wire.ts";
import { usageOf } from "../../model/usage-of.ts";

/** The commands that fit what has been typed so far, as a listbox under the keys of the writing box. */
export function Suggestions({
  id,
  commands,
  active,
  onChoose,
}: {
  id: string;
  commands: readonly CommandAbout[];
  active: number;
  onChoose: (command: CommandAbout) => void;
}) {
  return (
    <div class="suggestions" id={id} role="listbox" aria-label="Commands">
      {commands.map((command, at) => (
        <div
          key={command.name}
          id={`${id}/${command.name}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          ref={(row) => {
            if (at === active) row?.scrollIntoView({ block: "nearest" });
          }}
          class="suggestion"
          // Not on click: by then the writing box would have lost the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(command);
          }}
        >
          <span class="suggestion-usage">{usageOf(command)}</span>
          <span class="suggestion-about">{command.about}</span>
        </div>
      ))}
    </div>
  );
}
