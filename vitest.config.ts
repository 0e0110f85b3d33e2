import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Whole-bot tests start processes and a browser; on two busy cores the default of five seconds is luck.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
