/** What an account goes by where its platform tells no name: never its id, which nobody could read in a paper. */
export const UNNAMED = "Somebody";

/** The same of somebody who is known to be of another organisation. */
export const UNNAMED_STRANGER = "Somebody of another organisation";

/** Whether a name only stands for one that was not told. */
export function isUnnamed(name: string): boolean {
  return name === UNNAMED || name === UNNAMED_STRANGER;
}
