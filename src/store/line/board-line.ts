import type { Event, EventBody } from "../../core/model/events.ts";
import { ASKING_KINDS } from "../schema/kinds/asking-kinds.ts";
import { DECISION_KINDS } from "../schema/kinds/decision-kinds.ts";
import { DELIVERY_KINDS } from "../schema/kinds/delivery-kinds.ts";
import { EVIDENCE_KINDS } from "../schema/kinds/evidence-kinds.ts";
import { RECORD_KINDS } from "../schema/kinds/record-kinds.ts";
import type { LineForm } from "./line-form.ts";
import { lineFormOf } from "./line-form-of.ts";

/** The lines of a board's journal. */
export const boardLine: LineForm<Event> = lineFormOf<EventBody>({
  ...RECORD_KINDS,
  ...ASKING_KINDS,
  ...DELIVERY_KINDS,
  ...EVIDENCE_KINDS,
  ...DECISION_KINDS,
});
