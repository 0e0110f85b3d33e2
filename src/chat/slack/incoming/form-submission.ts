import { z } from "zod";
import { actionId } from "../action-id.ts";
import { LIMITS } from "../outgoing/limits.ts";
import { FORM } from "../outgoing/modal.ts";

const text = z.string().nullable().catch(null);

const ABOUT = z.object({
  channel: z.string(),
  ts: z.string(),
  thread: text,
  button: z.string(),
  about: text,
  dialog: z.boolean().catch(false),
});

const FIELD = z.object({
  value: text,
  selected_date: text,
  selected_user: text,
  selected_option: z.object({ value: z.string() }).nullable().catch(null),
});

const BODY = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: text,
  view: z.object({
    id: z.string(),
    callback_id: z.literal(FORM),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), FIELD)) }),
  }),
});

/**
 * What a form is about: the button that opened it, and the message that is on. `dialog`: it stands in a dialog of the bot's, and
 * what it comes to is shown there.
 */
export type About = z.infer<typeof ABOUT>;

/** A form that somebody sent. */
export type FormSubmission = About & {
  readonly id: string;
  readonly view: string;
  readonly user: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** What a form is about, as it is handed to Slack and back. */
export function aboutWords(about: About): string {
  return JSON.stringify(about).slice(0, LIMITS.metadata);
}

/** Reads it back; null if it is none of the bot's. */
export function aboutIn(words: string): About | null {
  return ABOUT.safeParse(jsonIn(words)).data ?? null;
}

/** Reads the payload of a form that was sent; null for anything that is not a form of the bot's. */
export function formSubmission(body: unknown): FormSubmission | null {
  const parsed = BODY.safeParse(body);
  if (!parsed.success) return null;
  const { user, view, trigger_id } = parsed.data;
  const about = aboutIn(view.private_metadata);
  if (about === null) return null;
  const inputs = Object.values(view.state.values).flatMap((block) => Object.entries(block));
  const fields = inputs.flatMap(([name, { value, selected_date, selected_user, selected_option }]) => {
    const filled = value ?? selected_date ?? selected_user ?? selected_option?.value;
    return filled == null ? [] : [[name, filled] as const];
  });
  return {
    ...about,
    id: actionId("form", user.id, view.id, trigger_id),
    view: view.id,
    user: user.id,
    fields: Object.fromEntries(fields),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
