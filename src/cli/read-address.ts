import { isLoopback } from "../chat/teams/credentials/check-credentials.ts";
import { ExpectedError } from "../core/model/errors.ts";

/**
 * An address that secrets are sent to, or that decides who is believed: `https`, or on this machine. Without a slash at
 * its end. Throws an `ExpectedError` that names the variable.
 */
export function readAddress(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isSafe =
    url !== null &&
    url.username === "" &&
    (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)));
  if (isSafe) return value.replace(/\/+$/, "");
  throw new ExpectedError(
    "environment",
    `Cannot use the environment variable ${name}: it is "${withoutUser(value)}", which is neither an https address nor one on this machine.`,
    "Give an address such as https://login.example.org, or http://127.0.0.1:4000 for tests; or leave it out.",
  );
}

/** A name or a password in front of the host is nobody's business but its owner's. */
function withoutUser(value: string): string {
  return value.replace(/\/\/.*@/, "//…@");
}
