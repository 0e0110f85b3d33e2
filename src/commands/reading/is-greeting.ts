/** In letters: a greeting is no longer. */
const LONGEST = 40;

const GREETING =
  /^(?:hi|hiya|hello|hallo|hey|home|good (?:morning|afternoon|evening|day)|morning|thanks?|thank you|many thanks|cheers|ta|ok|okay|test|testing)(?: (?:there|all|bot|again|very much|so much))?$/;

/** Whether somebody only greets or thanks, or writes nothing that could be an answer: no letter and no figure, and no file. */
export function isGreeting(words: string, files: number): boolean {
  if (files > 0) return false;
  const said = words
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
  return said === "" || (said.length <= LONGEST && GREETING.test(said));
}
