import { FILE_LIMITS } from "../page/model/file-limits.ts";
import { Refusal } from "../refusal.ts";

const LARGEST = FILE_LIMITS.each;
/** In letters of base64, of which four stand for three bytes. */
const LONGEST = Math.ceil(LARGEST / 3) * 4;

/** The bytes of a file that came as base64. Raises a `Refusal`: 400 if it is not base64, 413 above 10 MB. */
export function decodeFile(file: { readonly name: string; readonly base64: string }): {
  readonly name: string;
  readonly bytes: Uint8Array;
} {
  const name = JSON.stringify(file.name.slice(0, 100));
  if (file.base64.length > LONGEST) throw tooLarge(name);
  const bytes = Buffer.from(file.base64, "base64");
  // Node reads what it can and says nothing of the rest.
  if (withoutPadding(bytes.toString("base64")) !== withoutPadding(file.base64)) {
    throw new Refusal(
      400,
      `Cannot read the file ${name}: \`base64\` is not base64.`,
      "Encode its bytes as base64.",
    );
  }
  if (bytes.byteLength > LARGEST) throw tooLarge(name);
  return { name: file.name, bytes };
}

/** Base64 is filled up with at most two of these signs, which may be left out. */
function withoutPadding(base64: string): string {
  return base64.replace(/={1,2}$/, "");
}

function tooLarge(name: string): Refusal {
  return new Refusal(
    413,
    `Cannot keep the file ${name}: it is larger than 10 MB.`,
    "Send a smaller one, or a link.",
  );
}
