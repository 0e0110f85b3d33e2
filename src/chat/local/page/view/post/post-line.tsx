import { type PersonId, userRef } from "../../../../../core/names/ids.ts";
import type { Inline, TextLine } from "../../../../post.ts";
import { OutLink } from "../base/out-link.tsx";

/** A line of one of the bot's posts. `acting` is whom it is drawn for: a mention of them stands out. */
export function PostLine({ line, acting }: { line: TextLine; acting: PersonId }) {
  return (
    <>
      {line.map((inline, at) => (
        <Piece key={at} inline={inline} acting={acting} />
      ))}
    </>
  );
}

function Piece({ inline, acting }: { inline: Inline; acting: PersonId }) {
  if (typeof inline === "string") return <>{inline}</>;
  if ("strong" in inline) return <strong>{inline.strong}</strong>;
  if ("link" in inline) return <OutLink href={inline.link}>{inline.text}</OutLink>;
  if ("mention" in inline) {
    return (
      <span class={inline.mention === userRef("local", acting) ? "mention mention-me" : "mention"}>
        @{inline.name}
      </span>
    );
  }
  return <time dateTime={inline.when}>{inline.text}</time>;
}
