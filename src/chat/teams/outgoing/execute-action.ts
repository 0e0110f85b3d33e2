import type { Button } from "../../post.ts";
import type { CardElement } from "./card-element.ts";

/** What Teams calls the styles of buttons. */
export const STYLES = { plain: "default", primary: "positive", danger: "destructive" } as const;

/** A button that sends what is in its card, and does the same in clients that know only the older kind. */
export function executeAction(
  title: string,
  data: Readonly<Record<string, string>>,
  style: Button["style"],
): CardElement {
  const shared = { title, data, ...(style === "plain" ? {} : { style: STYLES[style] }) };
  return {
    type: "Action.Execute",
    verb: data.soc,
    ...shared,
    fallback: { type: "Action.Submit", ...shared },
  };
}
