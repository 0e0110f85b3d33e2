import type { Button } from "../../../../post.ts";
import { WorkButton } from "../base/work-button.tsx";

/** Buttons side by side. While one of them is at work all of them wait. */
export function PostButtonRow({
  buttons,
  busy,
  onPress,
}: {
  buttons: readonly Button[];
  busy: boolean;
  onPress: (button: Button) => void;
}) {
  return (
    <div class="post-buttons">
      {buttons.map((button) => (
        <WorkButton
          key={`${button.id} ${button.about ?? ""}`}
          look={button.style}
          busy={busy}
          onPress={() => onPress(button)}
        >
          {button.label}
        </WorkButton>
      ))}
    </div>
  );
}
