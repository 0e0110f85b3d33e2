/** Whether a key pressed in a writing box means "send": Enter alone, and not the one that ends the choice of a character. */
export function sendsOnEnter(event: KeyboardEvent): boolean {
  return event.key === "Enter" && !event.shiftKey && !event.isComposing;
}
