import type { Button } from "../../post.ts";
import type { CardElement } from "./card-element.ts";
import { STYLES } from "./execute-action.ts";

/** A button that first opens a few fields, and the button below them that sends what was filled in. */
export function dialog(
  { title, style }: { readonly title: string; readonly style: Button["style"] },
  fields: readonly CardElement[],
  send: CardElement,
): CardElement {
  return {
    type: "Action.ShowCard",
    title,
    ...(style === "plain" ? {} : { style: STYLES[style] }),
    card: { type: "AdaptiveCard", body: fields, actions: [send] },
  };
}
