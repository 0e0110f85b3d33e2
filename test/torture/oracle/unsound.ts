import { isLasting } from "./is-lasting.ts";
import type { Seen } from "./seen.ts";

/** What is wrong with the process itself: records that do not verify, stacks or secrets in the log, work that is left over. */
export function unsound({ verified, log, secrets, reasons }: Seen): string[] {
  const stack = /^.*(?:\\n|\n)\s+at .*$/m.exec(log)?.[0];
  return [
    ...(verified.code === 0 && verified.err === ""
      ? []
      : [`soc verify ended with ${verified.code}: ${verified.err}`]),
    ...(stack === undefined ? [] : [`a stack is in the log: ${stack.slice(0, 400)}`]),
    ...secrets.filter((secret) => log.includes(secret)).map((secret) => `the secret ${secret} is in the log`),
    ...reasons
      .filter((reason) => !isLasting(reason))
      .map(({ code, because }) => `in the end the bot is not well: ${code}: ${because}`),
  ];
}
