import type { Desk } from "../context.ts";
import { offerFile } from "../sending/offer-file.ts";
import { oneLine } from "../sending/one-line.ts";
import { type Asker, whisper } from "../sending/reply-privately.ts";
import { linkPost } from "./file-links.ts";

/**
 * Gives somebody a file that was promised to them, again. Whoever asks did not get it by the offer of Teams': so they get
 * a link, and only where there can be none another offer. Who asks is told by Teams; a file for somebody else is answered
 * like one that is not there.
 */
export function dealFile(desk: Desk, asker: Asker, id: string): void {
  desk.afterwards(async () => {
    const shelved = await desk.shelf.find(id);
    if (shelved === null || (shelved.user !== null && shelved.user !== asker.user)) {
      await whisper(
        desk,
        asker,
        oneLine("That file is not there any more. Ask for it again: /soc digest post"),
      );
      return;
    }
    if (!desk.links.possible && (await offerFile(desk, asker.user, id))) return;
    await whisper(desk, asker, linkPost(desk, id, shelved.document.name));
  });
}
