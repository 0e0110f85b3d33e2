import type { Document } from "../../post.ts";
import { accountOf } from "../address.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { TeamsContext } from "../context.ts";
import type { FileConsent, Upload } from "../incoming/file-consent.ts";
import { fileMessage } from "../outgoing/file-cards.ts";
import { personAddress } from "../sending/addresses.ts";
import { type Requester, replyPrivately } from "../sending/reply-privately.ts";
import { linkPost } from "./file-links.ts";

/** In milliseconds: a pack may be large. */
const TIMEOUT = 60_000;

/**
 * Somebody took a file that was offered, or did not want it. A file that is taken is put where Teams says; if that goes
 * wrong they get a link. One that is not wanted waits among the pending files, should they change their mind.
 */
export function handleFileConsent(
  context: TeamsContext,
  requester: Requester,
  { file, upload }: FileConsent,
): void {
  if (upload === null) return;
  context.afterwards(async () => {
    const pending = await context.pendingFiles.find(file);
    if (pending === null || (pending.user !== null && pending.user !== requester.user)) return;
    const put = isSafe(context, upload) && (await putFile(context, pending.document, upload));
    if (put) await showFile(context, requester, upload);
    else await replyPrivately(context, requester, linkPost(context, file, pending.document.name));
  });
}

/** A file leaves for Microsoft's own storage only; Microsoft's emulator has one without a certificate. */
function isSafe({ registered }: TeamsContext, { uploadUrl }: Upload): boolean {
  return !registered || uploadUrl.startsWith("https://");
}

async function putFile(
  { log }: TeamsContext,
  { type, bytes }: Document,
  { uploadUrl }: Upload,
): Promise<boolean> {
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
    if (!response.ok) log("teams-file-not-uploaded", { status: response.status });
    return response.ok;
  } catch (error) {
    log("teams-file-not-uploaded", { error: error instanceof Error ? error.name : "unknown" });
    return false;
  }
}

async function showFile(context: TeamsContext, { user, spot }: Requester, upload: Upload): Promise<void> {
  const person = personAddress(context, accountOf(user));
  if (person === null) return;
  const { serviceUrl, tenant } = person;
  try {
    await context.connector.send({ serviceUrl, tenant, spot }, fileMessage(upload), false);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    context.log("teams-file-not-shown", { fault: error.message });
  }
}
