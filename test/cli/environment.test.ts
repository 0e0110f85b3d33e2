import { expect, it } from "vitest";
import { readEnvironment } from "../../src/cli/environment.ts";
import { HouseError } from "../../src/core/errors.ts";

it("everything has a default, and an empty variable counts as left out", () => {
  const defaults = {
    config: { file: "boards.yaml", given: false },
    data: "data",
    port: 3000,
    clock: null,
    log: undefined,
    host: undefined,
    slack: null,
    teams: null,
  };
  expect(readEnvironment({})).toEqual(defaults);
  expect(
    readEnvironment({
      PORT: "",
      SOC_CLOCK: " ",
      SOC_DATA: "",
      SOC_CONFIG: "",
      SOC_LOG: "",
      SLACK_BOT_TOKEN: "",
    }),
  ).toEqual(defaults);
});

it("what is set is taken, an instant in any zone", () => {
  expect(
    readEnvironment({
      PORT: "0",
      SOC_CLOCK: "2026-06-01T10:00+01:00",
      SOC_DATA: "/srv/soc",
      SOC_CONFIG: "mine.yaml",
      SOC_LOG: "warn",
    }),
  ).toMatchObject({
    config: { file: "mine.yaml", given: true },
    data: "/srv/soc",
    port: 0,
    clock: "2026-06-01T09:00:00.000Z",
    log: "warn",
  });
});

it.each([
  ["PORT", "http", "Give a whole number from 0 to 65535; 0 takes any free port."],
  ["PORT", "65536", "Give a whole number from 0 to 65535; 0 takes any free port."],
  ["PORT", "-1", "Give a whole number from 0 to 65535; 0 takes any free port."],
  ["SOC_CLOCK", "yesterday", "Give an instant with its zone, such as 2026-11-24T09:00:00Z."],
  ["SOC_CLOCK", "2026-11-24T09:00:00", "Give an instant with its zone, such as 2026-11-24T09:00:00Z."],
  ["SOC_CLOCK", "2026-13-24T09:00:00Z", "Give an instant with its zone, such as 2026-11-24T09:00:00Z."],
  ["SOC_LOG", "loud", "Give one of debug, info, warn, error, silent."],
])("%s=%s is refused with the values that are taken", (name, value, fix) => {
  const fault = faultOf(() => readEnvironment({ [name]: value }));
  expect(fault?.message).toBe(`Cannot use the environment variable ${name}: it is "${value}".`);
  expect(fault?.fix).toBe(fix);
});

function faultOf(work: () => unknown): HouseError | null {
  try {
    work();
  } catch (error) {
    if (error instanceof HouseError) return error;
    throw error;
  }
  return null;
}
