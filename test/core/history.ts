import { decideAsking } from "../../src/core/decisions/decide-asking.ts";
import { decideAssignment } from "../../src/core/decisions/decide-assignment.ts";
import { decideExtension } from "../../src/core/decisions/decide-extension.ts";
import { decideOutcome } from "../../src/core/decisions/decide-item.ts";
import { decideUndo } from "../../src/core/decisions/decide-undo.ts";
import { decideReply } from "../../src/core/intake/decide-reply.ts";
import type { ReplyDecision } from "../../src/core/intake/reply-decision.ts";
import { statusOf } from "../../src/core/item/standing.ts";
import { apply } from "../../src/core/journal/apply.ts";
import type { Board } from "../../src/core/model/board.ts";
import type { Delivery } from "../../src/core/model/delivery.ts";
import type { Event, EventBody } from "../../src/core/model/events.ts";
import type { EvidenceFile } from "../../src/core/model/evidence.ts";
import type { Item, Outcome, Rating, Status } from "../../src/core/model/item.ts";
import { accountOn } from "../../src/core/model/people.ts";
import type { Reply, Written } from "../../src/core/model/reply.ts";
import type { StandingKind } from "../../src/core/model/reply-standing.ts";
import { type BoardState, emptyState, itemIn } from "../../src/core/model/state.ts";
import { asBy } from "../../src/core/names/by.ts";
import {
  asItemId,
  asPersonId,
  channelRef,
  type ItemId,
  idOn,
  type MessageKey,
  type MessageRef,
  messageKey,
  platformOf,
} from "../../src/core/names/ids.ts";
import type { Instant } from "../../src/core/names/time.ts";
import { plan } from "../../src/core/plan/plan.ts";
import { planNudges } from "../../src/core/plan/plan-nudges.ts";
import { itemView } from "../../src/core/views/item-view.ts";
import type { ItemView } from "../../src/core/views/views.ts";
import { type Plain, withIds } from "../with-ids.ts";
import { at, board, ROUND } from "./build.ts";

/** What a reply says beyond its words. */
export type ReplyOptions = {
  readonly id?: string;
  readonly at?: string;
  readonly channel?: string;
  readonly files?: readonly EvidenceFile[];
};

/** What becomes of a wish, whichever it was. */
type Ruling =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | { readonly kind: "refused"; readonly because: string };

/**
 * A board as time goes by: it holds the state and the time, plans, says, and lets people write and decide. What could
 * not happen it refuses: time does not go backwards, nobody replies in a thread that is not there.
 */
export class History {
  board: Board;
  state: BoardState = emptyState;
  now: Instant | null = null;
  readonly events: Event[] = [];
  private written = 0;
  private posted = 0;
  private readonly replies = new Map<MessageKey, Written>();

  constructor(board: Board) {
    this.board = board;
  }

  /** Moves to a time by the board's clock on the wall, or to an instant. */
  at(time: string): this {
    const instant = time.endsWith("Z") ? time : at(time, this.board.timezone);
    if (this.now !== null && instant < this.now) throw new Error(`${time} is before ${this.now}`);
    this.now = instant;
    return this;
  }

  /** The settings are changed from here on. */
  settings(changes: Plain<Partial<Board>>): this {
    this.board = withIds<Board>({ ...this.board, ...changes });
    return this;
  }

  /** Plans what is due, and makes it happen without saying it. */
  plan(time?: string): EventBody[] {
    if (time !== undefined) this.at(time);
    const events = plan(this.board, this.state, this.time());
    this.happen("bot", ...events);
    const nudges = planNudges([this], this.time()).events.get(this.board.id) ?? [];
    this.happen("bot", ...nudges);
    return [...events, ...nudges];
  }

  /** Everything that is intended gets said. */
  speak(): this {
    for (const { delivery } of this.state.pending.values()) this.said(delivery);
    return this;
  }

  /** What the bot does at a time: plan, then say it. Returns what was planned. */
  wake(time?: string): EventBody[] {
    const events = this.plan(time);
    this.speak();
    return events;
  }

  /** Wakes at each of the times. */
  wakeAt(...times: string[]): this {
    for (const time of times) this.wake(time);
    return this;
  }

  /** One delivery was said. */
  said({ key, place }: Delivery): this {
    if (!this.state.pending.has(key)) throw new Error(`nothing to say: ${key}`);
    this.posted += 1;
    const channel =
      place.kind === "channel"
        ? place.channel
        : place.kind === "thread"
          ? place.root.channel
          : channelRef(platformOf(place.user), idOn(place.user));
    const message = { channel, workspace: "w1", id: `post${this.posted}` };
    return this.happen("bot", { kind: "said", key, message, link: `https://chat.example/${message.id}` });
  }

  /** Somebody writes in the thread of an item. Returns the message. */
  reply(person: string, question: string, text: string, options: ReplyOptions = {}): MessageRef {
    if (options.at !== undefined) this.at(options.at);
    const written = this.write(person, question, text, options);
    this.receive({ kind: "new", written });
    return written.message;
  }

