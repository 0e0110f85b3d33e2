import type { TeamsContext } from "../context.ts";
import { offerFile } from "../sending/offer-file.ts";
import { oneLine } from "../sending/one-line.ts";
import { type Requester, replyPrivately } from "../sending/reply-privately.ts";
import { linkPost } from "./file-links.ts";

/**
 * Gives somebody a file that was promised to them, again. Whoever asks did not get it by the offer of Teams': so they get
 * a link, and only where there can be none another offer. Who asks is told by Teams; a file for somebody else is answered
 * like one that is not there.
 */
export function handleFileRequest(context: TeamsContext, requester: Requester, id: string): void {
  context.afterwards(async () => {
    const pending = await context.pendingFiles.find(id);
    if (pending === null || (pending.user !== null && pending.user !== requester.user)) {
      await replyPrivately(
        context,
        requester,
        oneLine("That file is not there any more. Ask for it again: /soc digest post"),
      );
      return;
    }
    if (!context.links.possible && (await offerFile(context, requester.user, id))) return;
    await replyPrivately(context, requester, linkPost(context, id, pending.document.name));
  });
}
