/** What a room may import: other rooms (folders or files below `src`), and packages by name. */
export type Rule = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

const CHAT_PORT = [
  "chat/mark.ts",
  "chat/chat.ts",
  "chat/post.ts",
  "chat/plain-text.ts",
  "chat/adapter.ts",
  "chat/variable-fault.ts",
  "chat/platform-clock.ts",
];
const PORTS = [...CHAT_PORT, "store/store.ts", "store/lookups.ts"];
// What an adapter is handed beside: where it keeps what it must not forget.
const KEEP = "chat/keep.ts";
// What a chat of a network needs of node: no file is its own.
const NETWORK = ["node:crypto", "node:http", "node:timers"];

/** The import law of docs/architecture.md. The most particular room that holds a file is the one that counts. */
export const LAW: Readonly<Record<string, Rule>> = {
  core: { rooms: ["core"], packages: ["chrono-node", "luxon", "croner", "date-holidays", "immutable"] },
  // A hash is a pure function, and no browser needs this one.
  "core/names/key-hash.ts": { rooms: ["core"], packages: ["node:crypto"] },
  render: { rooms: ["render", "core", "chat/post.ts"], packages: [] },
  async: { rooms: ["async"], packages: [] },
  log: { rooms: ["log"], packages: [] },
  disk: { rooms: ["disk", "async", "core"], packages: ["node:*"] },
  http: { rooms: ["http", "async", "core"], packages: ["node:*"] },
  store: {
    rooms: ["store", "disk", "async", "core", "log", KEEP],
    packages: ["lowdb", "zod", "immutable", "node:*"],
  },
  config: { rooms: ["config", "core"], packages: ["zod", "yaml", "node:*"] },
  schedule: { rooms: ["schedule", "async", "core", "log"], packages: ["node-cron"] },
  chat: { rooms: ["core", "chat/chat.ts", "chat/mark.ts", "chat/post.ts"], packages: [] },
  // A hash is a pure function.
  "chat/mark.ts": { rooms: ["core"], packages: ["node:crypto"] },
  "chat/platform-clock.ts": { rooms: ["core", "log", "chat/chat.ts"], packages: [] },
  // What an adapter reads of the environment is a schema.
  "chat/adapter.ts": { rooms: ["core", "http", "log", KEEP, ...CHAT_PORT], packages: ["zod"] },
  "chat/slack": {
    rooms: ["chat/slack", "core", "http", "async", "log", ...CHAT_PORT],
    packages: ["@slack/bolt", "@slack/web-api", "@slack/socket-mode", "zod", ...NETWORK],
  },
  "chat/teams": {
    rooms: ["chat/teams", "core", "http", "async", "log", KEEP, ...CHAT_PORT],
    packages: ["botbuilder", "express", "htmlparser2", "zod", ...NETWORK],
  },
  // It is built from the manifest and the icons that lie in the repository.
  "chat/teams/package": { rooms: ["chat/teams/package", "core"], packages: ["fflate", "zod", "node:*"] },
  "chat/local": {
    rooms: ["chat/local", "core", "disk", "http", "async", "log", ...CHAT_PORT],
    packages: ["express", "esbuild", "zod", "node:*"],
  },
  "chat/local/page": { rooms: ["chat/local/page", "core", "chat/post.ts"], packages: ["preact"] },
  bot: { rooms: ["bot", "async", "core", "log", "render", ...PORTS], packages: [] },
  commands: { rooms: ["commands", "bot", "core", "render", ...PORTS], packages: [] },
  cli: { rooms: [""], packages: ["*"] },
  "main.ts": { rooms: ["cli"], packages: [] },
};

/** The rooms inside a room. Each may import those before it, and none after it; "." is what lies in the room itself. */
export const INSIDE: Readonly<Record<string, readonly string[]>> = {
  core: [
    "names",
    "typed",
    "model",
    "reading",
    "organisation",
    "calendar",
    "judgement",
    "journal",
    "item",
    "plan",
    "intake",
    "ownership",
    "decisions",
    "views",
    "lookups",
  ],
  render: ["words", "item", "posts", "digest", "answers", "screens", "export"],
  bot: ["bot.ts", "delivery", "boards", ".", "beside"],
  commands: ["call", "reading", "words", "form", "."],
  disk: [".", "lock"],
  store: ["schema", "keep", "line", "journal", "organisation", "checkpoint", "."],
  config: ["yaml", "questions", ".", "sample"],
  "chat/local/page": ["api", "model", "store", "view", "."],
  "chat/local/page/view": ["base", "post", "message", "composer", "pane", "frame"],
};
