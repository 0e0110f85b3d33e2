import { z } from "zod";
import { type Graph, GraphError, unreliable } from "./graph-client.ts";

/** A channel as Graph knows it: its team goes by the id that Microsoft gave the group, not by the one Teams uses. */
export type TeamChannel = { readonly group: string; readonly conversation: string; readonly tenant: string };

/** What stands in a channel, as far as Graph lets the bot read. Rejects with a `GraphError`. */
export interface ChannelMessages {
  /** A message, or a reply in the thread of `root`, also one that was deleted; null if Graph tells of none. */
  message(id: string, root: string | null): Promise<GraphMessage | null>;
  /** Page by page, the newest first: the replies in a thread or, with null, the first messages of all threads. */
  pages(root: string | null): AsyncGenerator<readonly GraphMessage[]>;
}

/** As many as Graph gives at once. */
const PAGE = 50;

/** Opens a channel to be read. */
export function channelMessages(graph: Graph, { group, conversation, tenant }: TeamChannel): ChannelMessages {
  const all = `/teams/${encodeURIComponent(group)}/channels/${encodeURIComponent(conversation)}/messages`;
  const repliesTo = (root: string) => `${all}/${encodeURIComponent(root)}/replies`;
  return {
    async message(id, root) {
      const path = root === null || root === id ? all : repliesTo(root);
      try {
        return readGraphMessage(await graph.get(`${path}/${encodeURIComponent(id)}`, tenant));
      } catch (error) {
        if (error instanceof GraphError && error.failure.kind === "missing") return null;
        throw error;
      }
    },
    async *pages(root) {
      const path = root === null ? all : repliesTo(root);
      for await (const page of graph.pages(`${path}?$top=${PAGE}`, tenant)) yield page.map(readGraphMessage);
    },
  };
}

const identity = z.object({ id: z.string(), displayName: z.string().nullish() }).nullish();

const message = z.object({
  id: z.string(),
  replyToId: z.string().nullish(),
  messageType: z.string().nullish(),
  createdDateTime: z.string(),
  lastModifiedDateTime: z.string().nullish(),
  lastEditedDateTime: z.string().nullish(),
  deletedDateTime: z.string().nullish(),
  policyViolation: z
    .object({ dlpAction: z.string().nullish().catch(null), userAction: z.string().nullish().catch(null) })
    .nullish()
    .catch({}),
  from: z.object({ user: identity, application: identity }).nullish(),
  body: z.object({ contentType: z.string(), content: z.string().nullish() }),
  attachments: z
    .array(
      z.object({
        id: z.string().nullish(),
        contentType: z.string().nullish(),
        contentUrl: z.string().nullish(),
        name: z.string().nullish(),
        content: z.string().nullish(),
      }),
    )
    .nullish(),
  mentions: z
    .array(
      z.object({
        id: z.number(),
        mentionText: z.string().nullish(),
        mentioned: z.object({ application: identity }).nullish(),
      }),
    )
    .nullish(),
});

/** A message as Microsoft Graph tells it (`chatMessage`), as far as it is read here. */
export type GraphMessage = z.infer<typeof message>;

/** Reads one. Raises a `GraphError`: a message that was passed over would look as if it had been deleted. */
export function readGraphMessage(json: unknown): GraphMessage {
  const read = message.safeParse(json);
  if (!read.success) throw unreliable("a-message-in-a-form-that-is-not-known");
  return read.data;
}
