import type { Known } from "../../../../src/chat/slack/incoming/incoming.ts";
import { vocabulary } from "../../../vocabulary.ts";

/** What the bot knows of itself in tests of payloads. */
export const KNOWN: Known = {
  self: {
    team: "T0BORCH",
    teamName: "Borchester",
    user: "U0SOCBOT",
    bot: "B0SOC",
    name: "soc-questions",
    url: "https://borchester.slack.com/",
    scopes: null,
  },
  vocabulary: () => vocabulary(),
};

export const ROOT = "1764928800.000100";
export const REPLY = "1764930134.512319";

/** An event in the envelope that Slack sends it in. */
export function envelope(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    token: "Jhj5dZrVaK7ZwHHjRyZWjbDl",
    team_id: "T0BORCH",
    context_team_id: "T0BORCH",
    context_enterprise_id: null,
    api_app_id: "A0SOC",
    event,
    type: "event_callback",
    event_id: "Ev08MFMKH6",
    event_time: 1_764_930_134,
    authorizations: [
      {
        enterprise_id: null,
        team_id: "T0BORCH",
        user_id: "U0SOCBOT",
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: "4-eyJldCI6Im1lc3NhZ2UifQ",
  };
}

/** A reply that Ann typed in a thread, as a Slack client sends it. */
export function reply(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    user: "U0ANN",
    type: "message",
    ts: REPLY,
    client_msg_id: "6f1c2f6e-6a5a-4a35-9d4e-0b6a6f6d0b6a",
    text: "We commissioned it in May.",
    team: "T0BORCH",
    thread_ts: ROOT,
    parent_user_id: "U0SOCBOT",
    blocks: [
      {
        type: "rich_text",
        block_id: "Xl8Qy",
        elements: [
          { type: "rich_text_section", elements: [{ type: "text", text: "We commissioned it in May." }] },
        ],
      },
    ],
    channel: "C0CSP",
    event_ts: REPLY,
    channel_type: "channel",
    ...more,
  };
}

/** Ann's reply after she edited it, as the event about that. */
export function edit(
  message: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const bare = ({
    channel: _channel,
    event_ts: _event,
    channel_type: _type,
    ...rest
  }: Record<string, unknown>) => rest;
  return {
    type: "message",
    subtype: "message_changed",
    message: { ...bare(reply()), source_team: "T0BORCH", user_team: "T0BORCH", ...message },
    previous_message: { ...bare(reply()), ...before },
    channel: "C0CSP",
    hidden: true,
    ts: "1764930200.000200",
    event_ts: "1764930200.000200",
    channel_type: "channel",
  };
}