  /** The message of somebody in the thread of an item, not received yet. */
  write(person: string, question: string, text: string, options: ReplyOptions = {}): Written {
    const thread = this.root(question, options.channel);
    const known = this.board.people[asPersonId(person)];
    if (known === undefined) throw new Error(`no such person: ${person}`);
    const user = accountOn(this.board, known.id, platformOf(thread.channel));
    if (user === null) throw new Error(`${person} has no account for ${thread.channel}`);
    this.written += 1;
    const id = options.id ?? `m${this.written}`;
    const written: Written = {
      message: { channel: thread.channel, workspace: thread.workspace, id },
      thread,
      author: { user, name: known.name, bot: false },
      at: this.time(),
      text,
      files: options.files ?? [],
      link: `https://chat.example/${id}`,
      editedAt: null,
    };
    this.replies.set(messageKey(written.message), written);
    return written;
  }

  /** Somebody says what a reply is. */
  say(person: string, message: MessageRef, standing: StandingKind): this {
    const said = { standing, because: "said-so", until: null } as const;
    return this.happen(person, { kind: "judged", evidence: messageKey(message), ...said });
  }

  /** What a reply is to its question, and why. */
  standing(message: MessageRef): string {
    const standing = this.state.evidence.get(messageKey(message))?.standing ?? null;
    return standing === null ? "not judged" : `${standing.standing}: ${standing.because}`;
  }

  /** Somebody edits what they wrote, now. */
  edit(message: MessageRef, text: string): this {
    const written = { ...this.original(message), text, editedAt: this.time() };
    this.receive({ kind: "changed", written });
    return this;
  }

  /** Somebody deletes what they wrote, now. */
  withdraw(message: MessageRef): this {
    const { thread, author } = this.original(message);
    this.receive({ kind: "withdrawn", message, thread, author, at: this.time() });
    return this;
  }

  /** A reply arrives, of whatever kind, and what is made of it happens. */
  receive(reply: Reply): ReplyDecision {
    const decision = decideReply(this.board, this.state, reply);
    if (decision.kind === "taken") this.happen("p3", ...decision.events);
    return decision;
  }

  /** The chair decides on an item. */
  decide(
    question: string,
    outcome: Outcome,
    reason: string | null = null,
    rating: Rating | null = null,
  ): this {
    const decision = { outcome, asOf: this.time(), reason, rating };
    return this.rule(decideOutcome(this.board, this.state, this.id(question), decision, this.time()));
  }

  accept(question: string, rating: Rating | null = null): this {
    return this.decide(question, "accepted", null, rating);
  }

  wantMore(question: string): this {
    return this.decide(question, "more-evidence", "Which partners?");
  }

  notApplicable(question: string): this {
    return this.decide(question, "not-applicable", "We have no port.");
  }

  extend(question: string, due: string): this {
    const wish = { due, reason: "Staff away.", sure: true };
    return this.rule(decideExtension(this.board, this.state, this.id(question), wish, this.time()));
  }

  assign(question: string, owner: string): this {
    const person = this.board.people[asPersonId(owner)];
    if (person === undefined) throw new Error(`no such person: ${owner}`);
    const wish = { owner: person.id, sure: true };
    return this.rule(decideAssignment(this.board, this.state, this.id(question), wish, this.time()));
  }

  /** The chair takes back the last decision on an item. */
  undo(question: string): this {
    return this.rule(decideUndo(this.state, this.id(question)));
  }

  /** The chair asks the next questions, or one, by hand; it is said at once. */
  ask(question: string | null = null): this {
    const id = question === null ? null : this.id(question);
    return this.rule(decideAsking(this.board, this.state, id, this.time())).speak();
  }

  pause(): this {
    return this.happen("p1", { kind: "paused" });
  }

  resume(): this {
    return this.happen("p1", { kind: "resumed" });
  }

  /** Makes things happen now. */
  happen(by: string, ...events: Plain<EventBody>[]): this {
    for (const body of events.map((each) => withIds<EventBody>(each))) {
      const event: Event = { ...body, n: this.state.n + 1, at: this.time(), by: asBy(by) };
      this.events.push(event);
      this.state = apply(this.state, event);
    }
    return this;
  }

  /** `csp-1` in the builder's round; an id with its round is itself. */
  id(question: string): ItemId {
    return asItemId(question.includes(":") ? question : `${ROUND}:${question}`);
  }

  item(question: string): Item {
    return itemIn(this.state, this.id(question));
  }

  status(question: string): Status {
    return statusOf(this.item(question));
  }

  view(question: string): ItemView {
    return itemView(this.board, this.state, this.id(question), this.time());
  }

  /** The post of an item in a channel. */
  root(question: string, channel: string | undefined = this.board.channels[0]): MessageRef {
    const post = this.item(question).posts.find(({ message }) => message?.channel === channel);
    if (post?.message == null) throw new Error(`${question} has no post in ${channel}`);
    return post.message;
  }

  time(): Instant {
    if (this.now === null) throw new Error("the history has not begun: say at what time");
    return this.now;
  }

  private original(message: MessageRef): Written {
    const written = this.replies.get(messageKey(message));
    if (written === undefined) throw new Error(`nobody wrote ${message.id}`);
    return written;
  }

  private rule(decision: Ruling): this {
    if (decision.kind === "refused") throw new Error(`refused: ${decision.because}`);
    return this.happen("p1", ...decision.events);
  }
}

/** A board of which nothing is known yet. */
export function history(of: Board = board()): History {
  return new History(of);
}
