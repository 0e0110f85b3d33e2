import type { ReasonTable } from "./reason-table.ts";

const REPORT = "Report this with the line of the log.";
const LOOKING = "Nothing to do: the bot looks again.";
const KEPT = "Nothing to do: what is kept is not touched by it.";

/** What Teams has against saying or changing something, or leaves open. */
export const TEAMS_REASONS = {
  "teams-not-installed": () => ({
    because: "the app is not installed there",
    fix: "Let an owner of the team add the app to it, for a private or shared channel to the channel as well (docs/teams.md, step 4).",
  }),
  "teams-switched-off": () => ({
    because: "an administrator has switched the app off",
    fix: "Let a Teams administrator allow the app in the admin centre (docs/teams.md, step 3).",
  }),
  "teams-blocked": () => ({
    because: "the person has blocked the app",
    fix: "Let them unblock the app in their chat with it.",
  }),
  "teams-blocked-or-left": () => ({
    because: "the person has blocked the app, or has left",
    fix: "Let them unblock the app in their chat with it, or take them out of the settings.",
  }),
  "teams-no-writing": () => ({
    because: "the app may not write there",
    fix: "Let an owner of the team allow apps to post in this channel (channel settings, moderation).",
  }),
  "teams-too-large": () => ({
    because: "the message is too large for Teams",
    fix: "Report this: messages are cut to 80 KB before they are sent.",
  }),
  "teams-forbidden": (facts) => ({
    because: `Teams forbids it (${answer(facts)})`,
    fix: "Let a Teams administrator look at the app's policies (docs/teams.md).",
  }),
  "teams-refused": (facts) => ({ because: `Teams refused the message (${answer(facts)})`, fix: REPORT }),
  "teams-no-channel": () => ({
    because: "Teams knows no such channel, or the app is not in its team",
    fix: "Compare the channel's id in the settings with its link in Teams, and add the app to the team (docs/teams.md, steps 4 and 5).",
  }),
  "teams-no-person": () => ({
    because: "Teams knows no such person, or they do not have the app",
    fix: "Compare their id in the settings with the one in Microsoft Entra, and let them open the app once (docs/teams.md, step 5).",
  }),
  "teams-chat-private": () => ({
    because: "nobody but that person can read their chat",
    fix: "nothing is to be done.",
  }),
  "teams-post-gone": () => ({ because: "the post is not there any more", fix: KEPT }),
  "teams-post-unknown": () => ({ because: "Teams never told where that post is", fix: KEPT }),
  "teams-unanswered": ({ word }) => ({ because: `Teams did not answer (${word})`, fix: LOOKING }),
  "teams-unclear": ({ status }) => ({
    because: `Teams did not say whether it took the message (${status})`,
    fix: LOOKING,
  }),
  "teams-no-id": () => ({ because: "Teams took the message and did not say its id", fix: LOOKING }),
} satisfies Partial<ReasonTable>;

function answer({ status, word }: { readonly status: number; readonly word: string | null }): string {
  return word === null ? `${status}` : `${status} ${word}`;
}
