import { createHash } from "node:crypto";

type Sealed = {
  readonly title: string;
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly options?: readonly string[];
  }[];
};

/** Seals what was published: the heading, and every id, text and option in order. What helps an answer is ours, and free. */
export function checksumOf({ title, questions }: Sealed): string {
  const words = [title, ...questions.map(({ id, text, options = [] }) => [id, text, ...options])];
  return `sha256:${createHash("sha256").update(JSON.stringify(words)).digest("hex")}`;
}
