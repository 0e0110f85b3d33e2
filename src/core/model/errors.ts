/**
 * A fault that is expected: wrong settings, a full disk, a second process. Its message says what cannot be done and
 * where, its fix what to do about it. Anything else that is thrown is a bug.
 */
export class ExpectedError extends Error {
  override readonly name = "HouseError";
  readonly code: string;
  readonly fix: string;

  constructor(code: string, message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.fix = fix;
  }
}
