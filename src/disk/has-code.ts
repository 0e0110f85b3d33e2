/** Whether the operating system answered with one of these codes: `ENOENT` where something is not there. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
