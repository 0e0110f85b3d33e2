import { Router } from "express";
import type { z } from "zod";
import type { InFlight } from "../../../async/in-flight.ts";
import { plainText } from "../../plain-text.ts";
import type { Post } from "../../post.ts";
import { deleteMessage } from "../actions/delete-message.ts";
import { editMessage } from "../actions/edit-message.ts";
import { openForm, type PressedButton, pressButton } from "../actions/press-button.ts";
import { runCommand } from "../actions/run-command.ts";
import { writeMessage } from "../actions/write-message.ts";
import type { Workspace } from "../workspace.ts";
import {
  buttonBody,
  commandBody,
  deletionQuery,
  editBody,
  formBody,
  messageBody,
  readBody,
} from "./bodies.ts";
import { counted } from "./counted.ts";
import { decodeFile } from "./decode-file.ts";

/** What people do here. Each answers once the bot has dealt with it. */
export function writingRoutes(workspace: Workspace, requests: InFlight): Router {
  const router = Router();
  router.post(
    "/messages",
    counted(requests, async (request, response) => {
      const { channel, person, text, thread, files } = readBody(messageBody, request.body);
      const uploads = (files ?? []).map(decodeFile);
      const id = await writeMessage(workspace, {
        channel,
        person,
        text,
        thread: thread ?? null,
        files: uploads,
      });
      response.status(201).json({ id });
    }),
  );
  router.patch(
    "/messages/:id",
    counted<{ id: string }>(requests, async (request, response) => {
      const { id } = request.params;
      const { person, text } = readBody(editBody, request.body);
      await editMessage(workspace, id, person, text);
      response.json({ id });
    }),
  );
  router.delete(
    "/messages/:id",
    counted<{ id: string }>(requests, async (request, response) => {
      const { id } = request.params;
      const { person } = readBody(deletionQuery, request.query);
      await deleteMessage(workspace, id, person);
      response.json({ id });
    }),
  );
  router.post(
    "/commands",
    counted(requests, async (request, response) => {
      const { channel, person, text, thread } = readBody(commandBody, request.body);
      const typed = { channel: channel ?? null, person, text, thread: thread ?? null };
      response.json(shown(await runCommand(workspace, typed)));
    }),
  );
  router.post(
    "/buttons",
    counted(requests, async (request, response) => {
      const { fields, ...press } = readBody(buttonBody, request.body);
      response.json(shown(await pressButton(workspace, { ...pressed(press), fields: fields ?? {} })));
    }),
  );
  router.post(
    "/forms",
    counted(requests, async (request, response) => {
      const press = readBody(formBody, request.body);
      response.json(shown(await openForm(workspace, pressed(press))));
    }),
  );
  return router;
}

function pressed({ message, channel, button, about, person }: z.infer<typeof formBody>): PressedButton {
  return {
    ...{ button, person, fields: {} },
    message: message ?? null,
    channel: channel ?? null,
    about: about ?? null,
  };
}

function shown(post: Post): { text: string; post: Post } {
  return { text: plainText(post), post };
}
