import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { CommandAbout } from "../../api/wire.ts";
import { suggestCommands } from "../../model/suggest-commands.ts";
import { usageOf } from "../../model/usage-of.ts";

/**
 * The behaviour of the writing box while a command is being typed: arrow keys choose, Tab or Enter takes the chosen one,
 * Escape puts the list away. Nothing is chosen until an arrow key is pressed, so that Enter always sends what is written.
 */
export function useSuggestions(
  box: RefObject<HTMLTextAreaElement | null>,
  id: string,
  text: string,
  commands: readonly CommandAbout[],
  setText: (text: string) => void,
) {
  const [active, setActive] = useState(-1);
  const [awayFor, setAwayFor] = useState<string | null>(null);
  const suggestion = suggestCommands(text, commands);
  const choices = suggestion.kind === "choices" && awayFor !== text ? suggestion.commands : [];
  const chosen = choices[active];

  // Only while the list is open is this a combobox: a text of several lines otherwise reads as what it is.
  useLayoutEffect(() => {
    const attributes: Record<string, string> = {
      role: "combobox",
      "aria-expanded": "true",
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-controls": id,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (choices.length > 0) box.current?.setAttribute(name, value);
      else box.current?.removeAttribute(name);
    }
    if (chosen) box.current?.setAttribute("aria-activedescendant", `${id}/${chosen.name}`);
    else box.current?.removeAttribute("aria-activedescendant");
  });

  const choose = (command: CommandAbout): void => {
    const more = usageOf(command).includes(" ", "/soc ".length);
    setText(`/soc ${command.name}${more ? " " : ""}`);
    setAwayFor(`/soc ${command.name}`);
    setActive(-1);
  };
  /** Whether the key was meant for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (choices.length === 0 || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const from = active < 0 && step < 0 ? 0 : active;
      setActive((from + step + choices.length) % choices.length);
    } else if (event.key === "Escape") setAwayFor(text);
    else if (event.key === "Tab" && !event.shiftKey && choices[Math.max(active, 0)]) {
      choose(choices[Math.max(active, 0)] ?? { name: "", usage: "", about: "" });
    } else if (event.key === "Enter" && !event.shiftKey && chosen) choose(chosen);
    else return false;
    return true;
  };

  return {
    choices,
    active,
    usage: suggestion.kind === "usage" ? suggestion.command : null,
    choose,
    onKey,
    reset: (): void => setActive(-1),
  };
}
