import { writeWholeFile } from "../../src/disk/write-whole-file.ts";

/** Writes a file over and over, a million of one letter and then of the next, until it is killed. */
const [path = ""] = process.argv.slice(2);
for (let round = 0; ; round += 1) {
  await writeWholeFile(path, "abc".charAt(round % 3).repeat(1_000_000));
  process.stdout.write("written\n");
}
