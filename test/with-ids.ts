import type {
  BoardId,
  ChannelRef,
  DeliveryKey,
  ItemId,
  MessageKey,
  PersonId,
  QuestionId,
  UserRef,
} from "../src/core/names/ids.ts";

type Id = BoardId | ChannelRef | DeliveryKey | ItemId | MessageKey | PersonId | QuestionId | UserRef;

/** A type as a test writes it: every id is the plain text that it looks like. */
export type Plain<T> = T extends Id
  ? string
  : T extends readonly (infer Each)[]
    ? readonly Plain<Each>[]
    : T extends object
      ? { [Key in keyof T as Key extends Id ? string : Key]: Plain<T[Key]> }
      : T;

/** What a test wrote with plain ids, as what has them. Its type is that of the place it is written at. */
export function withIds<T>(written: NoInfer<Plain<T>>): T {
  return written as T;
}
