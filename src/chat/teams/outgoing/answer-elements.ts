import { inputId } from "../incoming/card-data.ts";
import type { CardElement } from "./card-element.ts";
import { dialog } from "./dialog.ts";
import { executeAction } from "./execute-action.ts";

/** In letters: how long an answer may be. */
const LIMIT = 10_000;

/**
 * What everybody may press under a question, in a row of its own. For where Teams gives the bot only messages that
 * mention it: what is sent here is an answer like any reply.
 */
export function answerElements(mark: string): CardElement[] {
  const text = {
    type: "Input.Text",
    id: inputId("answer", "text"),
    label: "Your answer, kept under your name and shown in this thread",
    isMultiline: true,
    maxLength: LIMIT,
    isRequired: true,
    errorMessage: "The answer is empty.",
  };
  const send = executeAction("Send answer", { soc: "answer", post: mark }, "primary");
  return [{ type: "ActionSet", actions: [dialog({ title: "Answer", style: "plain" }, [text], send)] }];
}
