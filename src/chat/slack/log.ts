/** Writes a line to the log: facts only, never anybody's words, never a secret. */
export type Log = (event: string, facts: Record<string, unknown>) => void;
