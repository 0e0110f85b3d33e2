import type { Post } from "../../chat/post.ts";
import type { Board } from "../../core/model/board.ts";
import type { FoundPerson } from "../../core/reading/find-person.ts";
import { part, shortPost } from "../words/parts.ts";
import { brief, listed, quoted } from "../words/text.ts";

/** As much of a line to type as is said back. What somebody typed may be a page; they still have the rest of it. */
const LINE = 120;

/** A command that is about one question, without a reference. `usage` is what follows `/soc`. */
export function noReferencePost(usage: string): Post {
  return shortPost(
    "Which question? Give its reference, such as CSP-03, or type the command in its thread.",
    `/soc ${usage}`,
  );
}

/**
 * A reference that no question of the person's boards has, and the one that comes nearest. `board` is the one that was
 * looked through, if it was one.
 */
export function unknownReferencePost(
  typed: string,
  nearest: string | null,
  board: { readonly name: string } | null,
): Post {
  const nobody = `o question goes by ${quoted(typed, 60)}.`;
  const fault = board === null ? `N${nobody}` : `${board.name}: n${nobody}`;
  return shortPost(
    nearest === null ? `${fault} A reference looks like CSP-03.` : `${fault} Did you mean ${nearest}?`,
  );
}

/** A command that there is not, and the one that was most likely meant. */
export function unknownCommandPost(typed: string, nearest: string | null): Post {
  const fault = `There is no command ${quoted(typed, 60)}.`;
  return shortPost(
    nearest === null ? fault : `${fault} Did you mean /soc ${nearest}?`,
    "For what there is: /soc help",
  );
}

/** Words to the bot that begin like a command and go on like prose. They are not obeyed; `typed` is all of them. */
export function notObeyedPost(command: string, typed: string): Post {
  return shortPost(
    `That was taken for words to people, not for the command ${command}, so nothing was done.`,
    `If it is one, put /soc before it: /soc ${brief(typed, LINE)}`,
    "An answer to a question goes into its thread.",
  );
}

/**
 * Something was typed behind a command that has no use for it, perhaps a board that the person may not see or that there
 * is not: both are answered alike, and nothing is done. `reference` is the question that was named, if one was.
 */
export function leftOverPost(
  command: string,
  typed: string,
  board: Pick<Board, "id" | "name">,
  reference: string | null = null,
): Post {
  const line = [command, board.id, ...(reference === null ? [] : [reference])].join(" ");
  return shortPost(
    `It is not clear what ${quoted(typed, 60)} is to mean in /soc ${command}, so nothing was done.`,
    `For ${board.name}: /soc ${line}`,
  );
}

/**
 * Asks which of somebody's boards a command is about. `line` is what to type for this one after `/soc`; it may hold what
 * they typed. `unread`: what they typed in the place of a board, and names none of theirs.
 */
export function whichBoardPost(
  boards: readonly { readonly name: string; readonly line: string }[],
  unread = "",
): Post {
  const question = `${unread === "" ? "" : `No board of yours goes by ${quoted(unread, 60)}. `}Which board do you mean?`;
  return {
    summary: question,
    parts: [
      part.line(question),
      ...part.list(boards.map(({ name, line }) => [`${name}: /soc ${brief(line, LINE)}`])),
    ],
  };
}

/** Asks for the reason a decision needs; `command` is what to type, with REASON in the place of it. */
export function reasonMissingPost(command: string, board: { readonly name: string }): Post {
  return shortPost(
    `${board.name}: a reason is missing. It stands in the record with the decision.`,
    `Type it after the command: /soc ${command}`,
  );
}

/** A date that is missing, or written in a way that is not read. */
export function dateNotUnderstoodPost(
  typed: string,
  reference: string,
  board: { readonly name: string },
): Post {
  const fault =
    typed.trim() === ""
      ? "a date and a reason are missing."
      : `no date could be read at the start of ${quoted(typed, 60)}.`;
  return shortPost(
    `${board.name}: ${fault} Write it as 29 Jan 2027, 29/1/2027, Friday or in 2 weeks.`,
    `For example: /soc extend ${reference} 29 Jan 2027 REASON`,
  );
}

/** Says that nobody, or more than one person, goes by what was typed, and who may have been meant. */
export function personNotFoundPost(
  typed: string,
  found: Exclude<FoundPerson, { kind: "found" }>,
  reference: string,
  board: { readonly name: string },
): Post {
  if (typed.trim() === "")
    return shortPost(`${board.name}: a person is missing.`, `For example: /soc assign ${reference} NAME`);
  if (found.kind === "several") {
    const names = found.people.map(({ name, id }) => `${name} (${id})`);
    return shortPost(
      `${board.name}: ${quoted(typed, 60)} may be ${listed(names, 8)}. Nothing was changed.`,
      `Use the name in full, or the id: /soc assign ${reference} ${found.people[0]?.id ?? "ID"}`,
    );
  }
  const nobody = `${board.name}: nobody in the settings goes by ${quoted(typed, 60)}. Nothing was changed.`;
  return found.nearest === null
    ? shortPost(nobody)
    : shortPost(nobody, `Did you mean ${found.nearest.name}? /soc assign ${reference} ${found.nearest.name}`);
}
