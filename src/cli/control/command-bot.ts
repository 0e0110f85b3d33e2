import { existsSync } from "node:fs";
import { ExpectedError } from "../../core/model/errors.ts";
import type { Environment } from "../environment.ts";
import { openLog } from "../logger.ts";
import { openBot } from "../open-bot.ts";
import { openStore } from "../open-store.ts";
import {
  asOf,
  organisationIn,
  readSettingsSource,
  recordsFound,
  type SettingsSource,
} from "../settings-source.ts";
import { askRunning } from "./ask-running.ts";
import type { Request } from "./requests.ts";

/**
 * Has the bot do something by the operator's word: the one that runs on the data directory, so that there is one writer;
 * where none does, this process takes the directory for as long as it takes. Raises what either refuses with.
 */
export async function commandBot<F, A>(
  environment: Environment,
  request: Request<F, A>,
  fields: F,
): Promise<A> {
  const source = await readSettingsSource(environment);
  const data = recordsFound(environment.data, source);
  if (!existsSync(data))
    throw new ExpectedError(
      "no-records",
      `Cannot ${request.name}: there is no folder ${data}.`,
      "Name the folder of the records in SOC_DATA; a bot that starts makes it.",
    );
  return (
    (await askRunning(data, request, fields)) ??
    (await obeyAlone({ ...environment, data }, source, request, fields))
  );
}

/** Speaks to nobody, for it has no chats: what follows for them the bot says once it starts. */
async function obeyAlone<F, A>(
  environment: Environment,
  source: SettingsSource,
  request: Request<F, A>,
  fields: F,
): Promise<A> {
  const { settings, now } = asOf(source, environment.data, Date.now());
  const log = openLog(environment.log);
  const store = await openHeld(environment.data, organisationIn(source), now, log);
  const failures: unknown[] = [];
  try {
    const bot = await openBot({
      boards: settings.boards,
      store,
      chats: new Map(),
      clock: { now: () => now },
      log,
      failed: (error) => failures.push(error),
    });
    const answer = await request.obey(bot, fields);
    await bot.settled();
    if (failures.length > 0) throw new AggregateError(failures, "something went wrong behind the answer");
    return answer;
  } finally {
    await store.close();
  }
}

async function openHeld(
  directory: string,
  organisation: string,
  now: string,
  log: ReturnType<typeof openLog>,
) {
  try {
    return await openStore({ data: directory }, organisation, () => now, log);
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code !== "held") throw error;
    const wait = "A bot that is starting or stopping takes no commands: try again in a minute.";
    throw new ExpectedError("held", error.message, `${wait} ${error.fix}`, { cause: error });
  }
}
