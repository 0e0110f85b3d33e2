import { describe, expect, it } from "vitest";
import type { Chat, Reply } from "../../src/chat/chat.ts";
import { ChatError } from "../../src/chat/chat.ts";
import { standsFor } from "../../src/chat/mark.ts";
import type { Post } from "../../src/chat/post.ts";
import type { Place } from "../../src/core/model/delivery.ts";
import {
  type ChannelRef,
  deliveryKey,
  type MessageRef,
  messageKey,
  type UserRef,
} from "../../src/core/names/ids.ts";
import type { Instant } from "../../src/core/names/time.ts";
import { reasonWords } from "../../src/render/words/reasons/reason-words.ts";
import { INSTALLATION } from "./installation.ts";
import { type RecordingInbox, recordingInbox } from "./recording-inbox.ts";

/** Whether a platform was told that something had been taken in. */
export type Acknowledged = { readonly message: MessageRef; readonly acknowledged: boolean };

/** A message as somebody on the platform sees it. */
export type Seen = {
  readonly text: string;
  readonly files: readonly string[];
  readonly buttons: readonly string[];
};

/** A dialog as somebody sees it. What they do in it resolves to the words that it shows then. */
export type OpenForm = {
  readonly text: string;
  readonly buttons: readonly string[];
  /** By the words on it. */
  press(label: string, fields?: Readonly<Record<string, string>>): Promise<string>;
  /** Where the fields stand there at once. */
  send(fields: Readonly<Record<string, string>>): Promise<string>;
};

/**
 * A platform with people on it. The chat is open; whatever a person does resolves once the platform has its answer from
 * the adapter, or has given up on it.
 */
export type ChatDriver = {
  readonly chat: Chat;
  /** Two channels of the bot. */
  readonly channel: ChannelRef;
  readonly otherChannel: ChannelRef;
  /** A channel that is not there. */
  readonly lostChannel: ChannelRef;
  /** Who does everything that a person does here. */
  readonly person: { readonly user: UserRef; readonly name: string };
  /** Whether the platform tells how large a file is; 0 bytes stand for what it does not tell. */
  readonly tellsSizes: boolean;
  /** Whether reading a message costs nothing, so that what the bot does not know is handed on as well. */
  readonly readsEveryEdit: boolean;
  /** The platform's time. */
  now(): Instant;
  /** Writes in `channel`: in a thread, or a message of its own. */
  personSays(what: {
    readonly thread: MessageRef | null;
    readonly text: string;
    readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  }): Promise<Acknowledged>;
  /** Writes to the bot alone. */
  personWritesAlone(text: string): Promise<Acknowledged>;
  personEdits(message: MessageRef, text: string): Promise<Acknowledged>;
  personDeletes(message: MessageRef): Promise<Acknowledged>;
  /** Types `/soc <text>` and resolves to the words that are shown. Null: in a direct message. */
  personTypes(what: { readonly channel: ChannelRef | null; readonly text: string }): Promise<string>;
  personPresses(what: {
    readonly message: MessageRef;
    readonly button: string;
    readonly fields: Readonly<Record<string, string>>;
  }): Promise<string>;
  /** Presses a button that opens a dialog. */
  personOpens(what: { readonly message: MessageRef; readonly button: string }): Promise<OpenForm>;
  /** What people see of a message; null if it does not stand any more. */
  peopleSee(message: MessageRef): Promise<Seen | null>;
  close(): Promise<void>;
};

const VERBATIM = [
  ["plain words", "We commissioned it in May."],
  ["accents, other scripts and emoji", "Gwnaethom – “naïve” Łódź 日本語 العربية 👩‍👩‍👧 ✅"],
  [
    "what looks like markup",
    "<!channel> *bold* <@U1> <https://example.org|here> `code` &amp; &lt;b&gt; <at>All</at>",
  ],
  ["several lines", "First.\n\n> Second\n- third\n1. fourth"],
  ["ten thousand characters", "Ten ch&rs. ".repeat(1000).slice(0, 10_000).trimEnd().padEnd(10_000, "x")],
] as const;

