import { openTeams } from "../../../src/chat/teams/open-teams.ts";
import { asChannelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { teamsInbox } from "./teams-inbox.ts";
import { anonymousOptions } from "./teams-setup.ts";

/** A process that says one thing in a channel and then waits, to be killed in the middle of it. */
const [directory = "", graphUrl = "", channel = ""] = process.argv.slice(2);
const { chat } = await openTeams({ ...anonymousOptions(directory), graphUrl });
await chat.open(teamsInbox());
await chat.say(
  { kind: "channel", channel: asChannelRef(channel) },
  { summary: "Said once", parts: [] },
  deliveryKey("key"),
  null,
);
setInterval(() => undefined, 1_000);
