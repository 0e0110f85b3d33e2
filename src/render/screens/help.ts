import type { Post } from "../../chat/post.ts";
import { part } from "../words/parts.ts";

/** A command as help explains it; `usage` is what follows `/soc`. */
type Explained = { readonly usage: string; readonly about: string; readonly who: "readers" | "deciders" };

/** What can be typed: all of it, or the one command that was asked about. */
export function helpPost(commands: readonly Explained[]): Post {
  const [first] = commands;
  const heading = commands.length === 1 && first !== undefined ? `/soc ${first.usage}` : "What you can type";
  return {
    summary: heading,
    parts: [
      part.heading(heading),
      ...(commands.length === 1
        ? commands.map(({ about, who }) => part.line(about, ...forWhom(who)))
        : part.list(
            commands.map(({ usage, about, who }) => [
              { strong: `/soc ${usage}` },
              `: ${about}`,
              ...forWhom(who),
            ]),
          )),
      part.note(
        "REF is a reference such as CSP-03, with or without its round. If several of your boards have it, put the board's id before it. Only you see the answers.",
      ),
    ],
  };
}

function forWhom(who: Explained["who"]): string[] {
  return who === "deciders" ? [" For the chair and the secretary."] : [];
}
