import { z } from "zod";

const consent = z.object({
  action: z.enum(["accept", "decline"]),
  context: z.object({ soc: z.literal("file"), file: z.string() }),
  uploadInfo: z
    .object({
      uploadUrl: z.url({ protocol: /^https?$/ }),
      contentUrl: z.string(),
      uniqueId: z.string(),
      name: z.string(),
      fileType: z.string().catch(""),
    })
    .nullish(),
});

/** Where Teams wants a file to be put, and how it is called there. */
export type Upload = {
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly fileType: string;
};

/** What somebody answered when a file was offered to them. `upload` is null if they do not want it. */
export type FileConsent = { readonly file: string; readonly upload: Upload | null };

/** Reads it from an invoke; null if it is about no file of ours. */
export function readFileConsent(value: unknown): FileConsent | null {
  const read = consent.safeParse(value).data;
  if (read === undefined) return null;
  const upload = read.action === "accept" ? (read.uploadInfo ?? null) : null;
  return { file: read.context.file, upload };
}
