/** Words as a sentence: begun with a capital, ended with a full stop unless they, or what they quote, have an end. */
export function sentence(words: string): string {
  const trimmed = words.trim();
  const begun = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.?!…]”?$/.test(begun) || begun === "" ? begun : `${begun}.`;
}
