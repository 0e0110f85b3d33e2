/** An answer of the fake. */
export type Answer = {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An error as Microsoft's connector and Graph write it. */
export function refusal(status: number, code: string): Answer {
  return { status, json: { error: { code, message: `The fake says ${code}.` } } };
}
