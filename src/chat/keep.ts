/**
 * What a chat keeps for good: what its platform does not tell a second time. Everything in it is that chat's alone, under names
 * and ids of its own. How it is kept is the store's business, and asking for something makes nothing. Every method rejects with an `ExpectedError`: `disk-full`, `disk`, or `closed`.
 */
export interface Keep {
  /** A text that is replaced as a whole. */
  document(name: string): KeptDocument;
  /**
   * Opens a list of lines that is only added to, and hands over what is in it. For its one writer, and once at a time. Rejects
   * also with whatever `reader` raises.
   */
  lines(name: string, reader: LineReader): Promise<KeptLines>;
  /** Texts by their ids, each written once and later removed. */
  entries(name: string): KeptEntries;
}

/** A text that is replaced as a whole. */
export interface KeptDocument {
  /** Where somebody who has to mend it finds it: for words to people, and nothing else. */
  readonly where: string;
  /** The text as it was last replaced; null if it never was. */
  read(): Promise<string | null>;
  /** Resolves once the text is safe. Whatever happens, the old one is there or the new one, whole. */
  replace(text: string): Promise<void>;
}

/** What a chat makes of the lines it kept. */
export type LineReader = {
  /**
   * Is handed every line there is, the oldest first, and where somebody who has to mend it finds it. Raises an error to refuse
   * the whole list, which is then left as it is.
   */
  readonly read: (line: string, where: string) => void;
  /** Whether what a crash left at the very end is a line that was wholly written. If not, it is put aside and not read. */
  readonly isWhole: (line: string) => boolean;
};

/** A list of lines that is only added to. */
export interface KeptLines {
  /** Resolves once the line, and all before it, is safe; many at once keep their order. A rejected one is not in the list. */
  append(line: string): Promise<void>;
  /** Waits for what is being added. */
  close(): Promise<void>;
}

/** Texts by their ids. */
export interface KeptEntries {
  /** All ids there are, in no order. */
  ids(): Promise<readonly string[]>;
  /** The text with this id; null if there is none, or it is no id at all: it may come from outside. */
  read(id: string): Promise<string | null>;
  /** Resolves once the text is safe. */
  write(id: string, text: string): Promise<void>;
  /** Removes the text with this id, if there is one. */
  remove(id: string): Promise<void>;
}

/** Whether a text can be the id of an entry: letters, figures, `-` and `_`. */
export function isEntryId(text: string): boolean {
  return /^[\w-]+$/.test(text);
}
