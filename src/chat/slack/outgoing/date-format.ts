/** How Slack is to write a date in the reader's own zone: as much of it as stands in our words for it. */
export function dateFormat(words: string): string {
  const hasTime = /\d{1,2}:\d{2}/.test(words);
  const hasDay = /\d/.test(words.replace(/\d{1,2}:\d{2}/, ""));
  if (hasTime && hasDay) return "{date_long}, {time}";
  return hasTime ? "{time}" : "{date_long}";
}
