/** What the workspace takes with one message: how many files, and in bytes how much in one and in all. */
export const FILE_LIMITS = { files: 20, each: 10 * 1024 * 1024, together: 20 * 1024 * 1024 } as const;

/** The same in words, for whoever is about to attach something. */
export const FILE_LIMIT_WORDS = "Up to 20 files of 10 MB each, 20 MB together.";

/** Why these files cannot go with one message, and what to do; null if they can. `size` in bytes. */
export function overLimits(
  files: readonly { readonly name: string; readonly size: number }[],
): { readonly message: string; readonly fix: string } | null {
  const large = files.find(({ size }) => size > FILE_LIMITS.each);
  if (large !== undefined)
    return {
      message: `Cannot attach ${large.name}: it is larger than 10 MB.`,
      fix: "Take it off, and share a link to it instead.",
    };
  if (files.length > FILE_LIMITS.files)
    return {
      message: `Cannot send ${files.length} files with one message.`,
      fix: "Take some off: 20 can go at once.",
    };
  if (files.reduce((sum, { size }) => sum + size, 0) > FILE_LIMITS.together)
    return {
      message: "Cannot send these files with one message: together they are larger than 20 MB.",
      fix: "Take some off, and send them with another message.",
    };
  return null;
}
