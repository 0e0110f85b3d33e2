import { defineConfig } from "vitest/config";
import { SLOW } from "./test/slow.ts";

export default defineConfig({
  test: {
    // Whole-bot tests start processes and a browser; on two busy cores the default of five seconds is luck.
    testTimeout: 60_000,
    // Much of the time goes by while a process starts or a browser draws: the default on two cores is one at a time.
    maxWorkers: 2,
    hookTimeout: 60_000,
    // Together they are all the tests. What is slow is known by its place or its name.
    projects: [
      { extends: true, test: { name: "fast", include: ["test/**/*.test.ts"], exclude: [...SLOW] } },
      { extends: true, test: { name: "slow", include: [...SLOW] } },
      // The bot's verbs once more, on a store that loses every other append to somebody else and decides anew.
      {
        extends: true,
        test: {
          name: "appends-lost",
          include: ["test/bot/**/*.test.ts"],
          exclude: [...SLOW],
          env: { APPENDS: "lost" },
        },
      },
    ],
  },
});
