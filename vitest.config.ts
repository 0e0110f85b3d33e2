import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Whole-bot tests start processes and a browser; on two busy cores the default of five seconds is luck.
    testTimeout: 60_000,
    // Much of the time goes by while a process starts or a browser draws: the default on two cores is one at a time.
    maxWorkers: 2,
    hookTimeout: 60_000,
  },
});
