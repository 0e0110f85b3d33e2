import type { TeamsContext } from "../context.ts";

/** Forgets a chat that is not there any more: at the next try it is made anew. */
export async function forgetChat(
  { installations }: Pick<TeamsContext, "installations">,
  chat: string,
): Promise<void> {
  await installations.change((places) => {
    const found = Object.entries(places.people).find(([, person]) => person.chat === chat);
    if (found === undefined) return places;
    const [account, person] = found;
    return { ...places, people: { ...places.people, [account]: { ...person, chat: null } } };
  });
}
