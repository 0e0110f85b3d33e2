import { Router } from "express";
import { directOf, userOf } from "../addresses.ts";
import { conversationView } from "../message-view.ts";
import type { Workspace } from "../workspace.ts";
import { BOT } from "../written.ts";

/** Who and what is on the workspace, and what they wrote. */
export function readingRoutes(workspace: Workspace): Router {
  const { messages } = workspace;
  const router = Router();
  router.get("/workspace", (_request, response) => {
    const { organisation, timezone, commands } = workspace.world;
    response.json({ organisation, timezone, bot: { name: BOT.name }, commands });
  });
  router.get("/channels", (_request, response) => {
    response.json(
      workspace.world.channels.map(({ id, name, board, boardName }) => ({ id, name, board, boardName })),
    );
  });
  router.get("/people", (_request, response) => {
    response.json(workspace.world.people.map(({ id, name, roles }) => ({ id, name, roles })));
  });
  router.get("/channels/:id/messages", (request, response) => {
    const { id } = workspace.book.conversation(request.params.id);
    response.json(conversationView(messages.conversations, id, workspace.address()));
  });
  router.get("/people/:id/messages", (request, response) => {
    const channel = directOf(userOf(workspace.book.person(request.params.id).id));
    response.json(conversationView(messages.conversations, channel, workspace.address()));
  });
  return router;
}
