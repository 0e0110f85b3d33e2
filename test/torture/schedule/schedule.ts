/** A platform that a bot can be tortured on. */
export type PlatformName = "local" | "slack" | "teams";

/** The boards that are asked: of one audience, so that their questions go by the same references. */
export const BOARDS = ["north", "south"] as const;
export type BoardName = (typeof BOARDS)[number];

/** Ann is chair of north, Cai of south, and Bo the secretary of both. */
export const PEOPLE = ["ann", "bo", "cai"] as const;
export type PersonName = (typeof PEOPLE)[number];

/** Who may read a board, and write in its channels. */
export const READERS: Readonly<Record<BoardName, readonly PersonName[]>> = {
  north: ["ann", "bo"],
  south: ["cai", "bo"],
};

/** What can be made to go wrong, each for itself, so that a run can do without one. */
export const FAULTS = [
  "calls",
  "lag",
  "travel",
  "jump",
  "skew",
  "restore",
  "early-kill",
  "write-kill",
] as const;
export type FaultName = (typeof FAULTS)[number];

/** How a call that the bot makes goes wrong. */
export type CallFault = {
  readonly call: "post" | "update" | "read";
  /** `lost`: done, and no answer. `half`: done, and half an answer. `cut`: not done. `down`: 503. `limit`: 429. */
  readonly how: "lost" | "half" | "cut" | "down" | "limit";
};

/** How what the bot is told travels: how many copies arrive, none where it is lost, and after how many milliseconds each. */
export type Travel = { readonly copies: readonly number[] };

/** What somebody does. The numbers from 0 to 1 choose among what there is then. */
export type Action = {
  readonly does: "reply" | "edit" | "delete" | "answer" | "decide" | "ask" | "digest" | "look" | "move";
  readonly board: BoardName;
  readonly person: PersonName;
  readonly pick: number;
  readonly how: number;
};

/** When a process is ended, counted from when it was started. */
export type Moment =
  | { readonly after: "milliseconds"; readonly count: number }
  /** Of the bot, at the platforms. */
  | { readonly after: "requests"; readonly count: number; readonly then: number }
  /** To what people did. */
  | { readonly after: "answers"; readonly count: number; readonly then: number };

/** One process, from its start to its end. */
export type Life = {
  /** In milliseconds: how much time passes before it. */
  readonly passed: number;
  /** In milliseconds: how far its clock is ahead of the platforms'. */
  readonly skew: number;
  /** In milliseconds: how far Teams is behind in telling what stands. */
  readonly lag: number;
  readonly calls: readonly CallFault[];
  readonly travels: readonly Travel[];
  /** What people do, each list one after the other, all lists at once. */
  readonly actions: readonly (readonly Action[])[];
  readonly ends: { readonly how: "killed"; readonly at: Moment } | { readonly how: "stopped" };
  /** After so many answers the records are copied, as a backup is. */
  readonly copied: number | null;
  /** Whether the last backup is put back before it. */
  readonly restored: boolean;
};

/** All that happens in one run. */
export type Schedule = {
  readonly seed: number;
  readonly platforms: readonly PlatformName[];
  readonly slackMode: "socket" | "http";
  readonly begins: string;
  /** How many questions are asked at a time. */
  readonly questions: number;
  readonly lives: readonly Life[];
};