/** What every adapter of the port keeps to. `open` sets up a platform and opens the chat with this inbox. */
export function chatContract(name: string, open: (inbox: RecordingInbox) => Promise<ChatDriver>): void {
  const on = (test: (driver: ChatDriver, inbox: RecordingInbox) => Promise<void>) => async () => {
    const inbox = recordingInbox();
    const driver = await open(inbox);
    try {
      await test(driver, inbox);
    } finally {
      await driver.close();
    }
  };

  describe(`${name}: how it is`, () => {
    it(
      "is fit to hear and to speak while it is open, and tells of what it suffers from so that there are words for it, with what to do",
      on(async ({ chat }) => {
        const grave = ["not-open", "cannot-speak", "cannot-hear"];

        expect(chat.condition().filter(({ code }) => grave.includes(code))).toEqual([]);
        const words = chat.condition().map(({ reason }) => reasonWords(reason));
        expect(words.filter(({ because, fix }) => because === "" || fix === "")).toEqual([]);
      }),
    );
  });

  describe(`${name}: what the bot says`, () => {
    it(
      "can be found by its key, and only by it",
      on(async (driver) => {
        const since = driver.now();
        const place = channelOf(driver);
        const said = await driver.chat.say(place, post("One"), deliveryKey("key-1"), null);
        await driver.chat.say(place, post("Two"), deliveryKey("key-2"), null);

        expect(await driver.chat.find(place, deliveryKey("key-1"), since)).toEqual(said);
        expect(await driver.chat.find(place, deliveryKey("key-3"), since)).toBeNull();
        expect(await driver.chat.find(place, deliveryKey("key"), since)).toBeNull();
      }),
    );

    it(
      "is looked for at its own place: in the channel, in the thread, or with the person",
      on(async (driver) => {
        const since = driver.now();
        const root = (await driver.chat.say(channelOf(driver), post("Root"), deliveryKey("root"), null))
          .message;
        const other = (await driver.chat.say(channelOf(driver), post("Other"), deliveryKey("other"), null))
          .message;
        const places: Record<string, Place> = {
          channel: channelOf(driver),
          "other channel": { kind: "channel", channel: driver.otherChannel },
          thread: { kind: "thread", root },
          "other thread": { kind: "thread", root: other },
          person: { kind: "person", user: driver.person.user },
        };

        for (const [where, place] of Object.entries(places)) {
          await driver.chat.say(place, post(where), deliveryKey(`said in ${where}`), null);
        }

        for (const [where, place] of Object.entries(places)) {
          for (const elsewhere of Object.keys(places)) {
            const found = await driver.chat.find(place, deliveryKey(`said in ${elsewhere}`), since);
            expect(found !== null, `said in ${elsewhere}, looked for in ${where}`).toBe(where === elsewhere);
          }
        }
      }),
    );

    it(
      "is not found when it was said before the time looked back to",
      on(async (driver) => {
        await driver.chat.say(channelOf(driver), post("One"), deliveryKey("key-1"), null);
        const later = new Date(Date.parse(driver.now()) + 3_600_000).toISOString();

        expect(await driver.chat.find(channelOf(driver), deliveryKey("key-1"), later)).toBeNull();
      }),
    );

    it(
      "is told of as a root of its channel, with the installation that said it and a hash of its key, after an update too",
      on(async (driver) => {
        const { chat, channel } = driver;
        const since = driver.now();
        const one = await chat.say(channelOf(driver), post("One"), deliveryKey("key-1"), null);
        const two = await chat.say(channelOf(driver), post("Two"), deliveryKey("key-2"), null);
        await chat.update(two.message, post("Two, again"));
        await chat.say({ kind: "thread", root: one.message }, post("In it"), deliveryKey("in it"), null);
        const elsewhere: Place = { kind: "channel", channel: driver.otherChannel };
        await chat.say(elsewhere, post("Elsewhere"), deliveryKey("elsewhere"), null);
        await driver.personSays({ thread: null, text: "soc-key-1" });

        const roots = await chat.roots(channel, since);

        expect(roots.map(({ message, own }) => ({ message, own }))).toEqual([
          { message: one.message, own: true },
          { message: two.message, own: true },
        ]);
        expect(roots.map(({ mark }) => mark.installation)).toEqual([INSTALLATION, INSTALLATION]);
        expect(roots.map(({ mark }) => standsFor(mark, deliveryKey("key-1")))).toEqual([true, false]);
        expect(roots.map(({ mark }) => standsFor(mark, deliveryKey("key-2")))).toEqual([false, true]);
        for (const { link, at } of roots) {
          expect(link).toMatch(/^https?:\/\//);
          expect(at >= since && at <= driver.now(), at).toBe(true);
        }
      }),
    );

    it(
      "is no root that is told of where it was said before the time looked back to, and none is told of a lost channel",
      on(async (driver) => {
        const { chat, channel, lostChannel } = driver;
        await chat.say(channelOf(driver), post("One"), deliveryKey("key-1"), null);
        const later = new Date(Date.parse(driver.now()) + 3_600_000).toISOString();

        expect(await chat.roots(channel, later)).toEqual([]);
        expect(await faultOf(chat.roots(lostChannel, later))).toMatch(/gone|not-allowed/);
      }),
    );

    it(
      "is taken away and stands nowhere any more, also when it is taken away once more",
      on(async (driver) => {
        const { chat, channel } = driver;
        const since = driver.now();
        const { message } = await chat.say(channelOf(driver), post("One"), deliveryKey("key-1"), null);
        const two = await chat.say(channelOf(driver), post("Two"), deliveryKey("key-2"), null);

        await chat.remove(message);

        expect(await driver.peopleSee(message)).toBeNull();
        expect((await chat.roots(channel, since)).map((root) => root.message)).toEqual([two.message]);
        expect((await chat.thread(message)).root).toBe("gone");
        await chat.remove(message);
      }),
    );

    it(
      "carries its key through an update",
      on(async (driver) => {
        const since = driver.now();
        const said = await driver.chat.say(channelOf(driver), post("Before"), deliveryKey("key-1"), null);

        await driver.chat.update(said.message, post("After"));

        expect(await driver.chat.find(channelOf(driver), deliveryKey("key-1"), since)).toEqual(said);
      }),
    );

    it(
      "is replaced as a whole by an update",
      on(async (driver) => {
        const { message } = await driver.chat.say(
          channelOf(driver),
          post("Before", "accept"),
          deliveryKey("key-1"),
          null,
        );
        expect(await driver.peopleSee(message)).toMatchObject({
          text: expect.stringContaining("Before"),
          buttons: ["Press accept"],
        });

        await driver.chat.update(message, post("After"));

        const seen = await driver.peopleSee(message);
        expect(seen?.text).toContain("After");
        expect(seen?.text).not.toContain("Before");
        expect(seen?.buttons).toEqual([]);
      }),
    );

    it(
      "comes with its document as one message with one key",
      on(async (driver) => {
        const since = driver.now();
        const place: Place = { kind: "person", user: driver.person.user };
        const pack = { name: "Pack.html", type: "text/html", bytes: Buffer.from("<p>Pack</p>") };

        const said = await driver.chat.say(place, post("Here is the pack"), deliveryKey("key-1"), pack);

        expect(await driver.chat.find(place, deliveryKey("key-1"), since)).toEqual(said);
        const seen = await driver.peopleSee(said.message);
        expect(seen?.text).toContain("Here is the pack");
        expect(seen?.files).toEqual(["Pack.html"]);
      }),
    );

    it.each(VERBATIM.slice(0, 4))("shows %s as they are", (_what, text) =>
      on(async (driver) => {
        const quote: Post = {
          summary: "A reply",
          parts: [
            { kind: "quote", text },
            { kind: "line", line: [text] },
          ],
        };

        const { message } = await driver.chat.say(channelOf(driver), quote, deliveryKey("key-1"), null);

        const shown = (await driver.peopleSee(message))?.text ?? "";
        for (const line of text.split("\n").filter((each) => each !== "")) {
          expect(shown.split(line).length - 1, line).toBe(2);
        }
      })(),
    );

    it(
      "has a reference that survives being written down, and a link",
      on(async (driver) => {
        const said = await driver.chat.say(channelOf(driver), post("Root"), deliveryKey("root"), null);
        const again: MessageRef = JSON.parse(JSON.stringify(said.message));

        await driver.chat.update(again, post("Updated"));
        const reply = await driver.chat.say(
          { kind: "thread", root: again },
          post("Reply"),
          deliveryKey("reply"),
          null,
        );
        const reading = await driver.chat.thread(again);

        expect(reading.replies.map(({ message }) => messageKey(message))).toEqual([
          messageKey(reply.message),
        ]);
        expect(said.link).toMatch(/^https?:\/\//);
        expect(reply.link).not.toBe(said.link);
      }),
    );

    it(
      "is refused with a fault of ours where there is nothing to speak to",
      on(async (driver) => {
        const lost: Place = { kind: "channel", channel: driver.lostChannel };
        const root = (await driver.personSays({ thread: null, text: "Soon gone" })).message;
        await driver.personDeletes(root);

        expect(await faultOf(driver.chat.say(lost, post("Anybody?"), deliveryKey("key-1"), null))).toMatch(
          /gone|not-allowed/,
        );
        expect(await faultOf(driver.chat.update(root, post("Anybody?")))).toMatch(/gone|not-allowed/);
      }),
    );
  });

  describe(`${name}: what a person writes in a thread`, () => {
    it.each(VERBATIM)("reaches the bot before it is acknowledged, exactly as written: %s", (_what, text) =>
      on(async (driver, inbox) => {
        const root = await prompt(driver);

        const said = await driver.personSays({ thread: root, text });
        inbox.done.push("acknowledged");

        expect(said.acknowledged).toBe(true);
        expect(inbox.done.indexOf("kept")).toBeGreaterThanOrEqual(0);
        expect(inbox.done.indexOf("kept")).toBeLessThan(inbox.done.indexOf("acknowledged"));
        expect(inbox.replies).toMatchObject([
          {
            kind: "new",
            written: {
              message: said.message,
              thread: root,
              author: { ...driver.person, bot: false },
              text,
              files: [],
              link: expect.stringMatching(/^https?:\/\//),
              editedAt: null,
            },
          },
        ]);
      })(),
    );

    it(
      "may be nothing but a file",
      on(async (driver, inbox) => {
        const root = await prompt(driver);
        const files = [{ name: "Minutes – mei.pdf", bytes: Buffer.from("%PDF-1.7 twenty bytes") }];

        const { message } = await driver.personSays({ thread: root, text: "", files });

        const file = {
          name: "Minutes – mei.pdf",
          type: "application/pdf",
          size: driver.tellsSizes ? 21 : 0,
          url: expect.any(String),
        };
        expect(inbox.replies).toMatchObject([{ kind: "new", written: { message, text: "", files: [file] } }]);
        expect((await driver.chat.thread(root)).replies).toMatchObject([
          { message, text: "", files: [file] },
        ]);
      }),
    );

    it(
      "belongs to the same thread that the bot speaks in",
      on(async (driver, inbox) => {
        const root = await prompt(driver);
        await driver.personSays({ thread: root, text: "A reply" });
        const thread = threadOf(inbox.replies[0]);

        const answer = await driver.chat.say(
          { kind: "thread", root: thread },
          post("An answer"),
          deliveryKey("key-1"),
          null,
        );

        expect(messageKey(thread)).toBe(messageKey(root));
        const reading = await driver.chat.thread(root);
        expect(reading.root).toBe("there");
        expect(reading.replies.map(({ author }) => author.bot)).toEqual([false, true]);
        expect(reading.replies[1]?.message).toEqual(answer.message);
        for (const reply of reading.replies) expect(messageKey(reply.thread)).toBe(messageKey(root));
      }),
    );

    it(
      "is not acknowledged when the bot could not keep it, and stands in the thread for the sweep",
      on(async (driver, inbox) => {
        const root = await prompt(driver);
        inbox.failure = new Error("the disk is full");

        const said = await driver.personSays({ thread: root, text: "Not kept" });

        expect(said.acknowledged).toBe(false);
        expect((await driver.chat.thread(root)).replies).toMatchObject([
          { message: said.message, text: "Not kept" },
        ]);
      }),
    );

    it(
      "comes again when it is edited, with its new words and a later time",
      on(async (driver, inbox) => {
        const root = await prompt(driver);
        const { message } = await driver.personSays({ thread: root, text: "In Mai" });

        await driver.personEdits(message, "In May <b>");
        await driver.personEdits(message, "In May *2026*");

        expect(inbox.replies).toMatchObject([
          { kind: "new", written: { message, text: "In Mai" } },
          { kind: "changed", written: { message, thread: root, text: "In May <b>" } },
          { kind: "changed", written: { message, thread: root, text: "In May *2026*" } },
        ]);
        const [first, second] = inbox.replies.slice(1).map(editedAtOf);
        expect(second && first && second > first, `${second} is later than ${first}`).toBe(true);
        expect((await driver.chat.thread(root)).replies).toMatchObject([
          { message, text: "In May *2026*", editedAt: second },
        ]);
      }),
    );

    it(
      "is told to the bot when it is deleted, and is in the thread no longer",
      on(async (driver, inbox) => {
        const root = await prompt(driver);
        const { message } = await driver.personSays({ thread: root, text: "A mistake" });
        const kept = await driver.personSays({ thread: root, text: "Not a mistake" });
        const before = driver.now();

        const deleted = await driver.personDeletes(message);

        expect(deleted.acknowledged).toBe(true);
        expect(inbox.replies[2]).toMatchObject({ kind: "withdrawn", message });
        const reading = await driver.chat.thread(root);
        expect(reading.replies.map((reply) => reply.message)).toEqual([kept.message]);
        // A platform says of it that it is deleted, and when, or just leaves it out.
        for (const told of reading.deleted) {
          expect(told.message).toEqual(message);
          expect(told.at >= before && told.at === timeOf(inbox.replies[2]), told.at).toBe(true);
        }
      }),
    );

    it(
      "is read back with a word on how late that may be: not after the reading began, and not by more than a few minutes",
      on(async (driver) => {
        const root = await prompt(driver);
        const before = driver.now();

        const { sureUntil, deleted } = await driver.chat.thread(root);

        expect(sureUntil <= driver.now(), sureUntil).toBe(true);
        expect(Date.parse(before) - Date.parse(sureUntil)).toBeLessThanOrEqual(300_000);
        expect(sureUntil).toBe(new Date(sureUntil).toISOString());
        expect(deleted).toEqual([]);
      }),
    );

    it(
      "is read back in the order it was written, the bot's own words among it",
      on(async (driver) => {
        const root = await prompt(driver);
        await driver.personSays({ thread: root, text: "one" });
        await driver.chat.say({ kind: "thread", root }, post("two"), deliveryKey("key-2"), null);
        await driver.personSays({ thread: root, text: "three" });

        const { replies } = await driver.chat.thread(root);

        expect(replies.map(({ author }) => author.bot)).toEqual([false, true, false]);
        expect(replies.map(({ text }) => text)).toEqual(["one", expect.stringContaining("two"), "three"]);
        expect(replies.map(({ at }) => at)).toEqual(replies.map(({ at }) => at).toSorted());
      }),
    );

    it(
      "outlives the message it answers, which is gone then",
      on(async (driver) => {
        const root = (await driver.personSays({ thread: null, text: "Soon gone" })).message;
        await driver.personSays({ thread: root, text: "A reply" });

        await driver.personDeletes(root);

        expect((await driver.chat.thread(root)).root).toBe("gone");
      }),
    );
  });

  describe(`${name}: what is no reply`, () => {
    it(
      "the bot's own posts, updates and words in threads never come back to it",
      on(async (driver, inbox) => {
        const root = await prompt(driver);
        await driver.chat.say({ kind: "thread", root }, post("A nudge"), deliveryKey("nudge"), null);
        await driver.chat.say(
          { kind: "person", user: driver.person.user },
          post("Privately"),
          deliveryKey("private"),
          null,
        );
        await driver.chat.update(root, post("1 reply kept"));

        const { message } = await driver.personSays({ thread: root, text: "The only reply" });

        expect(inbox.replies).toMatchObject([{ kind: "new", written: { message } }]);
      }),
    );

    it(
      "a message outside any thread does not reach the bot as one, nor do its edit and its end",
      on(async (driver, inbox) => {
        const root = await prompt(driver);
        const chatter = (await driver.personSays({ thread: null, text: "Morning all" })).message;
        await driver.personEdits(chatter, "Good morning all");
        await driver.personDeletes(chatter);

        const { message } = await driver.personSays({ thread: root, text: "The only reply" });

        const kept = inbox.replies.filter(({ kind }) => kind !== "withdrawn");
        expect(kept).toMatchObject([{ kind: "new", written: { message } }]);
      }),
    );
  });

  describe(`${name}: what is written beside the threads`, () => {
    it(
      "to the bot alone is handed on as words, with whose they are, and acknowledged once it is taken in",
      on(async (driver, inbox) => {
        const before = driver.now();

        const { message, acknowledged } = await driver.personWritesAlone("CSP-05: yes, <monthly> & *more*");

        const { user, name } = driver.person;
        const text = "CSP-05: yes, <monthly> & *more*";
        const written = {
          message,
          thread: message,
          author: { user, name, bot: false },
          text,
          editedAt: null,
        };
        expect(inbox.told).toMatchObject([
          { beside: "alone", called: false, reply: { kind: "new", written: { ...written, files: [] } } },
        ]);
        const [told] = inbox.told;
        const at = told?.reply.kind === "new" ? told.reply.written.at : undefined;
        expect(isBetween(before, at, driver.now())).toBe(true);
        expect(acknowledged).toBe(true);
        expect(inbox.done).toContain("heard");
        expect([inbox.replies, inbox.commands]).toEqual([[], []]);
      }),
    );

    it(
      "is not acknowledged if it could not be put aside",
      on(async (driver, inbox) => {
        inbox.failure = new Error("the disk is full");

        expect((await driver.personWritesAlone("CSP-05: yes, monthly")).acknowledged).toBe(false);
      }),
    );

    it(
      "is followed where it is edited and deleted, if the bot knows it, and is not read again if it does not",
      on(async (driver, inbox) => {
        const { message } = await driver.personWritesAlone("CSP-05: yes, monthly");
        await driver.personEdits(message, "CSP-05: yes, weekly");
        expect(inbox.told.filter(({ reply }) => reply.kind === "changed")).toHaveLength(
          driver.readsEveryEdit ? 1 : 0,
        );

        inbox.heeding = true;
        await driver.personEdits(message, "CSP-05: yes, every other week");
        await driver.personDeletes(message);

        expect(inbox.told.slice(-2)).toMatchObject([
          {
            beside: "alone",
            reply: { kind: "changed", written: { message, text: "CSP-05: yes, every other week" } },
          },
          { beside: "alone", reply: { kind: "withdrawn", message } },
        ]);
        expect(inbox.replies).toEqual([]);
      }),
    );

    it(
      "in a channel is handed on where it names a question, and is left alone where it does not",
      on(async (driver, inbox) => {
        await driver.personSays({ thread: null, text: "See you all on Tuesday." });
        const { message } = await driver.personSays({ thread: null, text: "CSP-05: yes, monthly" });
        await driver.personSays({ thread: null, text: "Lunch?" });

        const own = inbox.told.filter(
          ({ reply }) => reply.kind === "new" && reply.written.text.includes("CSP-05"),
        );
        expect(own).toMatchObject([{ beside: "channel", called: false, reply: { written: { message } } }]);
        if (!driver.readsEveryEdit) expect(inbox.told).toHaveLength(1);
        expect(inbox.replies).toEqual([]);
      }),
    );
  });

  describe(`${name}: commands and buttons`, () => {
    it(
      "a typed command reaches the bot with what follows /soc, and its answer the person",
      on(async (driver, inbox) => {
        const { channel, person } = driver;
        const before = driver.now();

        const shown = await driver.personTypes({ channel, text: "evidence CSP-01 <b> “x”" });

        expect(inbox.commands).toMatchObject([
          { user: person.user, name: person.name, channel, thread: null, text: "evidence CSP-01 <b> “x”" },
        ]);
        expect(isBetween(before, inbox.commands[0]?.at, driver.now())).toBe(true);
        expect(shown).toContain("Noted, and only you see this.");
      }),
    );

    it(
      "a command in a direct message has no channel, and each has an id of its own",
      on(async (driver, inbox) => {
        const shown = await driver.personTypes({ channel: null, text: "status" });
        await driver.personTypes({ channel: null, text: "status" });

        expect(inbox.commands).toMatchObject([
          { user: driver.person.user, channel: null, text: "status" },
          { channel: null, text: "status" },
        ]);
        expect(inbox.commands[0]?.id).not.toBe(inbox.commands[1]?.id);
        expect(shown).toContain("Noted, and only you see this.");
      }),
    );

    it(
      "a pressed button reaches the bot with its message and what was filled in",
      on(async (driver, inbox) => {
        const said = await driver.chat.say(
          channelOf(driver),
          post("A question", "reopen"),
          deliveryKey("key-1"),
          null,
        );
        const fields = { reason: "Which *month* <was> it?" };
        const before = driver.now();

        const shown = await driver.personPresses({ message: said.message, button: "reopen", fields });

        const { user, name } = driver.person;
        expect(inbox.presses).toMatchObject([
          { user, name, message: said.message, button: "reopen", about: null, fields },
        ]);
        expect(isBetween(before, inbox.presses[0]?.at, driver.now())).toBe(true);
        expect(shown).toContain("Noted, and only you see this.");
      }),
    );

    it(
      "a button that opens a dialog shows what the bot makes for whoever presses, and does nothing yet",
      on(async (driver, inbox) => {
        inbox.dialog = DIALOG;
        const { message } = await driver.chat.say(
          channelOf(driver),
          opening("other"),
          deliveryKey("key-1"),
          null,
        );

        const dialog = await driver.personOpens({ message, button: "other" });

        expect(dialog.text).toContain("CSP-01: is it <so>?");
        expect(dialog.buttons).toEqual(["Keep it", "Not this one"]);
        const { user } = driver.person;
        expect(inbox.forms).toMatchObject([{ user, message, button: "other", about: "csp 1", fields: {} }]);
        expect(inbox.presses).toEqual([]);
      }),
    );

    it(
      "a button in a dialog says what it is about, and what came of it is shown there",
      on(async (driver, inbox) => {
        inbox.dialog = DIALOG;
        const { message } = await driver.chat.say(
          channelOf(driver),
          opening("other"),
          deliveryKey("key-1"),
          null,
        );
        const dialog = await driver.personOpens({ message, button: "other" });

        const shown = await dialog.press("Keep it");

        const { user, name } = driver.person;
        expect(inbox.presses).toMatchObject([
          { user, name, message, button: "keep", about: "one | <thing>", fields: {} },
        ]);
        expect(shown).toContain("Noted, and only you see this.");
      }),
    );

    it(
      "a button in a dialog that asks first hands on what was filled in, and nothing for what was left empty",
      on(async (driver, inbox) => {
        inbox.dialog = DIALOG;
        const { message } = await driver.chat.say(
          channelOf(driver),
          opening("other"),
          deliveryKey("key-1"),
          null,
        );
        const dialog = await driver.personOpens({ message, button: "other" });

        const shown = await dialog.press("Not this one", { choice: "a" });

        expect(inbox.presses).toMatchObject([{ message, button: "keep", about: "another" }]);
        expect(inbox.presses[0]?.fields).toEqual({ choice: "a" });
        expect(shown).toContain("Noted, and only you see this.");
      }),
    );

    it(
      "a dialog with one button that asks shows its fields at once, under what they are about",
      on(async (driver, inbox) => {
        inbox.dialog = ASKING;
        const { message } = await driver.chat.say(
          channelOf(driver),
          opening("answer"),
          deliveryKey("key-1"),
          null,
        );
        const dialog = await driver.personOpens({ message, button: "answer" });
        const words = "In <May>, *monthly*\n\nand so on";

        const shown = await dialog.send({ answer: words });

        expect(dialog.text).toContain("CSP-01: is it so?");
        expect(inbox.presses).toMatchObject([
          { message, button: "answer", about: "csp-1", fields: { answer: words } },
        ]);
        expect(shown).toContain("Noted, and only you see this.");
      }),
    );
  });
}

/** What a dialog says, and two buttons that are not told apart by their ids: one acts, and one asks first. */
const DIALOG: Post = {
  summary: "What now",
  parts: [
    { kind: "question", text: "CSP-01: is it <so>?" },
    {
      kind: "buttons",
      buttons: [
        { id: "keep", label: "Keep it", style: "primary", about: "one | <thing>", fields: [] },
        {
          ...{ id: "keep", label: "Not this one", style: "plain", about: "another" },
          fields: [
            { id: "choice", label: "Which", choices: [{ id: "a", name: "An answer" }] },
            { id: "reason", label: "Note", optional: true },
          ],
        },
      ],
    },
  ],
};

/** A dialog that asks at once. */
const ASKING: Post = {
  summary: "Answer CSP-01",
  parts: [
    { kind: "question", text: "CSP-01: is it so?" },
    {
      kind: "buttons",
      buttons: [
        {
          ...{ id: "answer", label: "Send it", style: "primary", about: "csp-1" },
          fields: [{ id: "answer", label: "Your answer" }],
        },
      ],
    },
  ],
};

/** A post with a button that opens a dialog. */
function opening(button: string): Post {
  return {
    summary: "A question",
    parts: [
      { kind: "line", line: ["A question"] },
      {
        kind: "buttons",
        buttons: [{ id: button, label: "Other…", style: "plain", opens: "form", about: "csp 1", fields: [] }],
      },
    ],
  };
}

function isBetween(before: Instant, at: Instant | undefined, now: Instant): boolean {
  return at !== undefined && before <= at && at <= now;
}

function channelOf({ channel }: ChatDriver): Place {
  return { kind: "channel", channel };
}

async function prompt(driver: ChatDriver): Promise<MessageRef> {
  return (await driver.chat.say(channelOf(driver), post("A question"), deliveryKey("prompt"), null)).message;
}

/** A post that says something, with a button for each id. */
function post(text: string, ...buttons: readonly string[]): Post {
  const reason = { id: "reason", label: "Why" } as const;
  return {
    summary: text,
    parts: [
      { kind: "line", line: [text] },
      ...(buttons.length === 0
        ? []
        : [
            {
              kind: "buttons",
              buttons: buttons.map(
                (id) => ({ id, label: `Press ${id}`, style: "plain", fields: [reason] }) as const,
              ),
            } as const,
          ]),
    ],
  };
}

function threadOf(reply: Reply | undefined): MessageRef {
  if (reply?.kind !== "new") throw new Error("no new reply came in");
  return reply.written.thread;
}

function timeOf(reply: Reply | undefined): Instant | null {
  return reply?.kind === "withdrawn" ? reply.at : null;
}

function editedAtOf(reply: Reply): Instant | null {
  return reply.kind === "changed" ? reply.written.editedAt : null;
}

async function faultOf(saying: Promise<unknown>): Promise<string> {
  try {
    await saying;
  } catch (error) {
    if (error instanceof ChatError) return error.fault.kind;
    throw error;
  }
  return "none";
}
