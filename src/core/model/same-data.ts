import { fromJS, is } from "immutable";

/** Whether two pieces of plain data say the same, in whatever order their keys are. */
export function sameData(one: unknown, other: unknown): boolean {
  return is(fromJS(one), fromJS(other));
}
