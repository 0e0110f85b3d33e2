import { z } from "zod";
import { ERASED_BY } from "../../core/model/erased.ts";
import { asBy, type By, namesNobody } from "../../core/names/by.ts";
import { faultsOf } from "../schema/faults-of.ts";
import type { KindForm, KindForms } from "../schema/kinds/kind-form.ts";
import { FORM } from "../schema/kinds/record-kinds.ts";
import { instant } from "../schema/message-schema.ts";
import type { Joined, LineForm } from "./line-form.ts";

/** What the events of a journal have besides their bodies. */
export type Dated<B> = B & { readonly n: number; readonly at: string; readonly by: By };

/** What stands for whoever is known by their account: that names them, and is in the body. No person has such an id. */
const ACCOUNT = "an account";

const doer = z.looseObject({ by: z.string().min(1) });
const account = z.string().refine((by) => !namesNobody(asBy(by)), "Invalid account");
const hidden = z.looseObject({ by: account.optional() });
const formOf = z.looseObject({ form: z.int().min(FORM + 1) });

/** The lines of a journal whose events stand in it by these forms. */
export function lineFormOf<B extends { readonly kind: string }>(kinds: KindForms<B>): LineForm<Dated<B>> {
  // Which form goes with which kind the compiler cannot follow any further than the table.
  const known = new Map(Object.entries(kinds) as [string, KindForm<B>][]);
  return {
    split(event) {
      const { n: _n, at: _at, by, ...rest } = event;
      const form = known.get(event.kind);
      if (form === undefined) throw new TypeError(`no form for ${event.kind}`);
      const { facts, body } = form.split(rest as unknown as B);
      const isKnown = namesNobody(by);
      return {
        kind: event.kind,
        version: form.version,
        facts: { by: isKnown ? by : ACCOUNT, ...facts },
        body: isKnown ? body : { by, ...body },
      };
    },
    join({ n, at, kind, version, facts, body }) {
      const newer = newerThan(known, kind, version, facts);
      if (newer !== null) return { kind: "newer", what: newer };
      const form = known.get(String(kind));
      if (form === undefined || version !== form.version) return damaged("its kind and version are none");
      try {
        const { by, ...rest } = doer.parse(facts);
        const { by: whose, ...words } = hidden.parse(body ?? {});
        if (by !== ACCOUNT && whose !== undefined)
          return damaged("its body names an account, and its facts none");
        const event = form.join(rest, Object.keys(words).length === 0 ? null : words);
        const actor = by === ACCOUNT ? asBy(whose ?? ERASED_BY) : asBy(by);
        return { kind: "event", event: { ...event, n, at: instant.parse(at), by: actor } };
      } catch (error) {
        if (!(error instanceof z.ZodError)) throw error;
        return damaged(...faultsOf(error));
      }
    },
  };
}

/** What of a line only a newer version of the bot knows; null for nothing. */
function newerThan(
  known: ReadonlyMap<string, { readonly version: number }>,
  kind: unknown,
  version: unknown,
  facts: unknown,
): string | null {
  if (typeof kind !== "string" || typeof version !== "number") return null;
  const form = formOf.safeParse(facts);
  if (kind === "begun" && form.success) return `its lines have the form ${form.data.form}`;
  const ours = known.get(kind);
  if (ours === undefined) return `"${kind}" is no kind of event that is known here`;
  return version > ours.version ? `"${kind}" has the version ${version}` : null;
}

function damaged(...faults: readonly string[]): Joined<never> {
  return { kind: "damaged", faults };
}
