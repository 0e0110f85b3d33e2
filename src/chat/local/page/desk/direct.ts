/** The channel id of the direct conversation between a person and the bot. */
export function direct(person: string): string {
  return `local:@${person}`;
}
