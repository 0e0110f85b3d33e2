import { z } from "zod";
import type { SlackApi } from "../api/slack-api.ts";
import { FILE, type SlackFile, type SlackMessage } from "../incoming/message-shape.ts";
import { within } from "./within.ts";

const SHAPE = z.object({ file: FILE });

/** In a channel shared with another organisation Slack may only hint at a file: what it is has to be asked for. */
export async function wholeFiles(
  api: Pick<SlackApi, "call">,
  message: SlackMessage,
  budget: number | null,
): Promise<SlackMessage> {
  const { files } = message;
  if (files === null || files.every((file) => !isHint(file))) return message;
  const whole = files.map(async (file) => {
    if (!isHint(file)) return file;
    const asked = api.call("files.info", { file: file.id }, SHAPE).then((answer) => answer.file);
    return await within(budget, asked, file);
  });
  return { ...message, files: await Promise.all(whole) };
}

function isHint({ file_access }: SlackFile): boolean {
  return file_access === "check_file_info";
}
