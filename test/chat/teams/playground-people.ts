import type { Playground } from "./playground.ts";
import type { PlaygroundPost } from "./playground-stream.ts";
import { PLAYGROUND, personNamed } from "./playground-world.ts";

const [CHANNEL] = PLAYGROUND.team.channels;

/** What others than the person at the emulator's page do: its page knows only one, and passes on only mentions. */
export type PlaygroundPeople = ReturnType<typeof playgroundPeople>;

/** Lets people of the emulator act, by their first names. */
export function playgroundPeople({ url, post }: Playground) {
  const activity = (name: string, root: string, body: Readonly<Record<string, unknown>>) => {
    const { id, name: fullName, aadObjectId } = personNamed(name);
    const { eventType, ...rest } = body;
    return post("/_internal/v1/customActivities", {
      ...{ channelId: "msteams", serviceUrl: `${url}/_connector`, timestamp: new Date().toISOString() },
      from: { id, name: fullName, aadObjectId },
      recipient: PLAYGROUND.bot,
      conversation: {
        id: `${CHANNEL.id};messageid=${root}`,
        ...{ conversationType: "channel", isGroup: true, tenantId: PLAYGROUND.tenantId },
      },
      channelData: {
        tenant: { id: PLAYGROUND.tenantId },
        team: { id: PLAYGROUND.team.id },
        channel: { id: CHANNEL.id },
        ...(eventType === undefined ? {} : { eventType }),
      },
      ...rest,
    });
  };
  return {
    /** A reply that mentions nobody; `id` is its message's. */
    replies: (name: string, root: string, id: string, text: string) =>
      activity(name, root, { type: "message", id, text, textFormat: "plain" }),
    edits: (name: string, root: string, id: string, text: string) =>
      activity(name, root, {
        ...{ type: "messageUpdate", eventType: "editMessage" },
        ...{ id, text, textFormat: "plain" },
      }),
    deletes: (name: string, root: string, id: string) =>
      activity(name, root, { type: "messageDelete", eventType: "softDeleteMessage", id }),
    /**
     * Presses a button that posts of earlier versions have, with what was filled in: the emulator passes on no dialogs. Resolves to
     * what Teams is answered.
     */
    async presses(
      name: string,
      on: PlaygroundPost,
      button: string,
      fields: Readonly<Record<string, string>> = {},
    ): Promise<string> {
      const filled = Object.entries(fields).map(([field, value]) => [`${button}:${field}`, value]);
      const soc = button === "answer" ? "answer" : "press";
      const data = { soc, button, ...Object.fromEntries(filled) };
      const answer = await post("/_conversation/v1/invoke", {
        name: "adaptiveCard/action",
        conversation: { id: `${CHANNEL.id};messageid=${on.id}` },
        from: { id: personNamed(name).id },
        replyToId: on.id,
        value: { action: { type: "Action.Execute", verb: soc, data }, trigger: "manual" },
      });
      return JSON.stringify(answer);
    },
  };
}
