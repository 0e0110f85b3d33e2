/** A message as the JSON interface tells it; what the tests do not look at is left out. */
export type Message = {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly at: string;
  readonly text: string;
  readonly deletedAt?: string;
  readonly files: readonly { readonly name: string; readonly url: string }[];
  readonly buttons: readonly {
    readonly id: string;
    readonly label: string;
    readonly about?: string | null;
  }[];
  readonly replies: readonly Message[];
};

/** Hands to use a running bot with, through its JSON interface only: what a person at the page could do. */
export type Client = {
  readonly address: string;
  /** Writes in a channel, or in a thread of it; returns the id of the message. */
  says(person: string, channel: string, text: string, more?: Extras): Promise<string>;
  edits(person: string, message: string, text: string): Promise<void>;
  deletes(person: string, message: string): Promise<void>;
  /** Types a command, in a channel or to the bot itself; returns what only that person sees. */
  types(person: string, text: string, channel?: string): Promise<string>;
  presses(
    person: string,
    message: string,
    button: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<string>;
  /** Presses the button of a message that has this label. */
  chooses(person: string, message: Message | undefined, label: string): Promise<string>;
  clock(): Promise<{ readonly now: string; readonly next: { readonly at: string; readonly what: string } }>;
  /** Moves the clock to an instant, or to the next event; returns the bot's time then. */
  moves(to: string): Promise<string>;
  channel(id: string): Promise<readonly Message[]>;
  /** The direct messages between a person and the bot. */
  direct(person: string): Promise<readonly Message[]>;
  get(path: string): Promise<{ readonly status: number; readonly body: unknown }>;
  /** The bytes of a file, as text. */
  file(url: string): Promise<string>;
};

/** An answer that takes longer never comes: the test then fails where it waits, in milliseconds. */
const PATIENCE = 60_000;

type Extras = {
  readonly thread?: string;
  readonly files?: readonly { readonly name: string; readonly content: string }[];
};

/** Opens a client of the bot at an address. Each method rejects with what the bot said when it refuses. */
export function client(address: string): Client {
  const ask = async <R>(method: string, path: string, body?: unknown): Promise<R> => {
    const json = { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(address + path, { ...(body === undefined ? { method } : json), signal });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return JSON.parse(text);
  };
  return {
    address,
    says: async (person, channel, text, { thread, files = [] } = {}) => {
      const sent = files.map(({ name, content }) => ({
        name,
        base64: Buffer.from(content).toString("base64"),
      }));
      const body = { channel, person, text, ...(thread === undefined ? {} : { thread }), files: sent };
      return (await ask<{ id: string }>("POST", "/local/messages", body)).id;
    },
    edits: async (person, message, text) => {
      await ask("PATCH", `/local/messages/${message}`, { person, text });
    },
    deletes: async (person, message) => {
      await ask("DELETE", `/local/messages/${message}?person=${person}`);
    },
    types: async (person, text, channel) => {
      const where = channel === undefined ? {} : { channel };
      return (await ask<{ text: string }>("POST", "/local/commands", { ...where, person, text })).text;
    },
    presses: async (person, message, button, fields) => {
      const filled = fields === undefined ? {} : { fields };
      const body = { message, button, person, ...filled };
      return (await ask<{ text: string }>("POST", "/local/buttons", body)).text;
    },
    chooses: async (person, message, label) => {
      const button = message?.buttons.find((each) => each.label === label);
      if (message === undefined || button === undefined) throw new Error(`no button ${label}`);
      const { id, about = null } = button;
      const body = { message: message.id, button: id, person, about };
      return (await ask<{ text: string }>("POST", "/local/buttons", body)).text;
    },
    clock: () => ask("GET", "/local/clock"),
    moves: async (to) => (await ask<{ now: string }>("POST", "/local/clock", { to })).now,
    channel: (id) => ask("GET", `/local/channels/${id}/messages`),
    direct: (person) => ask("GET", `/local/people/${person}/messages`),
    get: async (path) => {
      const response = await fetch(address + path);
      return { status: response.status, body: await response.json() };
    },
    file: async (url) => (await fetch(address + url)).text(),
  };
}
