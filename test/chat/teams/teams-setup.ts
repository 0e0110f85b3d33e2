import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "../../../src/chat/adapter.ts";
import { openTeams, type TeamsOptions } from "../../../src/chat/teams/open-teams.ts";
import { listen } from "../../../src/http/listen.ts";
import { routeRequests } from "../../../src/http/route-requests.ts";
import { TIMES, type Times } from "../../../src/http/times.ts";
import type { LogEvent } from "../../../src/log/log-events.ts";
import { diskKeep } from "../../../src/store/keep/disk-keep.ts";
import { WELL } from "../../http/well.ts";
import { vocabulary } from "../../vocabulary.ts";
import { INSTALLATION } from "../installation.ts";
import { type FakeTeams, openFakeTeams } from "./fake/fake-teams.ts";
import { WORLD } from "./fake/world.ts";
import { type TeamsInbox, teamsInbox } from "./teams-inbox.ts";

/** A bot that is connected to a fake Teams over HTTP. */
export type TeamsSetup = Connection & {
  readonly fake: FakeTeams;
  readonly inbox: TeamsInbox;
  readonly directory: string;
  readonly address: string;
  readonly logged: readonly { readonly event: LogEvent; readonly facts: Record<string, unknown> }[];
  /** Lets time pass, in milliseconds. */
  later(milliseconds: number): void;
  close(): Promise<void>;
};

/** What a bot is told that the emulator's rules are good enough for. */
export function anonymousOptions(directory: string): TeamsOptions {
  return {
    ...{ appId: null, appPassword: null, certificate: null, appType: null, tenantId: null },
    ...{ allowedTenants: [WORLD.tenant], allowAnonymous: true, host: "127.0.0.1" },
    targeted: false,
    ...{ publicUrl: null, graphUrl: null, loginUrl: null, openIdUrl: null },
    vocabulary: () => vocabulary(),
    keep: diskKeep(directory).keep,
    installation: INSTALLATION,
    now: () => new Date().toISOString(),
    log: () => undefined,
  };
}

/** Opens both, and lets the app be installed, unless it should not be yet. */
export async function openTeamsSetup(
  options: {
    readonly secured?: boolean;
    readonly installed?: boolean;
    readonly graph?: boolean;
    readonly directory?: string;
    readonly inbox?: TeamsInbox;
    readonly fake?: FakeTeams;
    readonly told?: Partial<TeamsOptions>;
    readonly times?: Partial<Times>;
  } = {},
): Promise<TeamsSetup> {
  const { secured = false, installed = true, graph = true } = options;
  const fake = options.fake ?? (await openFakeTeams({ secured }));
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "soc-teams-")));
  const inbox = options.inbox ?? teamsInbox();
  const logged: { event: LogEvent; facts: Record<string, unknown> }[] = [];
  const registered = {
    ...{ appId: WORLD.app, appPassword: WORLD.secret, appType: "SingleTenant", tenantId: WORLD.tenant },
    ...{ allowAnonymous: false, loginUrl: fake.loginUrl, openIdUrl: fake.openIdUrl },
  };
  let passed = 0;
  const teams = await openTeams({
    ...anonymousOptions(join(directory, "teams")),
    now: () => new Date(Date.now() + passed).toISOString(),
    ...(secured ? registered : {}),
    graphUrl: graph ? fake.graphUrl : null,
    log: (event, facts) => logged.push({ event, facts }),
    ...options.told,
  });
  const place = { host: "127.0.0.1", port: 0, times: { ...TIMES, ...options.times } };
  const server = await listen(routeRequests(teams.routes, WELL), place);
  const { address } = server;
  fake.connect(address);
  await teams.chat.open(inbox);
  if (installed) await fake.install();
  return {
    ...teams,
    ...{ fake, inbox, directory, address, logged },
    later(milliseconds) {
      passed += milliseconds;
      fake.later(milliseconds);
    },
    async close() {
      const closed = server.close();
      await teams.chat.close();
      await closed;
      if (options.fake === undefined) await fake.close();
      if (options.directory === undefined) await rm(directory, { recursive: true });
    },
  };
}
