import { splitLinks } from "../../model/split-links.ts";
import { OutLink } from "./out-link.tsx";

/** What somebody wrote, letter for letter and line for line; only its web addresses can be followed. */
export function PlainText({ text }: { text: string }) {
  return (
    <div class="plain-text" dir="auto">
      {splitLinks(text).map((piece, at) =>
        piece.kind === "link" ? (
          <OutLink key={at} href={piece.text}>
            {piece.text}
          </OutLink>
        ) : (
          piece.text
        ),
      )}
    </div>
  );
}
