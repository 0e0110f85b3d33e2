import { z } from "zod";
import { GraphError } from "./graph-client.ts";

const identity = z.object({ id: z.string(), displayName: z.string().nullish() }).nullish();

const message = z.object({
  id: z.string(),
  replyToId: z.string().nullish(),
  messageType: z.string().nullish(),
  createdDateTime: z.string(),
  lastModifiedDateTime: z.string().nullish(),
  lastEditedDateTime: z.string().nullish(),
  deletedDateTime: z.string().nullish(),
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
  if (!read.success) throw new GraphError({ kind: "down", because: "a message in a form that is not known" });
  return read.data;
}
