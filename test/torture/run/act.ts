import { oneOf } from "../../whole/dice.ts";
import type { Row, Told, Tried } from "../oracle/seen.ts";
import type { Platform, Prompt, Written } from "../platforms/platform.ts";
import type { Action, BoardName } from "../schedule/schedule.ts";

/** What people remember of what they did. */
export type Memory = {
  /** What the bot acknowledged in this life, and under which question. */
  acknowledged: { readonly board: BoardName; readonly prompt: string; readonly words: string }[];
  /** Which replies were changed or deleted in this life, by the name in their words. */
  touched: string[];
  told: Told[];
  tried: Tried[];
  sentByHand: BoardName[];
  /** Counts what was begun or came to its end. */
  turn: number;
};

/** What people act on. */
export type Stage = {
  readonly platforms: readonly Platform[];
  readonly memory: Memory;
  /** Moves the clock to the next event, where it can be moved. */
  readonly move: () => Promise<void>;
  /** Aborted when the process is ended. */
  readonly over: AbortSignal;
};

/** Words that nobody else ever uses, and that say by themselves whose they are. */
function wordsOf(action: Action, kind: "r" | "d", name: string): string {
  return `(${action.board}-${kind}${name}) Yes & no: page ${Math.floor(action.how * 90)}, says ${action.person}.`;
}

/** What a reply is known by, whatever else its words are: `(north-r2x0x4)`. */
export function nameIn(words: string): string {
  return /\((?:north|south)-r\w+\)/.exec(words)?.[0] ?? words;
}

/** In which life a reply was begun, as its words say. */
export function lifeOf(words: string): number {
  return Number(/^\((?:north|south)-r(\d+)x/.exec(words)?.[1] ?? 0);
}

/**
 * Does one thing, as far as it can be done now. Resolves to whether somebody got an answer.
 *
 * @param name `2x0x4`: the life, the list and the place in it, so that the words are the same in each run of a seed
 */
export async function act(stage: Stage, action: Action, name: string): Promise<boolean> {
  const { platforms, memory } = stage;
  const { does, board, person, pick, how } = action;
  const platform = oneOf(() => how, platforms);
  const prompt = oneOrNone(await platform.prompts(board), pick);
  switch (does) {
    case "reply":
    case "answer": {
      if (prompt === null) return false;
      const words = wordsOf(action, "r", name);
      const write = does === "reply" ? platform.says : platform.answers;
      return noted(memory, board, prompt.id, words, await write(person, prompt, words));
    }
    case "edit": {
      const written = oneOrNone(await theirs(platform, board), pick);
      if (written === null) return false;
      const words = `${written.words.replace(/ Edited.*/, "")} Edited ${name}.`;
      memory.touched.push(nameIn(words));
      return await platform.edits(written, authorOf(written, action), words);
    }
    case "delete": {
      const written = oneOrNone(await theirs(platform, board), pick);
      if (written === null) return false;
      memory.touched.push(nameIn(written.words));
      return await platform.deletes(written, authorOf(written, action));
    }
    case "decide":
      return prompt !== null && (await decide(stage, platform, action, prompt, name));
    case "ask":
      return await types(stage, platform, action, "ask");
    case "digest":
      return await types(stage, platform, action, pick < 0.3 ? "digest post" : "digest");
    case "look": {
      const text = pick < 0.4 || prompt === null ? "status" : `evidence ${prompt.reference.split(" ")[0]}`;
      return await types(stage, platform, action, text);
    }
    case "move":
      await stage.move();
      return true;
  }
}

function noted(memory: Memory, board: BoardName, prompt: string, words: string, isKept: boolean): boolean {
  if (isKept) memory.acknowledged.push({ board, prompt, words });
  return isKept;
}

async function theirs(platform: Platform, board: BoardName): Promise<readonly Written[]> {
  return (await platform.written(board)).filter(({ stands, isTheirs }) => stands && isTheirs);
}

/** Only who wrote something can change it. */
function authorOf({ words }: Written, { person }: Action): Action["person"] {
  return (/, says (ann|bo|cai)\./.exec(words)?.[1] as Action["person"] | undefined) ?? person;
}

async function types(stage: Stage, platform: Platform, action: Action, text: string): Promise<boolean> {
  const { board, person } = action;
  if (text === "digest post") stage.memory.sentByHand.push(board);
  const answer = await platform.types(person, board, text, stage.over);
  stage.memory.told.push({ board, person, text: answer });
  return true;
}

const DECISIONS = ["accept", "accept", "reopen", "not-applicable"] as const;

/** Decides by a button or by a command, and remembers what the bot confirmed. */
async function decide(
  { memory, over }: Stage,
  platform: Platform,
  { board, person, pick, how }: Action,
  prompt: Prompt,
  name: string,
): Promise<boolean> {
  const [reference = ""] = prompt.reference.split(" ");
  const decision = oneOf(() => (how * 7) % 1, DECISIONS);
  const reason = `(${board}-d${name}) Say which page.`;
  const tried = { board, reference: prompt.reference, begun: ++memory.turn };
  const place = memory.tried.push({ ...tried, confirmed: null, over: Number.MAX_SAFE_INTEGER }) - 1;
  const isButton = (pick * 10) % 1 < 0.5;
  const answer = isButton
    ? await platform.presses(person, prompt, decision, decision === "accept" ? {} : { reason }, over)
    : await platform.types(person, board, `${decision} ${reference} ${reason}`, over);
  memory.told.push({ board, person, text: answer });
  memory.tried[place] = { ...tried, confirmed: confirmedBy(answer, reference), over: ++memory.turn };
  return true;
}

/** What the bot says that a question is now. */
function confirmedBy(answer: string, reference: string): Row["outcome"] {
  if (!answer.includes(`: ${reference} (`)) return null;
  if (answer.includes("is accepted and closed.")) return "accepted";
  if (answer.includes("is not applicable and closed.")) return "not-applicable";
  return answer.includes("is open again: more evidence is wanted.") ? "more-evidence" : null;
}

function oneOrNone<T>(things: readonly T[], pick: number): T | null {
  return things[Math.floor(pick * things.length)] ?? null;
}
