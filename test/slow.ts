/**
 * The tests that take long: they run the whole bot, start processes, draw in a browser, or measure what grows with what is
 * sent. `npm run test:fast` leaves them out. A new one is among them by its place or its name, and test/slow.test.ts tells
 * of one that is not.
 */
export const SLOW: readonly string[] = [
  "test/whole/**/*.test.ts",
  "test/cli/**/*.test.ts",
  "test/disk/**/*.test.ts",
  "test/store/disk-store.test.ts",
  "test/schedule/start-beat.test.ts",
  "test/chat/local/page/*.test.ts",
  "test/**/*browser.test.ts",
  "test/**/kill*.test.ts",
  "test/**/playground.test.ts",
  "test/**/emulator.test.ts",
  "test/**/adversarial.test.ts",
  "test/torture/torture.test.ts",
];
