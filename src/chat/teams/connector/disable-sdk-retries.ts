import { z } from "zod";

type Request = { timeout: number };
type Policy = {
  readonly name: string;
  sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>;
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
 * neither (4.23), so its line of requests is changed where it hides it.
 *
 * @param timeout in milliseconds
 */
export function disableSdkRetries(client: object, timeout: number): void {
  const { pipeline } = inside.parse(client).client;
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
  pipeline.addPolicy({
    name: "socTimeout",
    sendRequest(request, next) {
      request.timeout = timeout;
      return next(request);
    },
  });
}
