import { z } from "zod";
import { asBy } from "../../core/names/by.ts";
import {
  asBoardId,
  asChannelRef,
  asDeliveryKey,
  asItemId,
  asKeyHash,
  asMessageKey,
  asPersonId,
  asQuestionId,
  asUserRef,
} from "../../core/names/ids.ts";

/** A text that is not empty. */
export const name = z.string().min(1);

/** The names of `core/names/ids.ts`, as records have them: any text that is not empty, the kind told by where it stands. */
export const channel = name.transform(asChannelRef);
export const user = name.transform(asUserRef);
export const person = name.transform(asPersonId);
export const board = name.transform(asBoardId);
export const question = name.transform(asQuestionId);
export const item = name.transform(asItemId);
export const message = name.transform(asMessageKey);
export const key = name.transform(asDeliveryKey);
export const keyHash = name.transform(asKeyHash);
export const by = name.transform(asBy);
