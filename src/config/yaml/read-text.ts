import { readFile } from "node:fs/promises";

/** The text of a file, or why there is none, as a phrase that follows on from its name. */
export type Text = { readonly kind: "text"; readonly text: string } | Unreadable;
export type Unreadable = { readonly kind: "unreadable"; readonly because: string; readonly fix: string };

/** Reads a file that somebody wrote by hand. One that is not UTF-8 is told: guessing would garble the words in it. */
export async function readText(file: string): Promise<Text> {
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file)) };
  } catch (error) {
    return unreadable(error);
  }
}

/** Puts what the disk answered into words. Anything that is not the disk's answer is a bug, and goes on its way. */
export function unreadable(error: unknown): Unreadable {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return told("is not UTF-8 text", "Save it again with the encoding UTF-8.");
    case "ENOENT":
      return told("does not exist", "Check the path, and that the file was not moved or renamed.");
    case "EISDIR":
      return told("is a folder", "Name the file inside it.");
    case "ENOTDIR":
      return told("is not a folder, or lies in something that is not one", "Check the path.");
    case "EACCES":
    case "EPERM":
      return told("may not be read by this user", "Give the user that runs the bot the right to read it.");
  }
  if (typeof code !== "string") throw error;
  return told(`could not be read (${code})`, "Check the disk it lies on, and try again.");
}

function told(because: string, fix: string): Unreadable {
  return { kind: "unreadable", because, fix };
}
