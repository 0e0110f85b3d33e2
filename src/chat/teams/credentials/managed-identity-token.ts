import { ConfigurationServiceClientCredentialFactory } from "botbuilder";

/**
 * A token of the managed identity that Azure gave the machine. The SDK knows how to ask for it; it only hands it out as
 * the header of a request, so a request is made up for it to sign.
 *
 * @param audience whom the token is for: `https://api.botframework.com`
 */
export async function managedIdentityToken(appId: string, tenant: string, audience: string): Promise<string> {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppType: "UserAssignedMsi",
  });
  const identity = await factory.createCredentials(
    appId,
    audience,
    "https://login.microsoftonline.com",
    true,
  );
  let header = "";
  const headers = {
    set: (name: string, value: string | number) => {
      if (name.toLowerCase() === "authorization") header = String(value);
    },
  };
  // The SDK asks for a whole request of its HTTP library, and touches nothing of it but this.
  const request = { headers } as unknown as Parameters<typeof identity.signRequest>[0];
  await identity.signRequest(request);
  return header.replace(/^Bearer /i, "");
}
