import type { Upload } from "./wire.ts";

/** Reads a file the reader chose, as the workspace takes it. Rejects if the browser cannot read it any more. */
export function readUpload(file: File): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      // A data address: `data:text/plain;base64,SGVsbG8=`. An empty file has nothing after the comma.
      const address = typeof reader.result === "string" ? reader.result : "";
      resolve({ name: file.name, base64: address.slice(address.indexOf(",") + 1) });
    });
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
