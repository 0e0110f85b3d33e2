import type { Client, Message } from "../client.ts";
import { everythingSaid } from "../everything-said.ts";

export const [CHAIR, SECRETARY, GWEN, YUSUF, DILYS, MARCUS, OBSERVER, GUEST] = [
  "p1",
  "p2",
  "p3",
  "p4",
  "p5",
  "p6",
  "p7",
  "p8",
] as const;

/**
 * A board that is asked two questions on Tuesdays at 9. Its papers are published on Mon 5 Oct and Mon 23 Nov 2026: five clear
 * days before each meeting. CSP-07 and DPH-03 are nobody's alone.
 */
export const BOARDS = `
organisation: Borchester City Council
people:
  p1: { name: Rosalind Achebe }
  p2: { name: Tom Hathersage }
  p3: { name: Supt Gwen Pritchard }
  p4: { name: Yusuf Karim }
  p5: { name: Dilys Bowen }
  p6: { name: Marcus Ode }
  p7: { name: Hannah Lister }
  p8: { name: Lorna Petherick }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership, directors-of-public-health]
    channels: [local:csp]
    chair: p1
    secretary: [p2]
    members: [p3, p4, p5, p6]
    observers: [p7]
    owners: { csp-1: p3, csp-2: p4, csp-3: p5, csp-4: p6, csp-5: p4, csp-6: p5, dph-1: p6, dph-2: p6, dph-4: p3 }
    timezone: Europe/London
    prompts: { schedule: "0 9 * * 2", questions: 2 }
    nudges: { afterWorkingDays: 5, max: 3, at: "10:00" }
    meetings: [2026-10-13T14:00, 2026-12-01T14:00, 2027-02-02T14:00]
    digest: { clearDays: 5, at: "09:00" }
    round: { starts: 2026-09-01 }
`;

/** Hands on the board: days are London's, as people there read them. */
export type Play = ReturnType<typeof play>;

/** Begins to play on a running bot. */
export function play(bot: Client) {
  const prompt = async (reference: string): Promise<Message> => {
    const found = (await bot.channel("csp")).findLast(({ text }) => text.startsWith(`${reference} (`));
    if (found === undefined) throw new Error(`${reference} is not asked`);
    return found;
  };
  return {
    bot,
    prompt,
    /** Lets time pass until a minute of London's wall: `2026-10-05 09:00`. */
    until: (wall: string) => bot.moves(instant(wall)),
    /** Writes in the thread of a question. */
    async says(person: string, reference: string, words: string, files: readonly string[] = []) {
      const { id } = await prompt(reference);
      const sent = files.map((name) => ({ name, content: name }));
      return bot.says(person, "csp", words, { thread: id, files: sent });
    },
    /** Opens the dialog of a button of a question, and presses one in it with what is filled in. */
    async fills(person: string, reference: string, dialog: string, label: string, fields: Filled) {
      const pressed = { person, message: (await prompt(reference)).id };
      const { post } = await posts<Opened>(bot, "/local/forms", { ...pressed, button: dialog });
      const found = post.parts.flatMap(({ buttons = [] }) => buttons).find((each) => each.label === label);
      if (found === undefined) throw new Error(`the dialog has no button ${label}: ${JSON.stringify(post)}`);
      const { id: button, about } = found;
      return (await posts<{ text: string }>(bot, "/local/buttons", { ...pressed, button, about, fields }))
        .text;
    },
    types: async (person: string, command: string) => plain(bot, await bot.types(person, command, "csp")),
    /** What the bot wrote to somebody last. */
    async lastTold(person: string) {
      return flat(await bot.direct(person)).findLast(({ author }) => author.bot);
    },
    /** The line of figures that a screen or post shows. */
    async figures() {
      return figuresIn(await bot.types(CHAIR, "/soc status", "csp"));
    },
    /** Of each question that is unanswered: its reference, or with `overdue` of those that are. */
    async unanswered(): Promise<string[]> {
      return references(await bot.types(CHAIR, "/soc unanswered", "csp"));
    },
    /** What every reply to a question is taken for, in the order written. */
    async standings(reference: string): Promise<string[]> {
      const lines = (await bot.types(CHAIR, `/soc evidence ${reference}`, "csp")).split("\n");
      return lines.filter((line) =>
        /^(Counts as|Saved as|To check|Says nothing|Said to be|Recorded)/.test(line),
      );
    },
  };
}

type Filled = Readonly<Record<string, string>>;
type Opened = {
  readonly post: { readonly parts: readonly { readonly buttons?: readonly Offered[] }[] };
};
type Offered = { readonly id: string; readonly label: string; readonly about: string | null };

async function posts<R>(bot: Client, path: string, body: unknown): Promise<R> {
  const json = { "Content-Type": "application/json" };
  const response = await fetch(bot.address + path, {
    method: "POST",
    headers: json,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as R;
}

/** All reminders so far: when, whom and of what is due. */
export async function reminders(bot: Client): Promise<string[]> {
  const said = await everythingSaid(bot);
  return said
    .flatMap(({ where, message: { at, text } }) => {
      const [head = ""] = text.split("\n");
      const day = wallOf(at);
      const inThread = /^(@.*): (\w+-\d\d) (?:is|was) due/.exec(head);
      if (inThread !== null) return [`${day} thread ${inThread[2]}: ${inThread[1]}`];
      if (!where.startsWith("@") || !/^\d+ questions? waits? for you|^\w+-\d\d (is|was) due/.test(head))
        return [];
      const [due = "", also = ""] = text.split("Also waiting for you:");
      const more = references(also).length === 0 ? "" : ` (and ${references(also).join(" ")})`;
      return [`${day} ${where}: ${references(due).join(" ")}${more}`];
    })
    .sort();
}

/** The references that the lines of a list begin with. */
export function references(text: string): string[] {
  return text.split("\n").flatMap((line) => /^- (\w+-\d\d) \(/.exec(line)?.[1] ?? []);
}

/** `8 of 11 questions asked. …` */
export function figuresIn(text: string): string | undefined {
  return text.split("\n").find((line) => /^\d+ of \d+ questions asked\./.test(line));
}

/** Lines without the address of the workspace and the ids of its messages. */
export function plain(bot: Client, text: string): string[] {
  return text
    .replaceAll(bot.address, "")
    .replace(/ \(\/#\/[^)]*\)/g, "")
    .split("\n");
}

function flat(messages: readonly Message[]): Message[] {
  return messages
    .flatMap((message) => [message, ...flat(message.replies)])
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** London is an hour ahead until the night to Sunday 25 October 2026. */
const WINTER = "2026-10-25 01:00";

function instant(wall: string): string {
  const offset = wall < WINTER ? "+01:00" : "Z";
  return new Date(`${wall.replace(" ", "T")}:00${offset}`).toISOString();
}

function wallOf(at: string): string {
  const summer = new Date(Date.parse(at) + 3_600_000).toISOString().slice(0, 16).replace("T", " ");
  return summer < WINTER ? summer : new Date(at).toISOString().slice(0, 16).replace("T", " ");
}
