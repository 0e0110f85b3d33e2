import { z } from "zod";
import type { Message } from "../outgoing/outgoing.ts";

/** The part of the SDK's client that is used here. What it says that Teams answers may be anything. */
export type ConnectorClient = {
  readonly conversations: {
    sendToConversation(conversation: string, message: Message): Promise<unknown>;
    /** For one person alone: `TARGETED` among the headers makes it so. */
    sendToConversation(
      conversation: string,
      message: Message & { readonly recipient: { readonly id: string } },
      options: { readonly customHeaders: Readonly<Record<string, string>> },
    ): Promise<unknown>;
    updateActivity(
      conversation: string,
      id: string,
      message: Message & { readonly id: string },
    ): Promise<unknown>;
    deleteActivity(conversation: string, id: string): Promise<unknown>;
    createConversation(parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
  };
};

const NO_IDS = { id: "", activityId: "" };
const ids = z.object({ id: z.string().catch(""), activityId: z.string().catch("") }).catch(NO_IDS);

/** The ids in an answer of Teams; empty where it took something and did not say which: the SDK lets that pass. */
export function readIds(answer: unknown): z.infer<typeof ids> {
  return ids.parse(answer);
}
