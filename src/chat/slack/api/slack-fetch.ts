import { boundedFetch } from "../../../http/bounded-fetch.ts";

/** In bytes: Slack's longest answers, a page of messages with their blocks, are a few million. */
const LARGEST = 32 * 1024 * 1024;

/**
 * How Slack's libraries ask Slack. By themselves they read an answer of any size, and one that breaks off half-way is none
 * of the errors that they name.
 */
export const slackFetch = boundedFetch(LARGEST);
