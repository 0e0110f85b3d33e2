/** Words from elsewhere as a sentence: begun with a capital, ended with a full stop unless it has its own end. */
export function sentence(words: string): string {
  const trimmed = words.trim();
  const begun = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.?!…]$/.test(begun) || begun === "" ? begun : `${begun}.`;
}
