/** What is wrong with one variable of the environment. Never holds a secret. */
export type VariableFault = {
  readonly variable: string;
  /** Goes on after the name: `is not set`. */
  readonly problem: string;
  /** A sentence that says what to give. */
  readonly fix: string;
};

/** A fault as a zod schema of the environment raises it, with the words that follow the variable's name. */
export function variableIssue({ variable, problem, fix }: VariableFault) {
  return { code: "custom" as const, path: [variable], message: wording(problem, fix) };
}

/** The words of a check of one variable, with the value it has; not for secrets. `because` follows the value. */
export function quoting(fix: string, because = ""): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => wording(`is "${withoutUser(String(input))}"${because}`, fix);
}

function wording(problem: string, fix: string): string {
  return `${problem}.\n  ${fix}`;
}

/** A name or a password in front of the host is nobody's business but its owner's. */
function withoutUser(value: string): string {
  return value.replace(/^(https?:\/*)?.*@/is, "$1…@");
}
