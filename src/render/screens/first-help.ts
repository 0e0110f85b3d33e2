import type { Post } from "../../chat/post.ts";
import type { Role } from "../../core/model/roles.ts";
import { part, shortPost } from "../words/parts.ts";
import { listed } from "../words/text.ts";

/** A command as help explains it; `usage` is what follows `/soc`. */
type Explained = { readonly usage: string; readonly about: string };

const ANSWERERS: ReadonlySet<Role> = new Set<Role>(["owner", "deputy", "member"]);

/** How many roles are named: somebody may have some on two hundred boards. */
const NAMED = 3;

/** The handful that somebody needs first, by the roles they have; and where the rest is. */
export function firstHelpPost(
  roles: readonly { readonly role: Role; readonly board: string }[],
  commands: readonly Explained[],
): Post {
  const heading = `What you need first, as ${listed(
    roles.map(({ role, board }) => `${role} of ${board}`),
    NAMED,
  )}`;
  const isAsked = roles.some(({ role }) => ANSWERERS.has(role));
  return {
    summary: heading,
    parts: [
      part.heading(heading),
      ...(isAsked ? [part.line({ strong: "To answer a question:" }, ` ${ANSWERING}`)] : []),
      ...part.list(commands.map(({ usage, about }) => [{ strong: `/soc ${usage}` }, `: ${about}`])),
      part.note("REF is a reference such as CSP-03. Only you see the answers."),
      part.line("For all there is: /soc help all. For one command: /soc help evidence"),
    ],
  };
}

const ANSWERING = "reply in its thread. Files and links are welcome.";

/** What somebody is told who has no role on any board that they could be shown. */
export function strangerHelpPost(): Post {
  return shortPost(
    "This bot asks boards their questions and keeps the replies as evidence.",
    `To answer a question: ${ANSWERING}`,
    "There is no board here that you can see. To see one, ask its secretary to add you.",
    "For all that can be typed: /soc help all",
  );
}
