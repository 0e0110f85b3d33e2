import type { Reason } from "../../core/model/reason.ts";
import type { Finding, InspectedPerson } from "../chat.ts";
import { accountOf } from "./address.ts";
import { chatFault } from "./connector/chat-fault.ts";
import { ConnectorError } from "./connector/connector-error.ts";
import type { TeamsContext } from "./context.ts";
import { personAddress } from "./sending/addresses.ts";

type Needs = Pick<TeamsContext, "connector" | "installations" | "tenants" | "registered" | "now">;

/** Whether somebody of the settings is there and the bot has a chat with them; one that is made for it says nothing. */
export async function inspectPerson(context: Needs, { user, name }: InspectedPerson): Promise<Finding> {
  const what = `${name} (${user})`;
  const address = personAddress(context, accountOf(user));
  if (address === null) return { what, ok: false, reason: { code: "teams-not-heard", facts: {} } };
  const { serviceUrl, tenant, id } = address;
  try {
    await context.connector.chatWith({ serviceUrl, tenant }, id, context.installations.places().bot ?? "");
    return { what: `${what}: can be written to`, ok: true };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const fault = chatFault(error.failure, "writing to a person", context.now());
    const reason: Reason =
      fault.kind === "rate-limited" ? { code: "platform-pause", facts: {} } : fault.reason;
    return { what, ok: false, reason };
  }
}
