import { z } from "zod";
import { quoting } from "../variable-fault.ts";
import { isLoopback } from "./credentials/check-credentials.ts";

const FIX =
  "Give an address such as https://login.example.org, or http://127.0.0.1:4000 for tests; or leave it out.";

/**
 * An address that secrets are sent to, or that decides who is believed: `https`, or on this machine. Where somebody may do
 * without it there is a word for that.
 */
export function safeAddress(without: string | null = null) {
  return z
    .string()
    .refine((value) => value === without || isSafe(value), {
      error: quoting(FIX, ", which is neither an https address nor one on this machine"),
    })
    .optional();
}

function isSafe(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || url.username !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}
