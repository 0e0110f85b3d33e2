/** The installation that the bot of the tests is, and one that it is not. */
export const INSTALLATION = "5d0c0000-0000-4000-8000-000000000001";
export const ANOTHER = "5d0c0000-0000-4000-8000-000000000002";
