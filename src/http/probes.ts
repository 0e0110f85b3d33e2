/** What is answered to whoever asks how the bot is: 503 if they have something to do. */
export type ProbeAnswer = { readonly status: 200 | 503; readonly body: Readonly<Record<string, unknown>> };

/** The paths at which the bot says how it is: whether it has to be started again, and whether it does its work. */
export type Probes = Readonly<Record<"/livez" | "/healthz", () => ProbeAnswer>>;
