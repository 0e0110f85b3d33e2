import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Writer } from "../../../src/core/judgement/heard.ts";

const FOLDER = join(import.meta.dirname, "corpus");

/** One message of a corpus, with what is right. */
export type Sample = {
  readonly writer: Writer;
  readonly kind: string;
  /** `exact`; or `may-ask`, where its writer may be asked; or `no-answer`, where it only must not become an answer. */
  readonly sure: "exact" | "may-ask" | "no-answer";
  readonly words: string;
};

/** The corpora by name. A line is `writer | kind | words`; `kind?` means `may-ask`, `kind~` means `no-answer`, `\n` is a new line. */
export function readCorpora(): [name: string, samples: Sample[]][] {
  return readdirSync(FOLDER)
    .map((name) => [name, readFileSync(join(FOLDER, name), "utf8").split("\n")] as const)
    .map(([name, lines]) => [
      name,
      lines.filter((line) => line !== "" && !line.startsWith("# ")).map(sampleOf),
    ]);
}

function sampleOf(line: string): Sample {
  const [writer = "", marked = "", ...words] = line.split(" | ");
  const sure = marked.endsWith("?") ? "may-ask" : marked.endsWith("~") ? "no-answer" : "exact";
  return {
    writer: writer as Writer,
    kind: marked.replace(/[?~]$/, ""),
    sure,
    words: words.join(" | ").replaceAll("\\n", "\n"),
  };
}
