import { type Answer, refusal } from "./answer.ts";
import type { FakeMessage, FakeMessages } from "./messages.ts";
import { WORLD } from "./world.ts";

/** What Graph can be told to be like. */
export type GraphManner = {
  granted: boolean;
  /** Tells messages in a form that nobody knows yet. */
  strange?: boolean;
  /** Messages with these ids it does not tell yet. */
  readonly behind: Set<string>;
  /** In milliseconds: nothing younger than this is told either. */
  lag: number;
};

/** Microsoft Graph: the messages of a team's channels, page by page. `base` is its own address, `now` its clock. */
export function graph(messages: FakeMessages, manner: GraphManner, base: () => string, now: () => number) {
  return (path: string, query: URLSearchParams): Answer => {
    const steps = path.split("/").map(decodeURIComponent);
    const [, teams, group, channels, conversation = "", all, id, replies, reply] = steps;
    if (teams !== "teams" || channels !== "channels" || all !== "messages") return refusal(404, "NotFound");
    if (!manner.granted) return refusal(403, "Forbidden");
    if (group !== WORLD.group || !WORLD.channels.some((each) => each === conversation))
      return refusal(404, "NotFound");
    const told = messages.in(conversation).filter((each) => each.onlyFor === undefined && !isBehind(each));
    const isRoot = (each: FakeMessage) => each.root === each.id;
    if (manner.strange === true && replies !== undefined)
      return { status: 200, json: { value: [{ id: "1", text: "In a new form" }] } };
    if (id === undefined) return page(told.filter(isRoot).toReversed(), path, query);
    const found = told.find((each) => each.id === (replies === undefined ? id : (reply ?? id)));
    if (found === undefined) return refusal(404, "NotFound");
    if (replies === undefined || reply !== undefined) return { status: 200, json: graphMessage(found) };
    return page(told.filter((each) => each.root === id && !isRoot(each)).toReversed(), path, query);
  };

  /** Ids that are given fast run ahead of the clock, so that a moment is compared only where there is a lag. */
  function isBehind({ id, createdAt }: FakeMessage): boolean {
    return manner.behind.has(id) || (manner.lag > 0 && Date.parse(createdAt) > now() - manner.lag);
  }

  function page(list: readonly FakeMessage[], path: string, query: URLSearchParams): Answer {
    const top = Number(query.get("$top") ?? 20);
    const from = Number(query.get("$skiptoken") ?? 0);
    const rest = from + top < list.length;
    const next = `${base()}${path}?$top=${top}&$skiptoken=${from + top}`;
    const value = list.slice(from, from + top).map(graphMessage);
    return { status: 200, json: rest ? { value, "@odata.nextLink": next } : { value } };
  }
}

/** A message as Graph tells it. */
function graphMessage(message: FakeMessage) {
  const { id, root, author, createdAt, editedAt, deletedAt, activity, files } = message;
  const card = activity?.attachments?.[0];
  const attachments = [
    ...files.map(({ name, url }, index) => ({
      ...{ id: `file-${id}-${index}`, contentType: "reference", contentUrl: url, name },
      content: null,
    })),
    ...(card === undefined
      ? []
      : [
          {
            ...{ id: `card-${id}`, contentType: card.contentType, contentUrl: null, name: null },
            content: JSON.stringify(card.content),
          },
        ]),
  ];
  return {
    id,
    replyToId: root === id ? null : root,
    messageType: "message",
    createdDateTime: createdAt,
    lastModifiedDateTime: message.touchedAt ?? deletedAt ?? editedAt ?? createdAt,
    lastEditedDateTime: editedAt,
    deletedDateTime: deletedAt,
    from:
      author === null
        ? { application: { id: WORLD.app, displayName: WORLD.botName }, user: null }
        : { application: null, user: { id: author.account, displayName: author.name } },
    body: { contentType: "html", content: deletedAt === null ? htmlOf(message, "graph") : "" },
    attachments: deletedAt === null ? attachments : [],
    mentions: message.mentions
      ? [
          {
            ...{ id: 0, mentionText: WORLD.botName },
            mentioned: { application: { id: WORLD.app, displayName: WORLD.botName }, user: null },
          },
        ]
      : [],
    ...message.graphMore,
  };
}

/** The HTML of what a person typed, as Graph and as an activity has it. */
export function htmlOf(
  { id, text, files, mentions, activity }: FakeMessage,
  form: "graph" | "activity",
): string {
  if (activity !== null) return `<attachment id="card-${id}"></attachment>`;
  const bot =
    form === "graph"
      ? `<at id="0">${WORLD.botName}</at>&nbsp;`
      : `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">${WORLD.botName}</span>&nbsp;`;
  const lines = text.split("\n").map((line) => (line === "" ? "&nbsp;" : escapeHtml(line)));
  const stubs = files.map((_file, index) => `<attachment id="file-${id}-${index}"></attachment>`).join("");
  return lines.map((line, at) => `<p>${mentions && at === 0 ? bot : ""}${line}</p>`).join("") + stubs;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
