/** "1 reply", "3 replies": a number with its noun. */
export function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
