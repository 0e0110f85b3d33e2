import type { z } from "zod";

/**
 * How events of one kind stand in a journal. `facts` is what figures need, and names nobody in words; `body` is what
 * names or quotes, and can be erased. What has nothing to hide has no body.
 */
export type KindForm<B> = {
  /** Of the shapes of facts and body: a later version of the bot may have others. */
  readonly version: number;
  split(event: B): { readonly facts: object; readonly body: object | null };
  /** Puts together what was split; with a null body the same event, its words gone. Raises a `z.ZodError`. */
  join(facts: unknown, body: object | null): B;
};

/** A form for each kind of a journal's events. */
export type KindForms<All extends Kinded> = {
  readonly [K in All["kind"]]: KindForm<OfKind<All, K>>;
};

type Kinded = { readonly kind: string };
type OfKind<All extends Kinded, K extends string> = Extract<All, { readonly kind: K }>;
type Rest<All extends Kinded, K extends string> = Omit<OfKind<All, K>, "kind">;

/**
 * Makes the maker of forms for the events of one journal. That `join` comes to all of an event is the compiler's proof that
 * the two schemas together leave nothing of it out.
 */
export function kindFormsOf<All extends Kinded>() {
  return <K extends All["kind"], F extends z.ZodType<object>, H extends z.ZodType<object | null>>(
    kind: K,
    form: {
      readonly facts: F;
      readonly body: H;
      readonly split: (event: Rest<All, K>) => {
        readonly facts: z.output<F>;
        readonly body: z.output<H> | null;
      };
      readonly join: (facts: z.output<F>, body: z.output<H> | null) => Rest<All, K>;
    },
  ): KindForm<OfKind<All, K>> => ({
    version: 1,
    split: ({ kind: _kind, ...event }) => form.split(event),
    join(facts, body) {
      const rest = form.join(form.facts.parse(facts), body === null ? null : form.body.parse(body));
      return { ...rest, kind } as unknown as OfKind<All, K>;
    },
  });
}
