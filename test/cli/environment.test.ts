import { expect, it } from "vitest";
import { readEnvironment } from "../../src/cli/environment.ts";
import { ExpectedError } from "../../src/core/model/errors.ts";

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

const anonymous = { TEAMS_ALLOW_ANONYMOUS: "1" };

it.each([
  ["https://login.microsoftonline.us/botframework.com", "https://login.microsoftonline.us"],
  ["https://login.example.org/aad00000-0000-4000-8000-000000000001/", "https://login.example.org"],
  ["http://127.0.0.1:4000/sign-in", "http://127.0.0.1:4000/sign-in"],
  ["http://localhost:4000", "http://localhost:4000"],
])("tokens for Teams come from %s without its tenant", (value, loginUrl) => {
  const { teams } = readEnvironment({ ...anonymous, ToChannelFromBotLoginUrl: value });
  expect(teams).toMatchObject({ loginUrl, openIdUrl: null, graphUrl: "https://graph.microsoft.com/v1.0" });
});

it("the keys of Teams and its Graph can be elsewhere, and Graph nowhere", () => {
  const keys = "https://login.example.org/v1/.well-known/openidconfiguration";
  const given = { ...anonymous, ToBotFromChannelOpenIdMetadataUrl: keys };
  expect(readEnvironment({ ...given, TEAMS_GRAPH_URL: "http://[::1]:4000/v1.0/" }).teams).toMatchObject({
    ...{ openIdUrl: keys, graphUrl: "http://[::1]:4000/v1.0", loginUrl: null },
  });
  expect(readEnvironment({ ...given, TEAMS_GRAPH_URL: "none" }).teams?.graphUrl).toBeNull();
});

it.each([
  ["ToChannelFromBotLoginUrl", "http://login.example.org"],
  ["ToChannelFromBotLoginUrl", "login.microsoftonline.com"],
  ["ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1.example.org/keys"],
  ["ToBotFromChannelOpenIdMetadataUrl", "file:///keys.json"],
  ["TEAMS_GRAPH_URL", "http://10.0.0.1/v1.0"],
])("%s=%s is refused, where a secret or the right to speak could go astray", (name, value) => {
  const fault = faultOf(() => readEnvironment({ ...anonymous, [name]: value }));
  expect(fault?.message).toBe(
    `Cannot use the environment variable ${name}: it is "${value}", which is neither an https address nor one on this machine.`,
  );
});

it("an address with a password in it is refused, and the password told to nobody", () => {
  const value = "https://somebody:secret@graph.example.org";
  const fault = faultOf(() => readEnvironment({ ...anonymous, TEAMS_GRAPH_URL: value }));
  expect(fault?.message).toBe(
    'Cannot use the environment variable TEAMS_GRAPH_URL: it is "https://…@graph.example.org", which is neither an https address nor one on this machine.',
  );
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

function faultOf(work: () => unknown): ExpectedError | null {
  try {
    work();
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
  return null;
}
