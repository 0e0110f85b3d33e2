import { randomBytes } from "node:crypto";
import type { Post } from "../../post.ts";
import type { TeamsContext } from "../context.ts";
import { oneLine } from "../sending/one-line.ts";

/** How long a link holds, in minutes. */
const HOLDS = 10;

export const FILE_PATH = "/teams/files";

/**
 * Links by which a file can be fetched once. Whoever has the link gets the file, so it is made only when somebody asks
 * for the file inside Teams, which tells the bot who they are; it is told to them alone, cannot be guessed, holds for
 * ten minutes and works once.
 */
export interface FileLinks {
  /** Whether the bot can be reached for a file. */
  readonly possible: boolean;
  /** A new link to a file among the pending files; null if the bot cannot be reached for it. */
  give(file: string): string | null;
  /** The file that a token stands for; null if there is none, or it has run out. */
  see(token: string): string | null;
  /** As `see`, and the token is worth nothing any more. */
  use(token: string): string | null;
}

/**
 * Starts without links; none outlives the process.
 *
 * @param publicUrl `https://bot.example.org`
 * @param clock in milliseconds, only going forward
 */
export function fileLinks(publicUrl: string | null, clock: () => number): FileLinks {
  const links = new Map<string, { readonly file: string; readonly until: number }>();
  const see = (token: string) => {
    for (const [each, { until }] of links) if (until < clock()) links.delete(each);
    return links.get(token)?.file ?? null;
  };
  return {
    possible: publicUrl !== null,
    give(file) {
      if (publicUrl === null) return null;
      const token = randomBytes(32).toString("base64url");
      links.set(token, { file, until: clock() + HOLDS * 60_000 });
      return `${publicUrl.replace(/(?<!\/)\/+$/, "")}${FILE_PATH}?token=${token}`;
    },
    see,
    use(token) {
      const file = see(token);
      links.delete(token);
      return file;
    },
  };
}

/** What somebody is told who asked for a file that Teams does not take as one. */
export function linkPost({ links }: Pick<TeamsContext, "links">, file: string, name: string): Post {
  const link = links.give(file);
  if (link === null)
    return oneLine(
      `Teams did not take ${name} as a file, and there is no address to fetch it from. Let the administrator set TEAMS_PUBLIC_URL (docs/teams.md, step 2).`,
    );
  return {
    summary: `A link to ${name}`,
    parts: [
      { kind: "line", line: [{ link, text: `Open ${name}` }] },
      { kind: "note", line: [`The link holds for ${HOLDS} minutes and works once. Do not pass it on.`] },
    ],
  };
}
