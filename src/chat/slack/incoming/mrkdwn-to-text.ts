/** The name of an account. */
export type NameOf = (user: string) => string;

const TOKEN = /<([^<>]*)>/g;

/**
 * A text as its writer sees it: Slack's marks for people, channels and links become words, and what Slack escaped is put
 * back. In a raw text nothing but a mark has angle brackets.
 */
export function mrkdwnToText(text: string, nameOf: NameOf): string {
  let plain = "";
  let done = 0;
  for (const { 0: token, 1: inside = "", index } of text.matchAll(TOKEN)) {
    plain += unescaped(text.slice(done, index)) + unescaped(wordsFor(inside, nameOf));
    done = index + token.length;
  }
  return plain + unescaped(text.slice(done));
}

function wordsFor(inside: string, nameOf: NameOf): string {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : inside.slice(bar + 1);
  if (target.startsWith("@")) return `@${nameOf(target.slice(1))}`;
  if (target.startsWith("#")) return `#${label === "" ? target.slice(1) : label}`;
  if (target.startsWith("!")) return special(target.slice(1), label);
  return linked(target, label);
}

function special(target: string, label: string): string {
  if (target.startsWith("date^")) return label;
  if (label !== "") return label;
  return `@${target.replace(/^subteam\^/, "")}`;
}

/** An address somebody typed is shown as typed; one hidden behind words is shown beside them, as evidence of where it led. */
function linked(target: string, label: string): string {
  if (label === "") return target.replace(/^mailto:/, "");
  const bare = (address: string) => address.replace(/^(https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "");
  return bare(label) === bare(target) ? label : `${label} (${target})`;
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
