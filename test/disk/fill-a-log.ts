import { readFile } from "node:fs/promises";
import { ExpectedError } from "../../src/core/model/errors.ts";
import { openAppendLog } from "../../src/disk/append-log.ts";

/** Run with a limit of 8 KiB a file: appends lines that fit and one that does not, and says what became of each. */
process.on("SIGXFSZ", () => undefined);

const [path = ""] = process.argv.slice(2);
const { log } = await openAppendLog(path, { read: () => true, isWhole: () => false });
const say = (what: string) => process.stdout.write(`${what}\n`);
const append = (name: string, bytes: number) =>
  log.append([name.padEnd(bytes, "…")]).then(
    () => say(`kept ${name}`),
    (error: unknown) => {
      if (!(error instanceof ExpectedError)) throw error;
      say(`refused ${name}: ${error.code}: ${error.message}`);
    },
  );

await append("small", 10);
await append("large", 2000);
await Promise.all([append("too large", 2000), append("small behind it", 20)]);
await append("small again", 20);
await log.close();
say((await readFile(path, "utf8")).replaceAll("…", ""));
