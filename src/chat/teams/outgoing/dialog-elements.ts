import type { Button } from "../../post.ts";
import { inputs, type Placed, rows, sendLabel, sentBy, shown, styled } from "./button-elements.ts";
import type { CardElement } from "./card-element.ts";

/**
 * What can be pressed in a dialog, which knows only the older kind of button. Where the only button asks for fields, they
 * stand there at once.
 */
export function dialogElements(buttons: readonly Button[], mark: string): CardElement[] {
  const [only, ...others] = buttons;
  if (only !== undefined && others.length === 0 && only.fields.length > 0) {
    const placed = { ...only, place: 0 };
    return [...inputs(placed), { type: "ActionSet", actions: [submit(placed, only.label, mark)] }];
  }
  return rows(buttons).map((row) => ({
    type: "ActionSet",
    actions: row.map((each) => action(each, mark)),
  }));
}

function action(button: Placed, mark: string): CardElement {
  const { label, fields, opens } = button;
  if (fields.length === 0 || opens === "form") return submit(button, label, mark);
  return shown(button, submit(button, sendLabel(label), mark));
}

/** In a dialog everything comes as something that was sent; what opens a further one says so of itself. */
function submit(button: Placed, title: string, mark: string): CardElement {
  const soc = button.opens === "form" ? "form" : "press";
  const data = { ...sentBy(button, mark), soc };
  return { type: "Action.Submit", title, data, ...styled(button.style) };
}
