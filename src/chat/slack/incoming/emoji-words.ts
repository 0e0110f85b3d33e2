/** The emoji that a message shows: the code of each, without colons, and the sign it stands for; null for one of the workspace's own. */
export type ShownEmoji = ReadonlyMap<string, string | null>;

/** What people answer with most, for messages that do not say themselves what their codes stand for. */
const COMMON: Readonly<Record<string, string>> = {
  "+1": "👍",
  thumbsup: "👍",
  "-1": "👎",
  thumbsdown: "👎",
  ok_hand: "👌",
  clap: "👏",
  raised_hands: "🙌",
  pray: "🙏",
  wave: "👋",
  muscle: "💪",
  point_up: "☝️",
  point_right: "👉",
  shrug: "🤷",
  eyes: "👀",
  smile: "😄",
  slightly_smiling_face: "🙂",
  blush: "😊",
  grin: "😁",
  joy: "😂",
  wink: "😉",
  thinking_face: "🤔",
  disappointed: "😞",
  cry: "😢",
  heart: "❤️",
  tada: "🎉",
  rocket: "🚀",
  fire: "🔥",
  100: "💯",
  white_check_mark: "✅",
  heavy_check_mark: "✔️",
  ballot_box_with_check: "☑️",
  x: "❌",
  warning: "⚠️",
  question: "❓",
  exclamation: "❗",
  red_circle: "🔴",
  large_orange_circle: "🟠",
  large_yellow_circle: "🟡",
  large_green_circle: "🟢",
  calendar: "📆",
  date: "📅",
  memo: "📝",
  paperclip: "📎",
  page_facing_up: "📄",
};

/** A code between colons that touch no other word: `10:30:45` and `a:b:c` have none. */
const CODE = /(?<![\w:])(?::([a-z0-9_+'-]{1,100}):)+(?![\w:])/gi;
const ONE = /:([a-z0-9_+'-]{1,100}):/gi;

/**
 * A text with signs in place of the codes of emoji. Where the message says which it shows, others that are not common were typed
 * as such and stay; where it does not, what is not common is named in words: `(party parrot)`.
 */
export function emojiWords(text: string, shown: ShownEmoji | null): string {
  if (!text.includes(":")) return text;
  return text.replace(CODE, (run) =>
    run.replace(ONE, (typed, code: string) => {
      const name = code.toLowerCase();
      // The shade of a sign says nothing in a paper.
      if (/^skin-tone-\d$/.test(name)) return "";
      if (shown?.has(name) || Object.hasOwn(COMMON, name)) return emojiSign(name, shown?.get(name) ?? null);
      return shown === null && /[a-z]/.test(name) ? emojiSign(name, null) : typed;
    }),
  );
}

/** What stands for one emoji: its sign, or its name in words where it has none. */
export function emojiSign(name: string, sign: string | null): string {
  const known = sign ?? (Object.hasOwn(COMMON, name) ? COMMON[name] : undefined);
  return known ?? `(${name.replace(/[_-]+/g, " ").trim() || "emoji"})`;
}

/** The sign of hexadecimal code points, `1f44d-1f3fc`; null if they are none. */
export function signOf(unicode: string): string | null {
  if (!/^[0-9a-f]{2,6}(?:-[0-9a-f]{2,6}){0,15}$/i.test(unicode)) return null;
  const points = unicode.split("-").map((each) => Number.parseInt(each, 16));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : null;
}
