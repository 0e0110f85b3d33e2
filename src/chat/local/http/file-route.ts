import type { RequestHandler } from "express";
import { Refusal } from "../refusal.ts";
import type { Workspace } from "../workspace.ts";
import { FILE_POLICY } from "./security-headers.ts";

/** Hands out a file of a message that still stands: to be saved, never to be shown as a page from here. */
export function fileRoute({ messages, files }: Workspace): RequestHandler<{ id: string; name: string }> {
  return (request, response) => {
    const { id, name } = request.params;
    const message = messages.conversations.message(id.split("-")[0] ?? "");
    const file = message?.files.find((each) => each.id === id && each.name === name);
    if (file === undefined) {
      throw new Refusal(
        404,
        `Cannot find the file ${JSON.stringify(`${id}/${name}`.slice(0, 200))}: there is none, or its message was deleted.`,
        "Use an address that a message lists.",
      );
    }
    response.attachment(file.name);
    response.set({ "Content-Security-Policy": FILE_POLICY, "Content-Type": file.type });
    response.sendFile(files.pathOf(file), { cacheControl: false, dotfiles: "allow" });
  };
}
