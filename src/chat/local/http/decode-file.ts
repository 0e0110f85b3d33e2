import { Refusal } from "../refusal.ts";

const LARGEST = 10 * 1024 * 1024;

/** The bytes of a file that came as base64. Raises a `Refusal`: 400 if it is not base64, 413 above 10 MB. */
export function decodeFile(file: { readonly name: string; readonly base64: string }): {
  readonly name: string;
  readonly bytes: Uint8Array;
} {
  const name = JSON.stringify(file.name.slice(0, 100));
  const bytes = Buffer.from(file.base64, "base64");
  // Node reads what it can and says nothing of the rest.
  if (bytes.toString("base64").replace(/=+$/, "") !== file.base64.replace(/=+$/, "")) {
    throw new Refusal(
      400,
      `Cannot read the file ${name}: \`base64\` is not base64.`,
      "Encode its bytes as base64.",
    );
  }
  if (bytes.byteLength > LARGEST) {
    throw new Refusal(
      413,
      `Cannot keep the file ${name}: it is larger than 10 MB.`,
      "Send a smaller one, or a link.",
    );
  }
  return { name: file.name, bytes };
}
