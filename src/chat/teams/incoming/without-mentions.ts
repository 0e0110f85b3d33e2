import type { Activity } from "./activity.ts";

/** What somebody typed, and whether they mentioned the bot in it. */
export type Typed = { readonly text: string; readonly mentioned: boolean };

/** More than people mention in one message: for each the whole text is searched. */
const MOST = 200;

/**
 * Takes the mentions out of what somebody typed: the bot's own vanish, everybody else's become their names. Only what
 * Teams itself lists as a mention counts; whoever types the tags by hand has typed words.
 */
export function withoutMentions(
  { text, entities }: Pick<Activity, "text" | "entities">,
  isBot: (id: string) => boolean,
): Typed {
  let typed = text ?? "";
  let mentioned = false;
  const mentions = (entities ?? []).filter(({ type }) => type === "mention").slice(0, MOST);
  for (const { mentioned: who, text: tag } of mentions) {
    if (who == null) continue;
    const shown = tag ?? `<at>${who.name ?? ""}</at>`;
    const at = typed.indexOf(shown);
    mentioned ||= isBot(who.id);
    if (at < 0 || shown === "") continue;
    const [before, after] = [typed.slice(0, at), typed.slice(at + shown.length)];
    const name = who.name ?? shown.replace(/^<at[^>]*>|<\/at>$/gi, "");
    typed = isBot(who.id) ? joined(before, after) : before + name + after;
  }
  return { text: typed.trim(), mentioned };
}

/** One space is left where there were two, one on either side of what was taken out. */
function joined(before: string, after: string): string {
  return /(^|\s)$/.test(before) ? before + after.replace(/^[ \u00a0]/, "") : before + after;
}
