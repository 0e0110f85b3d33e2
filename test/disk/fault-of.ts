import { expect } from "vitest";
import { HouseError } from "../../src/core/model/errors.ts";

/** The expected error that something ends in. */
export async function faultOf(promise: Promise<unknown>): Promise<HouseError> {
  const error = await promise.then(
    () => expect.fail("it went through"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof HouseError)) throw error;
  return error;
}
