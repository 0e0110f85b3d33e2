import type { Socket } from "node:net";
import { z } from "zod";

/**
 * What goes over the control socket, a line of JSON each: the bot greets, the command asks, the bot answers. A command asks
 * only once it was greeted, so that a bot that hangs does not do later what the command was told it did not.
 */
export const greeting = z.object({ soc: z.literal(1) });

/** A request by its name; its fields stand beside it. */
export const asking = z.looseObject({ request: z.string().max(40) });

/** What came of a request; what was refused is told as an expected error is. */
export const answering = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done"), answer: z.unknown() }),
  z.object({ kind: z.literal("refused"), code: z.string(), message: z.string(), fix: z.string() }),
]);
export type Answering = z.output<typeof answering>;

/** In bytes: no request and no answer is longer. */
export const LONGEST = 65_536;

/** A line that came in, or why none did: the other end closed, was silent for too long, or wrote without an end. */
export type Line =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "closed" | "silent" | "too long" };

/** Writes a value as a line. */
export function written(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** What a line says, if it is JSON of this shape; null if it is not. */
export function read<T>(shape: z.ZodType<T>, text: string): T | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Reads lines, one at a time; each of at most `LONGEST` bytes and within so many milliseconds. */
export function lineReader(socket: Socket): (patience: number) => Promise<Line> {
  let got = Buffer.alloc(0);
  let isClosed = false;
  let look = () => {};
  socket.on("data", (chunk: Buffer) => {
    // What no line can hold is not kept.
    got = got.length > LONGEST ? got : Buffer.concat([got, chunk]);
    look();
  });
  for (const event of ["end", "close", "error"] as const)
    socket.on(event, () => {
      isClosed = true;
      look();
    });
  return (patience) =>
    new Promise((resolve) => {
      const finish = (line: Line) => {
        clearTimeout(timer);
        look = () => {};
        resolve(line);
      };
      const timer = setTimeout(() => finish({ kind: "silent" }), patience);
      look = () => {
        const end = got.indexOf("\n");
        if (end > LONGEST || (end < 0 && got.length > LONGEST)) finish({ kind: "too long" });
        else if (end >= 0) {
          const text = got.subarray(0, end).toString("utf8");
          got = got.subarray(end + 1);
          finish({ kind: "line", text });
        } else if (isClosed) finish({ kind: "closed" });
      };
      look();
    });
}
