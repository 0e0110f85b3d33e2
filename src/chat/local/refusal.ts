/** Why the workspace does not do what it was asked to: said to whoever asked, with what to do instead. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** An HTTP status. */
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 503;
  readonly fix: string;

  constructor(status: Refusal["status"], message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.fix = fix;
  }
}
