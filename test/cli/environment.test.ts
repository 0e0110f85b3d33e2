import { describe, expect, it } from "vitest";
import { teamsEnvironment } from "../../src/chat/teams/teams-environment.ts";
import { ADAPTERS } from "../../src/cli/connect.ts";
import { knownVariables, readEnvironment } from "../../src/cli/environment.ts";
import { misspelt } from "../../src/cli/misspelt.ts";
import { readVariables, type Variables } from "../../src/cli/read-variables.ts";
import { ExpectedError } from "../../src/core/model/errors.ts";

const DEFAULTS = {
  config: { file: "boards.yaml", given: false },
  data: "data",
  port: 3000,
  clock: null,
  log: undefined,
  host: undefined,
  chats: [],
};
const PORT_FIX = "Give a whole number from 0 to 65535; 0 takes any free port.";
const CLOCK_FIX = "Give an instant with its zone, such as 2026-11-24T09:00:00Z.";
const LEVEL_FIX = "Give one of debug, info, warn, error, silent.";
const APP = "aad00000-0000-4000-8000-000000000002";

it("everything has a default, and an empty variable counts as left out", () => {
  expect(readEnvironment({}, ADAPTERS)).toEqual(DEFAULTS);
  expect(
    readEnvironment(
      {
        ...{ PORT: "", SOC_CLOCK: " ", SOC_DATA: "", SOC_CONFIG: "", SOC_LOG: "", SLACK_BOT_TOKEN: "" },
        ...{ TEAMS_ALLOW_ANONYMOUS: "", MicrosoftAppId: "\t", TEAMS_GRAPH_URL: " " },
      },
      ADAPTERS,
    ),
  ).toEqual(DEFAULTS);
});

it("what is set is taken, an instant in any zone", () => {
  const given = {
    ...{ PORT: "0", SOC_CLOCK: "2026-06-01T10:00+01:00", SOC_DATA: " /srv/soc " },
    ...{ SOC_CONFIG: "mine.yaml", SOC_LOG: "warn", HOST: "::1" },
  };

  expect(readEnvironment(given, ADAPTERS)).toEqual({
    config: { file: "mine.yaml", given: true },
    data: "/srv/soc",
    port: 0,
    clock: "2026-06-01T09:00:00.000Z",
    log: "warn",
    host: "::1",
    chats: [],
  });
});

it.each([
  ["PORT", "http", PORT_FIX],
  ["PORT", "65536", PORT_FIX],
  ["PORT", "-1", PORT_FIX],
  ["SOC_CLOCK", "yesterday", CLOCK_FIX],
  ["SOC_CLOCK", "2026-11-24T09:00:00", CLOCK_FIX],
  ["SOC_CLOCK", "2026-13-24T09:00:00Z", CLOCK_FIX],
  ["SOC_LOG", "loud", LEVEL_FIX],
  ["TEAMS_ALLOW_ANONYMOUS", "yes", "Give 1, or leave it out."],
])("%s=%s is refused with the values that are taken", (name, value, fix) => {
  expect(faultsOf({ [name]: value })).toBe(
    `Cannot use the environment: 1 fault.\n${name} is "${value}".\n  ${fix}`,
  );
});

describe("all that is wrong is told at once", () => {
  it("whosever variable it is, and what belongs together as well", () => {
    const given = {
      ...{ PORT: "http", SOC_LOG: "loud", SLACK_APP_TOKEN: "xoxb-hidden" },
      ...{ MicrosoftAppId: "abc", MicrosoftAppPassword: "hidden", MicrosoftAppTenantId: APP },
      ...{ TEAMS_GRAPH_URL: "http://somebody:hidden@10.0.0.1" },
    };

    const told = faultsOf(given);

    expect(told?.split("\n").filter((line) => !line.startsWith("  "))).toEqual([
      "Cannot use the environment: 7 faults.",
      'PORT is "http".',
      'SOC_LOG is "loud".',
      "SLACK_BOT_TOKEN is not set.",
      "SLACK_APP_TOKEN is a Slack token of another kind.",
      'TEAMS_GRAPH_URL is "http://…@10.0.0.1", which is neither an https address nor one on this machine.',
      'MicrosoftAppId is "abc", which is not the id of an app.',
      "MicrosoftAppType is not set; legal are SingleTenant, MultiTenant, UserAssignedMsi.",
    ]);
    expect(told).not.toContain("hidden");
  });

  it("though a command that connects to nothing does not ask about chats", () => {
    const given = { SLACK_APP_TOKEN: "xoxb-1", MicrosoftAppId: "abc", TEAMS_GRAPH_URL: "?" };

    expect(readEnvironment(given, [])).toEqual(DEFAULTS);
  });
});

