/**
 * In milliseconds: from now to noon of a day so many days on. A bot of these tests goes by the machine's clock, and much of what
 * it does is kept for working hours: so no hour of the day makes a difference.
 */
export function toNoonIn(days: number): number {
  const noon = new Date(Date.now() + days * 86_400_000);
  noon.setUTCHours(12, 0, 0, 0);
  return noon.getTime() - Date.now();
}
