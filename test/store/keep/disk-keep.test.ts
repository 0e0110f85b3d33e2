import { appendFile, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskRecords } from "../../../src/store/disk-records.ts";
import { diskKeep } from "../../../src/store/keep/disk-keep.ts";
import { freshDirectory } from "../../disk/fresh-directory.ts";
import { diskFault, withFileHandles } from "../../disk/with-file-handles.ts";
import { openStore } from "../open-store.ts";
import { describeKeep } from "./contract.ts";

const TAKING = { read: () => undefined, isWhole: () => false };

describeKeep("what a chat keeps on disk", async () => {
  const folder = join(await freshDirectory(), "teams");
  return { open: () => diskKeep(folder) };
});

describe("the files of a chat", () => {
  it("lie in the folder of its platform, each under its own name, for the account of the bot alone", async () => {
    const directory = await freshDirectory();
    const store = await openStore(directory);
    const keep = store.keep("teams");
    await keep.document("places").replace("{}");
    await (await keep.lines("said", TAKING)).append("{}");
    await keep.entries("files").write("a", "{}");
    await store.close();

    const folder = join(directory, "teams");
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual([
      ...["files", join("files", "a.json"), "places.json", "said.jsonl"],
    ]);
    expect(await readFile(join(folder, "said.jsonl"), "utf8")).toBe("{}\n");
    if (process.platform === "win32") return;
    const modes = ["", "files", "places.json", "said.jsonl", "files/a.json"].map(
      async (name) => (await stat(join(folder, name))).mode & 0o777,
    );
    expect((await Promise.all(modes)).map((mode) => mode.toString(8))).toEqual([
      ...["700", "700", "600", "600", "600"],
    ]);
  });

  it("are not made by looking", async () => {
    const folder = join(await freshDirectory(), "teams");
    const { keep } = diskKeep(folder);
    await keep.document("places").read();
    await keep.entries("files").ids();

    await expect(stat(folder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("lose what a killed process left half written, once they are written to", async () => {
    const folder = await freshDirectory();
    await writeFile(join(folder, "places.json.draft-0badcafe"), "{");
    await mkdir(join(folder, "files"));
    await writeFile(join(folder, "files", "a.json.draft-0badcafe"), "{");
    const { keep } = diskKeep(folder);

    expect(await keep.entries("files").ids()).toEqual([]);
    await keep.document("places").replace("{}");
    await keep.entries("files").write("b", "{}");

    expect(await readdir(folder)).toEqual(["files", "places.json"]);
    expect(await readdir(join(folder, "files"))).toEqual(["b.json"]);
  });

  it("end with a whole line: what a crash tore is kept in a file beside", async () => {
    const folder = await freshDirectory();
    await appendFile(join(folder, "said.jsonl"), "one\ntw");
    const read: string[] = [];
    const lines = await diskKeep(folder).keep.lines("said", {
      read: (line) => read.push(line),
      isWhole: () => false,
    });
    await lines.append("three");
    await lines.close();

    expect(read).toEqual(["one"]);
    expect(await readFile(join(folder, "said.jsonl"), "utf8")).toBe("one\nthree\n");
    expect(await readFile(join(folder, "said.jsonl.torn-4"), "utf8")).toBe("tw");
  });

  it("hold the old text, and no line, where the disk did not take the new one", async () => {
    const { keep } = diskKeep(await freshDirectory());
    await keep.document("places").replace("old");
    const lines = await keep.lines("said", TAKING);
    const full = () => Promise.reject(diskFault("ENOSPC"));

    await withFileHandles("sync", full, async () => {
      await expect(keep.document("places").replace("new")).rejects.toMatchObject({ code: "disk-full" });
    });
    await withFileHandles("datasync", full, async () => {
      await expect(lines.append("one")).rejects.toMatchObject({ code: "disk-full" });
    });
    await lines.append("two");
    await lines.close();

    expect(await keep.document("places").read()).toBe("old");
    const read: string[] = [];
    await (await keep.lines("said", { read: (line) => read.push(line), isWhole: () => false })).close();
    expect(read).toEqual(["two"]);
  });

  it("are not written to any more once the store is closed and another process may have it", async () => {
    const directory = await freshDirectory();
    const store = await openStore(directory);
    const keep = store.keep("teams");
    expect(store.keep("teams")).toBe(keep);
    const lines = await keep.lines("said", TAKING);
    await store.close();

    for (const writing of [
      keep.document("places").replace("{}"),
      keep.entries("files").write("a", "{}"),
      lines.append("one"),
      keep.lines("more", TAKING),
    ])
      await expect(writing).rejects.toMatchObject({ code: "closed" });
  });

  it("are only read by who holds no lock", async () => {
    const directory = await freshDirectory();
    const store = await openStore(directory);
    await store.keep("teams").document("places").replace("{}");

    const beside = diskRecords(directory).keep("teams");

    expect(await beside.document("places").read()).toBe("{}");
    await expect(beside.document("places").replace("")).rejects.toMatchObject({ code: "closed" });
    await store.close();
  });
});
