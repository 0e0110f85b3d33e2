import { ExpectedError } from "../core/model/errors.ts";

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const FORBIDDEN = new Set(["EACCES", "EPERM", "EROFS"]);

/**
 * Says in the bot's own words what the file system refused. The code of the error is `disk-full` when there is no room
 * (no space, a quota, a size limit) and `disk` for everything else.
 *
 * @param doing what was tried, as it follows "Cannot": `write to`
 */
export function diskError(doing: string, path: string, cause: unknown): ExpectedError {
  const { code, reason } = facts(cause);
  const because = `Cannot ${doing} ${path}: ${reason}.`;
  if (FULL.has(code))
    return new ExpectedError(
      "disk-full",
      because,
      "Free some space there, or raise its limit, and try again.",
      {
        cause,
      },
    );
  const fix = FORBIDDEN.has(code)
    ? "Let the account that runs this read and write there."
    : "Look at the disk and at the folder it stands for, then start again.";
  return new ExpectedError("disk", because, fix, { cause });
}

function facts(cause: unknown): { code: string; reason: string } {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOSPC") return { code, reason: "the disk is full (ENOSPC)" };
  if (code === "EDQUOT") return { code, reason: "the quota is used up (EDQUOT)" };
  if (code === "EFBIG") return { code, reason: "the file may not grow any further (EFBIG)" };
  return { code, reason: cause instanceof Error ? cause.message : String(cause) };
}
