import { setTimeout as sleep } from "node:timers/promises";
import type { Delivery } from "./delivery.ts";
import { shownBlocks } from "./shown.ts";
import type { World } from "./world.ts";

type View = Readonly<Record<string, unknown>> & { readonly blocks: readonly unknown[] };

type Pressable = {
  readonly action_id: string;
  readonly value: string;
  readonly text: { readonly text: string };
};

type Input = {
  readonly block_id: string;
  readonly label: { readonly text: string };
  readonly element: { readonly type: string; readonly action_id: string };
  readonly optional?: boolean;
};

/** A dialog as somebody sees it, and what they can do in it. Whatever they do resolves to what they see then. */
export type OpenDialog = {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly fields: readonly string[];
  /** Presses a button; fills in and sends what it then asks for. */
  press(label: string, fields?: Readonly<Record<string, string>>): Promise<OpenDialog>;
  /** What stands there once the bot has changed it by itself. */
  later(): Promise<OpenDialog>;
  /** Fills in what it asks for, and sends it. */
  send(fields: Readonly<Record<string, string>>): Promise<OpenDialog>;
};

/** The dialogs that stand open on the workspace. */
export type Dialogs = {
  /** The bot laid one over what whoever has this trigger sees; its id. */
  opened(trigger: string, view: View): string;
  /** The bot changed one; false if none has this id. */
  updated(id: string, view: View): boolean;
  /** The one that was opened for this trigger, once there is one; null if none comes. */
  of(trigger: string): View | null;
  /** The same as whoever opened it sees it. */
  seenBy(user: string, trigger: string): Promise<OpenDialog>;
};

/** In milliseconds. */
const PATIENCE = 5_000;

/** None is open yet. */
export function dialogs(world: World, out: Pick<Delivery, "interaction" | "submission">): Dialogs {
  const views = new Map<string, View>();
  const byTrigger = new Map<string, string>();

  async function seenBy(user: string, trigger: string): Promise<OpenDialog> {
    await until(() => byTrigger.has(trigger));
    return seen(user, byTrigger.get(trigger) ?? "");
  }

  function seen(user: string, id: string): OpenDialog {
    const view = views.get(id);
    if (view === undefined) throw new Error("no dialog is open");
    const buttons = buttonsIn(view.blocks);
    return {
      title: String((view.title as { readonly text: string }).text),
      text: shownBlocks(view.blocks),
      buttons: buttons.map(({ text }) => text.text),
      fields: inputsIn(view.blocks).map(({ label }) => label.text),
      async press(label, fields) {
        const trigger = world.newId("X");
        const action = buttons.find(({ text }) => text.text === label);
        if (action === undefined) throw new Error(`there is no button ${label}`);
        await out.interaction({
          type: "block_actions",
          ...from(user),
          container: { type: "view", view_id: id },
          trigger_id: trigger,
          view: { ...view, id },
          actions: [{ ...action, block_id: "b1", type: "button", action_ts: world.newTs() }],
        });
        await until(() => byTrigger.has(trigger) || views.get(id) !== view);
        const next = seen(user, byTrigger.get(trigger) ?? id);
        return fields === undefined ? next : await next.send(fields);
      },
      async later() {
        await until(() => views.get(id) !== view);
        return seen(user, id);
      },
      async send(fields) {
        const answer = await out.submission({
          type: "view_submission",
          ...from(user),
          trigger_id: world.newId("X"),
          view: { ...view, id, state: { values: filled(view.blocks, fields) } },
          response_urls: [],
        });
        const { response_action, view: meanwhile } = (answer ?? {}) as {
          response_action?: string;
          view?: View;
        };
        if (response_action !== "update" || meanwhile === undefined) throw new Error("the dialog was closed");
        // The answer may have been shown while Slack was still told to wait for it.
        if (views.get(id) === view) views.set(id, meanwhile);
        await until(() => views.get(id) !== meanwhile);
        return seen(user, id);
      },
    };
  }

  const from = (user: string) => ({
    team: { id: world.team, domain: "borchester" },
    user: { id: user, team_id: world.team },
    api_app_id: world.appId,
  });

  return {
    opened(trigger, view) {
      const id = world.newId("V");
      views.set(id, view);
      byTrigger.set(trigger, id);
      return id;
    },
    updated(id, view) {
      const isOpen = views.has(id);
      if (isOpen) views.set(id, view);
      return isOpen;
    },
    of: (trigger) => views.get(byTrigger.get(trigger) ?? "") ?? null,
    seenBy,
  };
}

/** What a form is sent with: each input by its block and action. */
export function filled(blocks: readonly unknown[], fields: Readonly<Record<string, string>>) {
  const answered = inputsIn(blocks).map(({ block_id, element: { type, action_id }, optional }) => {
    const value = fields[block_id];
    if (value === undefined && optional !== true) throw new Error(`${block_id} must be filled in`);
    const chosen = value === undefined ? null : { value, text: { type: "plain_text", text: "Somebody" } };
    const state =
      type === "datepicker"
        ? { selected_date: value }
        : type === "users_select"
          ? { selected_user: value }
          : type === "static_select"
            ? { selected_option: chosen }
            : { value: value ?? null };
    return [block_id, { [action_id]: { type, ...state } }];
  });
  return Object.fromEntries(answered);
}

/** The buttons that stand among blocks. */
export function buttonsIn(blocks: readonly unknown[]): readonly Pressable[] {
  return blocks.flatMap((block) => {
    const { type, elements } = block as { type: string; elements: readonly Pressable[] };
    return type === "actions" ? elements : [];
  });
}

function inputsIn(blocks: readonly unknown[]): readonly Input[] {
  return blocks.filter((block): block is Input => (block as { type: string }).type === "input");
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!isSo() && Date.now() < end) await sleep(5);
}
