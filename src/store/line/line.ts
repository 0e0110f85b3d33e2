import { randomBytes } from "node:crypto";
import type { Lined, LineForm } from "./line-form.ts";
import { parseObject } from "./parse-object.ts";
import { sha256 } from "./sha256.ts";
import { type BodyStanding, takeApart } from "./take-apart.ts";

/** A line of a journal, understood; or what is wrong with it; or what of it only a newer version knows. */
export type ReadLine<E> =
  | {
      readonly kind: "event";
      readonly event: E;
      readonly hash: string;
      /** Whether the next line was decided together with this one. */
      readonly more: boolean;
      readonly body: BodyStanding;
    }
  | { readonly kind: "damaged"; readonly faults: readonly string[] }
  | { readonly kind: "newer"; readonly what: string };

/**
 * An event as one line of a journal: JSON with the keys `n`, `at`, `kind`, `version`, `more`, `facts`, `digest`, `salt`,
 * `body`, `hash` in this order. `digest` is the SHA-256 of salt and body, `hash` that of the hash of the line before, a
 * space, and this line without salt, body and hash. So a line that was changed, removed, added or moved is found, and yet
 * salt and body can be taken away. `more` says that the next line was decided together with this one: either both are there
 * or neither counts.
 */
export function writeLine<E extends Lined>(
  form: LineForm<E>,
  event: E,
  previous: string,
  more: boolean,
): { readonly line: string; readonly hash: string } {
  const { kind, version, facts, body } = form.split(event);
  const { n, at } = event;
  const salt = body === null ? null : randomBytes(16).toString("hex");
  const text = body === null ? "null" : JSON.stringify(body);
  const digest = salt === null ? null : sha256(salt + text);
  const head = JSON.stringify({ n, at, kind, version, ...(more ? { more } : {}), facts, digest });
  const hash = sha256(`${previous} ${head}`);
  return {
    line: `${head.slice(0, -1)},"salt":${JSON.stringify(salt)},"body":${text},"hash":"${hash}"}`,
    hash,
  };
}

/** Reads what `writeLine` wrote after a line that ends in the hash `previous`. Anything else is damage, and is not guessed at. */
export function readLine<E extends Lined>(
  form: LineForm<E>,
  text: string,
  n: number,
  previous: string,
): ReadLine<E> {
  const json = parseObject(text);
  if (json === null) return damaged("it is not a line of JSON");
  if (json.n !== n)
    return damaged(
      `its n is ${JSON.stringify(json.n)} where ${n} comes next: a line was removed, added or moved`,
    );
  const parts = takeApart(text, previous);
  if (parts.kind === "damaged") {
    // What a newer version writes may be hashed in another way.
    const joined = json.kind === "begun" ? join(form, n, json) : null;
    return joined?.kind === "newer" ? joined : damaged(...parts.faults);
  }
  if (json.more !== undefined && json.more !== true) return damaged("more: expected true");
  const joined = join(form, n, json);
  if (joined.kind !== "event") return joined;
  return { ...joined, hash: parts.hash, more: json.more === true, body: parts.body };
}

function join<E extends Lined>(form: LineForm<E>, n: number, json: Record<string, unknown>) {
  const { at, kind, version, facts, body } = json;
  return form.join({ n, at, kind, version, facts, body: typeof body === "object" ? body : null });
}

function damaged(...faults: readonly string[]): {
  readonly kind: "damaged";
  readonly faults: readonly string[];
} {
  return { kind: "damaged", faults };
}
