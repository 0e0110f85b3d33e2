import { expect } from "vitest";
import { ExpectedError } from "../../src/core/model/errors.ts";

/** The expected error that something ends in. */
export async function faultOf(promise: Promise<unknown>): Promise<ExpectedError> {
  const error = await promise.then(
    () => expect.fail("it went through"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExpectedError)) throw error;
  return error;
}
