import { isEntryId, type Keep } from "../../chat/keep.ts";

/** What a chat kept, without a disk: what is opened on it again knows of all that was written. */
export type KeptInMemory = {
  readonly documents: Map<string, string>;
  readonly lines: Map<string, string[]>;
  readonly entries: Map<string, Map<string, string>>;
};

/** Nothing yet. */
export function nothingKept(): KeptInMemory {
  return { documents: new Map(), lines: new Map(), entries: new Map() };
}

/** What a chat keeps, without a disk: for tests and rehearsals. */
export function memoryKeep(kept: KeptInMemory): Keep {
  return {
    document: (name) => ({
      where: name,
      read: async () => kept.documents.get(name) ?? null,
      async replace(text) {
        kept.documents.set(name, text);
      },
    }),
    async lines(name, { read }) {
      const lines = kept.lines.get(name) ?? [];
      for (const [i, line] of lines.entries()) read(line, `${name}, line ${i + 1}`);
      kept.lines.set(name, lines);
      return {
        async append(line) {
          lines.push(line);
        },
        close: async () => undefined,
      };
    },
    entries(name) {
      const entries = kept.entries.get(name) ?? new Map<string, string>();
      kept.entries.set(name, entries);
      return {
        ids: async () => [...entries.keys()],
        read: async (id) => entries.get(id) ?? null,
        async write(id, text) {
          if (!isEntryId(id)) throw new Error(`no id of an entry: ${JSON.stringify(id)}`);
          entries.set(id, text);
        },
        async remove(id) {
          entries.delete(id);
        },
      };
    },
  };
}
