/** Opens the log of the bot at a level, and writes every event that there is with the facts given as JSON. */
import { openLog } from "../../src/cli/logger.ts";
import { LOG_EVENTS, type LogEvent } from "../../src/log/log-events.ts";

const [level, facts = "{}"] = process.argv.slice(2);
const log = openLog(level);
for (const event of Object.keys(LOG_EVENTS) as LogEvent[]) log(event, JSON.parse(facts));
