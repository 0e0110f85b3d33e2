import { Refusal } from "./refusal.ts";
import type { Upload } from "./wire.ts";

/** Reads a file the reader chose, as the workspace takes it. Rejects with a `Refusal` if it cannot be read any more. */
export function readUpload(file: File): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      // A data address: `data:text/plain;base64,SGVsbG8=`. An empty file has nothing after the comma.
      const address = typeof reader.result === "string" ? reader.result : "";
      resolve({ name: file.name, base64: address.slice(address.indexOf(",") + 1) });
    });
    reader.addEventListener("error", () => {
      reject(new Refusal(0, `Cannot read the file ${file.name}.`, "Take it off, and choose it again."));
    });
    reader.readAsDataURL(file);
  });
}
