import { CloudAdapter, TeamsInfo, type TurnContext } from "botbuilder";
import type { Heard } from "../../../http/dated-fetch.ts";
import { conversationId, type Spot, spotOf } from "../address.ts";
import type { Credentials } from "../credentials/credentials.ts";
import type { TokenSource } from "../credentials/token-source.ts";
import type { Message } from "../outgoing/outgoing.ts";
import { authenticate, type CallerCheck, isOutOfTime, looksSigned } from "./authenticate.ts";
import { type ConnectorClient, readIds } from "./connector-client.ts";
import { ConnectorError } from "./connector-error.ts";
import { pacer } from "./pace.ts";
import { SingleShotAuthentication, TARGETED } from "./single-shot-auth.ts";
import { withFreshToken, withRetry } from "./with-retry.ts";

/** Where to send something, and through which of Microsoft's servers. */
export type Address = { readonly serviceUrl: string; readonly tenant: string; readonly spot: Spot };

/** A message that Teams took. */
export type Sent = { readonly id: string; readonly root: string | null };

/** A team as Teams tells it. */
export type Team = { readonly group: string | null; readonly name: string | null };

/** The line to Teams. Everything that goes out rejects with a `ConnectorError`, or with a bug. */
export interface Connector {
  /** Asks the SDK who sent this. `activity` is the body of the request, `header` its `Authorization`. */
  admit(activity: unknown, header: string): Promise<CallerCheck>;
  /** Without a thread in its spot, a message to a channel starts one. */
  send(to: Address, message: Message, startsThread: boolean): Promise<Sent>;
  /**
   * Sends something into a channel that one member of it alone sees; `member` is the id by which this bot knows them. A
   * service that does not know of this shows it to all.
   */
  sendTargeted(to: Address, message: Message, member: string): Promise<Sent>;
  update(to: Address, id: string, message: Message): Promise<void>;
  remove(to: Address, id: string): Promise<void>;
  /** The chat with one person, which is made if there is none: its id. */
  chatWith(to: Omit<Address, "spot">, person: string, bot: string): Promise<string>;
  /** The ids of a team's channels. */
  channelsOf(to: Omit<Address, "spot">, team: string): Promise<readonly string[]>;
  team(to: Omit<Address, "spot">, team: string): Promise<Team>;
}

/** Where the keys are, this machine's clock in milliseconds, and who is told of the time of each answer. */
type Surroundings = {
  readonly openIdUrl: string | null;
  readonly now: () => number;
  readonly heard: Heard;
};

/** Opens the line by means of Microsoft's SDK, of which nothing is seen outside this folder. */
export function openConnector(
  credentials: Credentials,
  tokens: TokenSource,
  { openIdUrl, now, heard }: Surroundings,
): Connector {
  const authentication = new SingleShotAuthentication(credentials, tokens, openIdUrl, { now, heard });
  const adapter = new CloudAdapter(authentication);
  const appId = credentials.kind === "anonymous" ? "" : credentials.appId;
  const turn = pacer();

  /** A turn of the SDK in a conversation that the bot begins. */
  async function serially<T>(
    { serviceUrl, tenant }: Omit<Address, "spot">,
    conversation: string,
    act: (context: TurnContext, connector: ConnectorClient) => Promise<T>,
  ): Promise<T> {
    const results: T[] = [];
    const bot = { id: `28:${appId}`, name: "" };
    const place = {
      id: conversation,
      tenantId: tenant,
      isGroup: true,
      conversationType: "channel",
      name: "",
    };
    const reference = { channelId: "msteams", serviceUrl, bot, conversation: place };
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      results.push(await act(context, context.turnState.get(adapter.ConnectorClientKey)));
    });
    const [result] = results;
    if (result === undefined) throw new Error("the SDK ended a turn without having begun it");
    return result;
  }

  const patiently = <T>(repeatable: boolean, act: () => Promise<T>) =>
    withRetry(repeatable, () => (credentials.kind === "anonymous" ? act() : withFreshToken(tokens, act)));

  return {
    async admit(activity, header) {
      if (credentials.kind === "app" && !looksSigned(header, appId, Date.now()))
        return isOutOfTime(header, appId, Date.now()) ? "out of time" : "refused";
      return await authenticate(authentication, activity, header);
    },
    async send(to, message, startsThread) {
      const { conversation } = to.spot;
      await turn(conversation);
      return await patiently(false, () =>
        serially(to, conversationId(to.spot), async (_context, { conversations }) => {
          if (!startsThread) {
            const { id } = readIds(await conversations.sendToConversation(conversationId(to.spot), message));
            return { id, root: to.spot.root };
          }
          const made = readIds(
            await conversations.createConversation({
              isGroup: true,
              tenantId: to.tenant,
              channelData: { channel: { id: conversation }, tenant: { id: to.tenant } },
              activity: message,
            }),
          );
          const root = spotOf(made.id).root ?? made.activityId;
          return { id: made.activityId || root, root };
        }),
      );
    },
    async sendTargeted(to, message, member) {
      await turn(to.spot.conversation);
      return await patiently(false, () =>
        serially(to, conversationId(to.spot), async (_context, { conversations }) => {
          const whole = { ...message, recipient: { id: member } };
          const options = { customHeaders: { [TARGETED]: "1" } };
          const { id } = readIds(
            await conversations.sendToConversation(conversationId(to.spot), whole, options),
          );
          return { id, root: to.spot.root };
        }),
      );
    },
    async update(to, id, message) {
      await turn(to.spot.conversation);
      await patiently(true, () =>
        serially(to, conversationId(to.spot), async (_context, { conversations }) => {
          await conversations.updateActivity(conversationId(to.spot), id, { ...message, id });
          return true;
        }),
      );
    },
    async remove(to, id) {
      await turn(to.spot.conversation);
      await patiently(true, () =>
        serially(to, conversationId(to.spot), async (_context, { conversations }) => {
          await conversations.deleteActivity(conversationId(to.spot), id);
          return true;
        }),
      );
    },
    async chatWith(to, person, bot) {
      return await patiently(true, () =>
        serially(to, person, async (_context, { conversations }) => {
          const { id } = readIds(
            await conversations.createConversation({
              isGroup: false,
              bot: { id: bot, name: "" },
              members: [{ id: person, name: "" }],
              tenantId: to.tenant,
              channelData: { tenant: { id: to.tenant } },
            }),
          );
          if (id === "") throw new ConnectorError({ kind: "unanswered", code: "no id" });
          return id;
        }),
      );
    },
    async channelsOf(to, team) {
      return await patiently(true, () =>
        serially(to, team, async (context) => {
          const channels = await TeamsInfo.getTeamChannels(context, team);
          return (channels ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
        }),
      );
    },
    async team(to, team) {
      return await patiently(true, () =>
        serially(to, team, async (context) => {
          const told = await TeamsInfo.getTeamDetails(context, team);
          return { group: told?.aadGroupId ?? null, name: told?.name ?? null };
        }),
      );
    },
  };
}
