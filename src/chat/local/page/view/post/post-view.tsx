import type { ComponentChildren } from "preact";
import type { PersonId } from "../../../../../core/names/ids.ts";
import type { Button, Part, Post } from "../../../../post.ts";
import { PostBar } from "./post-bar.tsx";
import { PostLine } from "./post-line.tsx";

type Draw = {
  readonly acting: PersonId;
  readonly buttons: (buttons: readonly Button[]) => ComponentChildren;
};

/** One of the bot's posts, part by part. `buttons` draws its buttons. */
export function PostView({ post, acting, buttons }: { post: Post } & Draw) {
  return (
    <div class="post">
      {post.parts.map((part, at) => (
        <PartView key={keyOf(post.parts, at)} part={part} acting={acting} buttons={buttons} />
      ))}
    </div>
  );
}

/** A dialog hangs on its buttons: they are the same ones, whatever is said above them since. */
function keyOf(parts: readonly Part[], at: number): string {
  const before = parts.slice(0, at).filter(({ kind }) => kind === "buttons");
  return parts[at]?.kind === "buttons" ? `buttons ${before.length}` : String(at);
}

function PartView({ part, acting, buttons }: { part: Part } & Draw) {
  switch (part.kind) {
    case "heading":
      return <h3>{part.text}</h3>;
    case "line":
      return (
        <p>
          <PostLine line={part.line} acting={acting} />
        </p>
      );
    case "question":
      return <p class="question">{part.text}</p>;
    case "list":
      return (
        <ul class="post-list">
          {part.lines.map((line, at) => (
            <li key={at}>
              <PostLine line={line} acting={acting} />
            </li>
          ))}
        </ul>
      );
    case "quote":
      return (
        <blockquote class="quote" dir="auto">
          {part.text}
        </blockquote>
      );
    case "bar":
      return <PostBar bar={part} />;
    case "note":
      return (
        <p class="note">
          <PostLine line={part.line} acting={acting} />
        </p>
      );
    case "buttons":
      return <>{buttons(part.buttons)}</>;
  }
}
