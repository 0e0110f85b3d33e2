import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { atOnce, type Carry } from "../../carry.ts";
import { activityIn, type Body, messageBody, payloadOf } from "./activities.ts";
import { type Answer, refusal } from "./answer.ts";
import { chatOf, connector } from "./connector.ts";
import { Faults } from "./faults.ts";
import { type GraphManner, graph } from "./graph.ts";
import { type LoginManner, login } from "./login.ts";
import { type FakeFile, type FakeMessage, FakeMessages } from "./messages.ts";
import { seenCard } from "./seen.ts";
import { BOT_ID, type Person, WORLD } from "./world.ts";

/** What the bot answered Teams. */
export type Answered = { readonly status: number; readonly json: unknown };

/** A request that the bot made. */
export type Requested = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
};

/** A small Teams on this machine: connector, Graph, sign-in, and people who use it. */
export type FakeTeams = Awaited<ReturnType<typeof openFakeTeams>>;

/**
 * Opens one. Give its addresses to the bot, and the bot's to `connect`. With `secured` the bot has to show tokens of the
 * fake's sign-in, and the fake signs its calls.
 */
export async function openFakeTeams(
  options: {
    readonly secured?: boolean;
    /** Its clock, in milliseconds; the machine's if left out. */
    readonly now?: () => number;
    /** How activities travel to the bot: sent as they are made, if left out. */
    readonly carry?: Carry;
  } = {},
) {
  const { secured = false, now = Date.now, carry = atOnce } = options;
  const messages = new FakeMessages(now);
  const faults = new Faults();
  const tenancy = { installed: true, targets: true, blockedBy: new Set<string>() };
  const graphManner: GraphManner = { granted: true, behind: new Set(), lag: 0 };
  const loginManner: LoginManner = { asked: [], lifetime: 3600 };
  const requested: Requested[] = [];
  const uploads = new Map<string, Buffer>();
  let url = "";
  let bot = "";
  const signIn = login(
    loginManner,
    () => url,
    () => messages.now(),
  );
  const speak = connector(messages, tenancy);
  const read = graph(
    messages,
    graphManner,
    () => `${url}/v1.0`,
    () => messages.now(),
  );

  const server = createServer((request, response) => {
    response.setHeader("Date", new Date(messages.now()).toUTCString());
    void bodyOf(request).then((body) => serve(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  url = `http://127.0.0.1:${address.port}`;
  const serviceUrl = `${url}/amer/${WORLD.tenant}/`;

  /** Answers everything that the bot asks of Microsoft; nothing at all where a fault says so. */
  function serve(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const { method = "" } = request;
    const { pathname: path, searchParams } = new URL(request.url ?? "", url);
    const { authorization } = request.headers;
    requested.push({ method, path, authorization });
    const asked = { method, path, authorization, query: searchParams, body };
    const fault = faults.take(method, path.replace(/^\/amer\/[^/]+\/v3/, ""));
    const answer = fault === null || fault.accepted === true ? answerTo(asked) : null;
    if (fault === null && answer !== null) write(response, answer);
    else if (fault?.how === "reset") request.socket.destroy();
    else if (fault?.how === "half") response.writeHead(201, JSON_TYPE).end('{"id":"19:');
    else if (typeof fault?.how === "number") write(response, faultAnswer(fault.how, fault));
  }

  type Asked = Requested & { readonly query: URLSearchParams; readonly body: Buffer };

  function answerTo({ method, path, authorization, query, body }: Asked): Answer {
    const connectorPath = /^\/amer\/[^/]+\/v3(\/.*)$/.exec(path)?.[1];
    const audience =
      connectorPath === undefined ? "https://graph.microsoft.com" : "https://api.botframework.com";
    const guarded = connectorPath !== undefined || path.startsWith("/v1.0/");
    if (guarded && secured && !signIn.knows(authorization, audience)) return refusal(401, "Unauthorized");
    if (connectorPath !== undefined)
      return speak(method, connectorPath, query, body.length === 0 ? null : JSON.parse(body.toString()));
    if (path.startsWith("/v1.0/")) return read(path.slice("/v1.0".length), query);
    if (path.endsWith("/oauth2/v2.0/token")) return signIn.token(new URLSearchParams(body.toString()));
    if (path === "/openid/configuration") return signIn.configuration();
    if (path === "/openid/keys") return signIn.keys();
    if (method !== "PUT" || !path.startsWith("/upload/")) return refusal(404, "NotFound");
    uploads.set(path.slice("/upload/".length), body);
    return { status: 201, json: {} };
  }

  /** Tells the bot of an activity, and what it answers. */
  async function deliver(body: Body, claims: Readonly<Record<string, unknown>> = {}): Promise<Answered> {
    const authorization = signIn.sign({ serviceurl: body.serviceUrl, ...claims });
    const response = await fetch(`${bot}/api/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(secured ? { authorization } : {}) },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, json: text === "" ? null : JSON.parse(text) };
  }

  type Where = { readonly conversation: string; readonly root: string | null };

  const send = (where: Where, person: Person, body: Body) =>
    carry(() => deliver(activityIn({ ...where, serviceUrl }, person, body)), { status: 0, json: null });

  return {
    ...{ messages, faults, tenancy, requested, uploads, serviceUrl, deliver, send },
    graph: graphManner,
    login: loginManner,
    takeTokensBack: signIn.takeBack,
    graphUrl: `${url}/v1.0`,
    loginUrl: `${url}/login`,
    openIdUrl: `${url}/openid/configuration`,
    uploadUrl: (name: string) => `${url}/upload/${name}`,
    connect(address: string): void {
      bot = address;
    },
    /** Lets time pass on Microsoft's clock, in milliseconds; what is less than nothing sets it back. */
    later(milliseconds: number): void {
      messages.ahead += milliseconds;
    },
    /** The app is added to the team: Teams says so twice, in no order. Resolves to whether the bot took both. */
    async install(person: Person = WORLD.people[0]): Promise<boolean> {
      tenancy.installed = true;
      const conversation = WORLD.channels[0];
      const channelData = {
        tenant: { id: WORLD.tenant },
        team: { id: WORLD.team, name: WORLD.teamName, aadGroupId: WORLD.group },
        channel: { id: conversation },
        settings: { selectedChannel: { id: conversation } },
      };
      const timestamp = new Date(messages.now()).toISOString();
      const where = { conversation, root: null };
      const updated = await send(where, person, {
        ...{ type: "conversationUpdate", id: "f:update", timestamp },
        membersAdded: [{ id: `28:${WORLD.app}` }],
        channelData: { ...channelData, eventType: "teamMemberAdded" },
      });
      const installed = await send(where, person, {
        ...{ type: "installationUpdate", id: "f:install", timestamp, action: "add", channelData },
      });
      return updated.status === 200 && installed.status === 200;
    },
    /** Somebody writes in a channel. Whether the bot hears it is up to the caller: Teams tells it with RSC only. */
    async says(what: {
      readonly person: Person;
      readonly conversation: string;
      readonly root: string | null;
      readonly text: string;
      readonly files?: readonly FakeFile[];
      readonly mentions?: boolean;
      readonly heard?: boolean;
      /** To the bot alone, in a channel: as a slash command is. */
      readonly targeted?: boolean;
    }): Promise<Answered & { readonly id: string }> {
      const { person, conversation, root, text, files = [], mentions = false, heard = true } = what;
      const alone = what.targeted === true ? { onlyFor: BOT_ID } : {};
      const id = messages.newId();
      const isChannel = WORLD.channels.some((each) => each === conversation);
      const message: FakeMessage = {
        ...{ id, conversation, text, files, mentions, author: person, activity: null },
        root: isChannel ? (root ?? id) : null,
        createdAt: new Date(Number(id)).toISOString(),
        ...{ editedAt: null, deletedAt: null },
        ...alone,
      };
      messages.put(message);
      if (!heard) return { id, status: 0, json: null };
      return { id, ...(await send(message, person, messageBody(message, "new"))) };
    },
    async edits(conversation: string, id: string, text: string): Promise<Answered> {
      const editedAt = new Date(Number(messages.newId())).toISOString();
      const message = { ...standing(conversation, id), text, editedAt };
      messages.put(message);
      return await send(message, authorOf(message), messageBody(message, "editMessage"));
    },
    async deletes(conversation: string, id: string): Promise<Answered> {
      const deletedAt = new Date(Number(messages.newId())).toISOString();
      const message = { ...standing(conversation, id), deletedAt };
      messages.put(message);
      return await send(message, authorOf(message), messageBody(message, "softDeleteMessage"));
    },
    async bringsBack(conversation: string, id: string): Promise<Answered> {
      const message = { ...standing(conversation, id), deletedAt: null };
      messages.put(message);
      return await send(message, authorOf(message), messageBody(message, "undeleteMessage"));
    },
    /** Somebody presses a button of a card: `fields` fills in its fields by the end of their names. */
    async presses(what: {
      readonly person: Person;
      readonly conversation: string;
      readonly id: string;
      readonly is: (button: {
        readonly title: string;
        readonly data: Readonly<Record<string, string>>;
      }) => boolean;
      readonly fields?: Readonly<Record<string, string>>;
      /** By the older kind of button, which sends a message. */
      readonly submits?: boolean;
      readonly invokeId?: string;
      /** What a button sends of a card that an earlier version posted, and that is not drawn so any more. */
      readonly older?: Readonly<Record<string, string>>;
    }): Promise<Answered> {
      const { person, conversation, id, is, fields = {}, submits = false, older } = what;
      const message = standing(conversation, id);
      const button =
        older === undefined
          ? seenCard(message.activity?.attachments?.[0]?.content).buttons.find(is)
          : { title: "", data: older };
      if (button === undefined) throw new Error("there is no such button");
      const filled = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [
          `${button.data.soc === "answer" ? "answer" : button.data.button}:${name}`,
          value,
        ]),
      );
      const data = { ...button.data, ...filled };
      const timing = {
        id: what.invokeId ?? `f:${messages.newId()}`,
        timestamp: new Date(messages.now()).toISOString(),
        replyToId: id,
      };
      return submits
        ? await send(message, person, { ...timing, type: "message", value: data })
        : await send(message, person, {
            ...timing,
            type: "invoke",
            name: "adaptiveCard/action",
            value: { action: { type: "Action.Execute", verb: button.data.soc, data }, trigger: "manual" },
          });
    },
    /** Somebody presses a button of a card that opens a dialog. */
    async opens(what: {
      readonly person: Person;
      readonly conversation: string;
      readonly id: string;
      readonly button: string;
    }): Promise<FakeDialog> {
      const { person, conversation, id } = what;
      const message = standing(conversation, id);
      const button = seenCard(message.activity?.attachments?.[0]?.content).buttons.find(
        ({ data }) => data.soc === "form" && data.button === what.button,
      );
      if (button === undefined) throw new Error("no such button opens a dialog");
      return await inDialog(message, person, { name: "task/fetch", replyToId: id }, button.data);
    },
    /** Somebody chooses the app's action at a message, wherever that stands; with `more` in what Teams tells of it. */
    async choosesAt(what: {
      readonly person: Person;
      readonly conversation: string;
      readonly id: string;
      readonly more?: Body;
    }): Promise<FakeDialog> {
      const { person, conversation, id, more = {} } = what;
      const message = standing(conversation, id);
      return await atMessage(message, person, "composeExtension/fetchTask", {
        messagePayload: payloadOf(message),
        ...more,
      });
    },
    /** The chat of the bot with somebody. */
    chatOf: (person: Person) => chatOf(person.account),
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };

  /** Sends what a button in a card sends that opens or is in a dialog, and shows what Teams then shows. */
  async function inDialog(
    message: FakeMessage,
    person: Person,
    { name, replyToId }: { readonly name: string; readonly replyToId?: string },
    data: Readonly<Record<string, unknown>>,
  ): Promise<FakeDialog> {
    const { json } = await send(message, person, {
      ...{ type: "invoke", name, id: `f:${messages.newId()}` },
      ...(replyToId === undefined ? {} : { replyToId }),
      timestamp: new Date(messages.now()).toISOString(),
      value: { data, context: { theme: "default" }, tabContext: null },
    });
    return dialogIn(json, (sent) => inDialog(message, person, { name: "task/submit" }, sent));
  }

  /** What a dialog that was opened at a message sends: Teams tells the message only as it opens. */
  async function atMessage(
    message: FakeMessage,
    person: Person,
    name: string,
    value: Body,
  ): Promise<FakeDialog> {
    const { json } = await send(message, person, {
      ...{ type: "invoke", name, id: `f:${messages.newId()}` },
      timestamp: new Date(messages.now()).toISOString(),
      value: {
        ...{ commandId: "reply", commandContext: "message", requestId: `r${messages.newId()}` },
        ...{ context: { theme: "default" }, ...value },
      },
    });
    return dialogIn(json, (data) => atMessage(message, person, "composeExtension/submitAction", { data }));
  }

  /** What Teams shows of what it was answered; `sends` is how a button in it sends. */
  function dialogIn(json: unknown, sends: (data: Body) => Promise<FakeDialog>): FakeDialog {
    const { type, value } = (json as { task: { type: string; value: unknown } }).task;
    if (type === "message")
      return { title: "", card: null, text: String(value), shown: [], buttons: [], send: gone };
    const { title, card } = value as { title: string; card: { content: unknown } };
    const seen = seenCard(card.content);
    return {
      ...{ title, card: card.content, text: seen.text, shown: seen.shown, buttons: seen.buttons },
      async send(is, fields) {
        const button = seen.buttons.find(is);
        if (button === undefined) throw new Error("there is no such button in the dialog");
        const owner = button.data.inputs ?? button.data.button;
        const filled = Object.entries(fields).map(([field, filledIn]) => [`${owner}:${field}`, filledIn]);
        return await sends({ ...button.data, ...Object.fromEntries(filled) });
      },
    };
  }

  function standing(conversation: string, id: string): FakeMessage {
    const message = messages.get(conversation, id);
    if (message === undefined) throw new Error(`no message ${id} in ${conversation}`);
    return message;
  }

  function authorOf({ author }: FakeMessage): Person {
    return author ?? WORLD.people[0];
  }
}

/** A dialog as somebody sees it. `send` presses a button in it; what was filled in goes along. */
export type FakeDialog = Omit<ReturnType<typeof seenCard>, "text"> & {
  readonly title: string;
  readonly card: unknown;
  readonly text: string;
  readonly send: (
    is: (button: { readonly title: string; readonly data: Readonly<Record<string, string>> }) => boolean,
    fields: Readonly<Record<string, string>>,
  ) => Promise<FakeDialog>;
};

async function gone(): Promise<never> {
  throw new Error("the dialog has no buttons");
}

function faultAnswer(
  status: number,
  { code, retryAfter }: { readonly code?: string; readonly retryAfter?: number },
): Answer {
  const headers = retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
  return code === undefined
    ? { status, headers }
    : { status, headers, json: { error: { code, message: `The fake says ${code}.` } } };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const JSON_TYPE = { "Content-Type": "application/json" };

function write(response: ServerResponse, { status, json, headers = {} }: Answer): void {
  if (json === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { ...headers, ...JSON_TYPE }).end(JSON.stringify(json));
}
