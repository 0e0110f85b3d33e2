import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { removeDrafts, writeWholeFile } from "../../src/disk/write-whole-file.ts";
import { freshDirectory } from "./fresh-directory.ts";
import { linesOfScript, startScript } from "./run-script.ts";

const onUnix = it.skipIf(process.platform === "win32");

describe("writing a whole file", () => {
  it("makes it, replaces it, and leaves nothing beside it", async () => {
    const directory = await freshDirectory();
    const path = join(directory, "board.json");
    await writeWholeFile(path, "zwölf");
    expect(await readFile(path, "utf8")).toBe("zwölf");
    await Promise.all([writeWholeFile(path, "thirteen"), writeWholeFile(path, "fourteen")]);
    expect(["thirteen", "fourteen"]).toContain(await readFile(path, "utf8"));
    expect(await readdir(directory)).toEqual(["board.json"]);
  });

  onUnix("keeps it from everybody else", async () => {
    const path = join(await freshDirectory(), "board.json");
    await writeWholeFile(path, "private");
    expect(((await stat(path)).mode & 0o777).toString(8)).toBe("600");
  });

  onUnix("leaves what was there when there is no room", async () => {
    const directory = await freshDirectory();
    const path = join(directory, "board.json");
    await writeFile(path, "what was there");
    const script = startScript("test/disk/write-too-much.ts", [path], 16);
    expect(await linesOfScript(script)).toEqual([
      `disk-full: Cannot write ${path}: the file may not grow any further (EFBIG).`,
    ]);
    expect(await script.ended).toBe(0);
    expect(await readFile(path, "utf8")).toBe("what was there");
    expect(await readdir(directory)).toEqual(["board.json"]);
  });

  it("leaves one text or the other when the process is killed, and its drafts can be removed", async () => {
    const directory = await freshDirectory();
    await Promise.all(
      ["one", "two", "three", "four"].map(async (name, i) => {
        const path = join(directory, name);
        const script = startScript("test/disk/write-again-and-again.ts", [path]);
        for (let written = 0; written <= i * 3; written += 1) await script.lines.next();
        script.child.kill("SIGKILL");
        await script.ended;
        const text = await readFile(path, "utf8");
        expect(text.length).toBe(1_000_000);
        expect(new Set(text).size).toBe(1);
        await writeFile(`${path}.draft-0123abcd`, "half a te");
        await removeDrafts(path);
      }),
    );
    expect((await readdir(directory)).sort()).toEqual(["four", "one", "three", "two"]);
  });
});
