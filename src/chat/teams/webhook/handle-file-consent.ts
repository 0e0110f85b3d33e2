import type { Document } from "../../post.ts";
import { accountOf } from "../address.ts";
import { LineError } from "../connector/connector-error.ts";
import type { Desk } from "../context.ts";
import type { FileConsent, Upload } from "../incoming/file-consent.ts";
import { fileMessage } from "../outgoing/file-cards.ts";
import { personAddress } from "../sending/addresses.ts";
import { type Asker, whisper } from "../sending/reply-privately.ts";
import { linkPost } from "./file-links.ts";

/** In milliseconds: a pack may be large. */
const TIMEOUT = 60_000;

/**
 * Somebody took a file that was offered, or did not want it. A file that is taken is put where Teams says; if that goes
 * wrong they get a link. One that is not wanted waits on the shelf, should they change their mind.
 */
export function dealConsent(desk: Desk, asker: Asker, { file, upload }: FileConsent): void {
  if (upload === null) return;
  desk.afterwards(async () => {
    const shelved = await desk.shelf.find(file);
    if (shelved === null || (shelved.user !== null && shelved.user !== asker.user)) return;
    const put = isSafe(desk, upload) && (await putFile(desk, shelved.document, upload));
    if (put) await showFile(desk, asker, upload);
    else await whisper(desk, asker, linkPost(desk, file, shelved.document.name));
  });
}

/** A file leaves for Microsoft's own storage only; Microsoft's emulator has one without a certificate. */
function isSafe({ registered }: Desk, { uploadUrl }: Upload): boolean {
  return !registered || uploadUrl.startsWith("https://");
}

async function putFile({ log }: Desk, { type, bytes }: Document, { uploadUrl }: Upload): Promise<boolean> {
  try {
    const response = await fetch(uploadUrl, {
      method: "PUT",
      body: new Blob([Buffer.from(bytes)]),
      headers: {
        "Content-Type": type,
        "Content-Range": `bytes 0-${bytes.byteLength - 1}/${bytes.byteLength}`,
      },
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body?.cancel();
    if (!response.ok) log("teams file not put", { status: response.status });
    return response.ok;
  } catch (error) {
    log("teams file not put", { error: error instanceof Error ? error.name : "unknown" });
    return false;
  }
}

async function showFile(desk: Desk, { user, spot }: Asker, upload: Upload): Promise<void> {
  const person = personAddress(desk, accountOf(user));
  if (person === null) return;
  const { serviceUrl, tenant } = person;
  try {
    await desk.line.send({ serviceUrl, tenant, spot }, fileMessage(upload), false);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    desk.log("teams file not shown", { fault: error.message });
  }
}
