/** A request that was not done: the workspace said no, or did not answer. `status` is 0 when it did not answer. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  /** What would help; empty if nothing is known. */
  readonly fix: string;

  constructor(status: number, message: string, fix: string) {
    super(message);
    this.status = status;
    this.fix = fix;
  }
}
