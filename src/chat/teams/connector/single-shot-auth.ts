import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { z } from "zod";
import type { Heard } from "../../../http/dated-fetch.ts";
import type { Credentials } from "../credentials/credentials.ts";
import type { Audience, TokenSource } from "../credentials/token-source.ts";

type Sdk = ConfigurationBotFrameworkAuthentication;
type Connectors = ReturnType<Sdk["createConnectorFactory"]>;
type Factory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type Signer = Awaited<ReturnType<Factory["createCredentials"]>>;

const CONNECTOR: Audience = "https://api.botframework.com";
/** How long an answer may take, in milliseconds: the SDK itself would wait for ever. */
const TIMEOUT = 10_000;

/**
 * The SDK's way of knowing who calls and of signing what is sent, with its own repetitions taken out: it sends a message
 * up to four times when an answer is lost, and each may stand in the channel. What is sent is repeated by us or not at
 * all. Tokens are ours, so that the connector and Graph are asked for in one way.
 */
export class SingleShotAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly listening: Listening;

  constructor(credentials: Credentials, tokens: TokenSource, openIdUrl: string | null, listening: Listening) {
    super({ ...settingsOf(credentials), ...keysFrom(openIdUrl) }, signers(credentials, tokens));
    this.listening = listening;
  }

  override createConnectorFactory(...given: Parameters<Sdk["createConnectorFactory"]>): Connectors {
    return withoutRetries(super.createConnectorFactory(...given), this.listening);
  }

  override async authenticateRequest(...given: Parameters<Sdk["authenticateRequest"]>) {
    const result = await super.authenticateRequest(...given);
    const { connectorFactory } = result;
    return connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: withoutRetries(connectorFactory, this.listening) };
  }
}

/** Who is told of the time of each answer; `now` is this machine's clock, in milliseconds. */
type Listening = { readonly now: () => number; readonly heard: Heard };

function withoutRetries(connectors: Connectors, listening: Listening): Connectors {
  return {
    async create(...given) {
      const connector = await connectors.create(...given);
      disableSdkRetries(connector, TIMEOUT, listening);
      return connector;
    },
  };
}

function settingsOf(credentials: Credentials): Record<string, string> {
  return credentials.kind === "anonymous" ? {} : { MicrosoftAppId: credentials.appId };
}

/** Where the keys are by which calls are signed. Given one of these settings, the SDK wants all of them. */
function keysFrom(openIdUrl: string | null): Record<string, string | boolean> {
  if (openIdUrl === null) return {};
  return {
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
    ToChannelFromBotOAuthScope: CONNECTOR,
    ToBotFromChannelTokenIssuer: CONNECTOR,
    OAuthUrl: CONNECTOR,
    ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
    CallerId: "urn:botframework:azure",
  };
}

function signers(credentials: Credentials, tokens: TokenSource): Factory {
  const appId = credentials.kind === "anonymous" ? "" : credentials.appId;
  const signer: Signer = {
    async signRequest(request) {
      const token = await tokens.token(CONNECTOR, null);
      if (token !== null) request.headers.set("authorization", `Bearer ${token}`);
      return request;
    },
  };
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => credentials.kind === "anonymous",
    createCredentials: async () => signer,
  };
}

/** A header of our own, by which a request says that its message is for one person alone; it does not leave the machine. */
export const TARGETED = "x-soc-targeted";

type Request = {
  timeout: number;
  url: string;
  readonly headers: { has(name: string): boolean; delete(name: string): void };
};
type Response = { readonly headers: { get(name: string): string | undefined } };
type Policy = {
  readonly name: string;
  sendRequest(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
};
type Pipeline = {
  removePolicy(policy: { readonly name: string }): unknown;
  addPolicy(policy: Policy): unknown;
};

const isPipeline = (value: unknown): value is Pipeline =>
  typeof value === "object" && value !== null && "removePolicy" in value && "addPolicy" in value;

const inside = z.object({ client: z.object({ pipeline: z.custom<Pipeline>(isPipeline) }) });

/**
 * Makes a client of the SDK send each request once, and give up after a time. The SDK has settings for both and heeds
 * neither (4.23), so its line of requests is changed where it hides it. There the time of each answer is heard as well.
 *
 * @param timeout in milliseconds
 */
function disableSdkRetries(client: object, timeout: number, { now, heard }: Listening): void {
  const { pipeline } = inside.parse(client).client;
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
  pipeline.addPolicy({
    name: "socTimeout",
    async sendRequest(request, next) {
      request.timeout = timeout;
      if (request.headers.has(TARGETED)) target(request);
      const asked = now();
      const response = await next(request);
      heard(response.headers.get("date") ?? null, asked, now());
      return response;
    },
  });
}

/** The SDK has no way to say it (4.23): the service reads it from the address. */
function target(request: Request): void {
  const url = new URL(request.url);
  url.searchParams.set("isTargetedActivity", "true");
  request.url = url.href;
  request.headers.delete(TARGETED);
}
