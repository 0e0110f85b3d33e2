import { sha256 } from "./sha256.ts";

/** Whether what can be erased of a line is there; there never was any; or it was taken away. */
export type BodyStanding = "there" | "none" | "erased";

/** A line whose hash and digest are right; or what is wrong with them. */
export type Parts =
  | {
      readonly kind: "whole";
      readonly hash: string;
      /** All of it but salt, body and hash, without the brace that ends it. */
      readonly head: string;
      readonly body: BodyStanding;
    }
  | { readonly kind: "damaged"; readonly faults: readonly string[] };

const DIGEST = /,"digest":(?:null|"[0-9a-f]{64}"),"salt":/;
const HEX = 64;
const HASH_LENGTH = ',"hash":""}'.length + HEX;
const ERASED = ',"salt":null,"body":null';
const SALTED = /^,"salt":"([0-9a-f]{32})","body":/;

/**
 * Looks at the hash of a line and the digest of its body as they stand in its text, without understanding any of it:
 * quotes within what people wrote are escaped, and no other key of this name has a sum before a salt.
 *
 * @param previous the hash of the line before
 */
export function takeApart(text: string, previous: string): Parts {
  const at = text.search(DIGEST);
  const value = at + ',"digest":'.length;
  const isBare = text.startsWith("null", value);
  const end = value + (isBare ? "null".length : HEX + 2);
  const hidden = text.slice(end, -HASH_LENGTH);
  const head = text.slice(0, end);
  const hash = sha256(`${previous} ${head}}`);
  if (at === -1 || text.slice(-HASH_LENGTH) !== `,"hash":"${hash}"}`)
    return damaged("its hash does not fit: the line was changed, or the one before it is not the one it was");
  if (hidden === ERASED) return { kind: "whole", hash, head, body: isBare ? "none" : "erased" };
  const [start, salt] = SALTED.exec(hidden) ?? [];
  const digest = text.slice(end - HEX - 1, end - 1);
  if (start === undefined || isBare || sha256(salt + hidden.slice(start.length)) !== digest)
    return damaged("its digest does not fit: its body was changed");
  return { kind: "whole", hash, head, body: "there" };
}

/** A line without its salt and body; its hash is what it was. */
export function withoutBody({ head, hash }: Extract<Parts, { kind: "whole" }>): string {
  return `${head}${ERASED},"hash":"${hash}"}`;
}

function damaged(fault: string): Parts {
  return { kind: "damaged", faults: [fault] };
}
