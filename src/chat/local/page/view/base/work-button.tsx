import type { ComponentChildren } from "preact";

/**
 * A button for something that takes a moment. While it is under way the button says so and does nothing, but keeps the
 * focus: a really disabled button would lose it.
 */
export function WorkButton({
  busy,
  look = "plain",
  type = "button",
  onPress,
  children,
}: {
  busy: boolean;
  look?: "plain" | "primary" | "danger";
  type?: "button" | "submit";
  onPress?: () => void;
  children: ComponentChildren;
}) {
  const press = (event: Event): void => {
    if (busy) event.preventDefault();
    else onPress?.();
  };
  return (
    <button type={type} class={`button button-${look}`} aria-disabled={busy} onClick={press}>
      {children}
    </button>
  );
}
