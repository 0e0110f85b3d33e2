/** The installation that the bot of the tests is, which is that of a store in memory, and one that it is not. */
export const INSTALLATION = "00000000-0000-4000-8000-000000000000";
export const ANOTHER = "5d0c0000-0000-4000-8000-000000000002";
