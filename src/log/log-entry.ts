/**
 * How loud an event is. `debug`: chatter, a line for everything that passes by. `info`: what happened as it should.
 * `warn`: the bot goes on, and a person should look at it. `error`: something was not kept or not done.
 */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** What an event of the log is: how loud, and one line for whoever runs the bot. */
export type LogEntry = { readonly level: LogLevel; readonly means: string };
