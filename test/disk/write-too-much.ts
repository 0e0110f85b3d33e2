import { ExpectedError } from "../../src/core/model/errors.ts";
import { writeWholeFile } from "../../src/disk/write-whole-file.ts";

/** Run with a limit of 8 KiB a file: writes more than that in one go and says how it went. */
process.on("SIGXFSZ", () => undefined);

const [path = ""] = process.argv.slice(2);
await writeWholeFile(path, "x".repeat(10_000)).catch((error: unknown) => {
  if (!(error instanceof ExpectedError)) throw error;
  process.stdout.write(`${error.code}: ${error.message}\n`);
});
