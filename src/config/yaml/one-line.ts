import { z } from "zod";

/** Words on one line, at most so many letters. A line end after them (YAML's `>`) does no harm. */
export function oneLine(most: number, fix: string): z.ZodString {
  return z
    .string(fix)
    .regex(/^[^\S\r\n]*\S[^\r\n]*([\r\n]\s*)?$/, fix)
    .max(most, fix);
}
