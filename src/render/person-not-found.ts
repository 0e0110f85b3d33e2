import type { Post } from "../chat/post.ts";
import type { FoundPerson } from "../core/find-person.ts";
import { quoted } from "./extract.ts";
import { listed } from "./listed.ts";
import { shortPost } from "./short-post.ts";

/** Says that nobody, or more than one person, goes by what was typed, and who may have been meant. */
export function personNotFoundPost(
  typed: string,
  found: Exclude<FoundPerson, { kind: "found" }>,
  reference: string,
): Post {
  if (typed.trim() === "")
    return shortPost("A person is missing.", `For example: /soc assign ${reference} NAME`);
  if (found.kind === "several") {
    const names = found.people.map(({ name, id }) => `${name} (${id})`);
    return shortPost(
      `${quoted(typed, 60)} may be ${listed(names, 8)}. Nothing was changed.`,
      `Use the name in full, or the id: /soc assign ${reference} ${found.people[0]?.id ?? "ID"}`,
    );
  }
  const nobody = `Nobody in the settings goes by ${quoted(typed, 60)}. Nothing was changed.`;
  return found.nearest === null
    ? shortPost(nobody)
    : shortPost(nobody, `Did you mean ${found.nearest.name}? /soc assign ${reference} ${found.nearest.name}`);
}
