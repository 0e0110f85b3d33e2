import { describe, expect, it } from "vitest";
import { health } from "../../../src/chat/slack/connection/health.ts";
import { watch } from "../../../src/chat/slack/connection/watch.ts";
import { until } from "./slack-setup.ts";

describe("the watch", () => {
  it("finds out by itself that Slack cannot be reached, and reads up when it can be again", async () => {
    const told: string[] = [];
    const state = health(
      () => {},
      (_part, { code }) => told.push(code),
    );
    const answers = [true, false, true, false, false, false, true];
    let backs = 0;
    const seen: boolean[] = [];

    const end = watch({
      every: 1,
      health: state,
      back: () => {
        backs += 1;
      },
      look: async () => {
        seen.push(state.is("reach"));
        return answers.shift() ?? true;
      },
    });
    await until("it has looked often", () => seen.length > 9);
    end();

    // One failure is not worth a word, two are; what each look found shows at the next.
    expect(seen.slice(0, 9)).toEqual([true, true, true, true, true, false, false, true, true]);
    expect(told).toEqual(["slack-unreachable"]);
    expect(backs).toBe(1);
  });

  it("that has ended tells nobody any more, not even what it was just looking for", async () => {
    const state = health(
      () => {},
      () => {},
    );
    state.set("reach", { code: "slack-unreachable", facts: {} });
    let looking = false;
    let answer: (reached: boolean) => void = () => {};
    let backs = 0;
    const end = watch({
      every: 1,
      health: state,
      back: () => {
        backs += 1;
      },
      look: () => {
        looking = true;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    await until("it looks", () => looking);

    end();
    answer(true);
    await new Promise((resolve) => setImmediate(resolve));

    expect(backs).toBe(0);
    expect(state.is("reach")).toBe(false);
  });
});