describe("a chat is connected that credentials were given for", () => {
  const socket = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
  const registered = {
    ...{ MicrosoftAppId: APP, MicrosoftAppPassword: "hidden" },
    ...{ MicrosoftAppType: "SingleTenant", MicrosoftAppTenantId: APP },
  };

  it.each([
    ["Slack over Socket Mode calls nobody", socket, [false]],
    ["Slack over HTTP calls the bot", { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" }, [true]],
    ["Teams calls the bot", registered, [true]],
    ["an emulator stays on this machine", { TEAMS_ALLOW_ANONYMOUS: "1" }, [false]],
    ["both may be there", { ...socket, ...registered }, [false, true]],
    ["an address alone is no wish for Slack or Teams", { TEAMS_GRAPH_URL: "none", SLACK_API_URL: "x" }, []],
    ["a switch that is off is none either", { TEAMS_ALLOW_ANONYMOUS: "0" }, []],
  ])("%s", (_what, given, called) => {
    expect(readEnvironment(given, ADAPTERS).chats.map(({ isCalled }) => isCalled)).toEqual(called);
  });
});

describe("the addresses of Teams", () => {
  const anonymous = { TEAMS_ALLOW_ANONYMOUS: "1" };
  const teams = (given: Variables) => readVariables({ ...anonymous, ...given }, teamsEnvironment);

  it.each([
    ["https://login.microsoftonline.us/botframework.com", "https://login.microsoftonline.us"],
    ["https://login.example.org/aad00000-0000-4000-8000-000000000001/", "https://login.example.org"],
    ["http://127.0.0.1:4000/sign-in", "http://127.0.0.1:4000/sign-in"],
    ["http://localhost:4000", "http://localhost:4000"],
  ])("tokens come from %s without its tenant", (value, loginUrl) => {
    expect(teams({ ToChannelFromBotLoginUrl: value })).toMatchObject({
      ...{ loginUrl, openIdUrl: null, graphUrl: "https://graph.microsoft.com/v1.0" },
    });
  });

  it("the keys and Graph can be elsewhere, and Graph nowhere", () => {
    const keys = "https://login.example.org/v1/.well-known/openidconfiguration";
    const given = { ToBotFromChannelOpenIdMetadataUrl: keys };

    expect(teams({ ...given, TEAMS_GRAPH_URL: "http://[::1]:4000/v1.0/" })).toMatchObject({
      ...{ openIdUrl: keys, graphUrl: "http://[::1]:4000/v1.0", loginUrl: null },
    });
    expect(teams({ ...given, TEAMS_GRAPH_URL: "none" })?.graphUrl).toBeNull();
  });

  it.each([
    ["ToChannelFromBotLoginUrl", "http://login.example.org"],
    ["ToChannelFromBotLoginUrl", "login.microsoftonline.com"],
    ["ToChannelFromBotLoginUrl", "none"],
    ["ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1.example.org/keys"],
    ["ToBotFromChannelOpenIdMetadataUrl", "file:///keys.json"],
    ["TEAMS_GRAPH_URL", "http://10.0.0.1/v1.0"],
  ])("%s=%s is refused, where a secret or the right to speak could go astray", (name, value) => {
    expect(faultsOf({ ...anonymous, [name]: value })).toContain(
      `\n${name} is "${value}", which is neither an https address nor one on this machine.\n`,
    );
  });

  it.each([
    ["https://somebody:hidden@graph.example.org", "https://…@graph.example.org"],
    ["https://somebody@graph.example.org", "https://…@graph.example.org"],
    ["https:somebody:hid@den@graph.example.org", "https:…@graph.example.org"],
    ["somebody:hidden@graph.example.org", "…@graph.example.org"],
  ])("%s has somebody in it: it is refused, and they are told to nobody", (value, shown) => {
    expect(faultsOf({ ...anonymous, TEAMS_GRAPH_URL: value })).toContain(
      `TEAMS_GRAPH_URL is "${shown}", which is neither`,
    );
  });
});

it("a variable that is nobody's and near one of ours is told with the one that was meant, and not its value", () => {
  const given = {
    ...{ SOC_DTA: "/srv/soc", SLACK_BOT_TOKN: "xoxb-hidden", MicrosoftAppID: APP },
    ...{ SOC_DATA: "data", PORTS: "1", GHOST: "1", HOME: "/home/ann", SLACK_WEBHOOK_URL: "x", PATH: "/bin" },
  };

  expect(misspelt(given, knownVariables(ADAPTERS))).toEqual([
    "The environment variable SOC_DTA is not one of the bot's. Did you mean SOC_DATA?",
    "The environment variable SLACK_BOT_TOKN is not one of the bot's. Did you mean SLACK_BOT_TOKEN?",
    "The environment variable MicrosoftAppID is not one of the bot's. Did you mean MicrosoftAppId?",
  ]);
});

function faultsOf(given: Variables): string | null {
  try {
    readEnvironment(given, ADAPTERS);
  } catch (error) {
    if (error instanceof ExpectedError && error.code === "environment") return error.message;
    throw error;
  }
  return null;
}
