import { describe, expect, it } from "vitest";
import type { Keep, LineReader } from "../../../src/chat/keep.ts";

/** Takes every line. */
function readInto(lines: string[]): LineReader {
  return { read: (line) => lines.push(line), isWhole: () => true };
}

/**
 * What everything that keeps things for a chat must do.
 *
 * @param place somewhere new; what is opened there again, after it was closed, remembers
 */
export function describeKeep(
  name: string,
  place: () => Promise<{ open(): { readonly keep: Keep; close(): Promise<void> } }>,
): void {
  describe(name, () => {
    it("knows nothing at first", async () => {
      const { keep } = (await place()).open();
      const lines: string[] = [];

      expect(await keep.document("places").read()).toBeNull();
      expect(await keep.entries("files").ids()).toEqual([]);
      expect(await keep.entries("files").read("a")).toBeNull();
      await keep.entries("files").remove("a");
      await (await keep.lines("said", readInto(lines))).close();
      expect(lines).toEqual([]);
    });

    it("remembers all of it, letter by letter, after it was closed", async () => {
      const { open } = await place();
      const first = open();
      const text = "a \"b\"\\ 'c'\n\té 🏛 \u2028";
      await first.keep.document("places").replace("old");
      await first.keep.document("places").replace(text);
      await first.keep.entries("files").write("a-B_1", text);
      const lines = await first.keep.lines("said", readInto([]));
      await lines.append(text.replace("\n", " "));
      await lines.append("two");
      await first.close();

      const { keep } = open();
      const read: string[] = [];
      expect(await keep.document("places").read()).toBe(text);
      expect(await keep.entries("files").ids()).toEqual(["a-B_1"]);
      expect(await keep.entries("files").read("a-B_1")).toBe(text);
      await (await keep.lines("said", readInto(read))).close();
      expect(read).toEqual([text.replace("\n", " "), "two"]);
    });

    it("keeps things of different names apart", async () => {
      const { keep } = (await place()).open();
      await keep.document("one").replace("1");
      await keep.entries("one").write("a", "2");
      await keep.entries("two").write("a", "3");

      expect(await keep.document("two").read()).toBeNull();
      expect(await keep.document("one").read()).toBe("1");
      expect(await keep.entries("one").read("a")).toBe("2");
    });

    it("holds the text that was given last, and lines in the order they came, however many come at once", async () => {
      const { open } = await place();
      const first = open();
      const numbers = Array.from({ length: 50 }, (_, i) => `${i}`);
      const lines = await first.keep.lines("said", readInto([]));
      await Promise.all([
        ...numbers.map((text) => first.keep.document("places").replace(text)),
        ...numbers.map((text) => lines.append(text)),
      ]);
      await first.close();

      const { keep } = open();
      const read: string[] = [];
      expect(await keep.document("places").read()).toBe("49");
      await (await keep.lines("said", readInto(read))).close();
      expect(read).toEqual(numbers);
    });

    it("goes on with a list where it ended, and says which line is refused", async () => {
      const { open } = await place();
      for (const line of ["one", "two"]) {
        const each = open();
        await (await each.keep.lines("said", readInto([]))).append(line);
        await each.close();
      }
      const { keep } = open();
      const refuse: LineReader = {
        isWhole: () => true,
        read(line, where) {
          if (line === "two") throw new Error(`refused: ${where}`);
        },
      };

      await expect(keep.lines("said", refuse)).rejects.toThrow(/^refused: .*said.*, line 2$/);

      const read: string[] = [];
      await (await keep.lines("said", readInto(read))).close();
      expect(read).toEqual(["one", "two"]);
    });

    it("forgets an entry that is removed, and no other", async () => {
      const { open } = await place();
      const first = open();
      const files = first.keep.entries("files");
      await files.write("a", "1");
      await files.write("b", "2");
      await files.remove("a");
      await first.close();

      const again = open().keep.entries("files");
      expect(await again.ids()).toEqual(["b"]);
      expect(await again.read("a")).toBeNull();
    });

    it.each(["", "../places", "a/b", "a.b", "a b", "é"])(
      "has nothing under %j, which is no id, and takes nothing under it",
      async (id) => {
        const { keep } = (await place()).open();
        await keep.document("places").replace("secret");
        const entries = keep.entries("files");

        await expect(entries.write(id, "x")).rejects.toThrow("no id of an entry");
        await entries.remove(id);

        expect(await entries.read(id)).toBeNull();
        expect(await keep.document("places").read()).toBe("secret");
      },
    );
  });
}
