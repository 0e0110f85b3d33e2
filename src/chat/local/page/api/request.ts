import { Refusal } from "./refusal.ts";

/**
 * Asks the workspace for something and reads its JSON answer. The answer is taken as the shape the caller names: page
 * and server are one program. Rejects with a `Refusal`, whatever went wrong.
 */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => {
    throw new Refusal(0, "Cannot reach the workspace.", "Try again when it is back.");
  });
  const json: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw refusalOf(answer.status, json);
  if (json === null)
    throw new Refusal(answer.status, "Cannot read what the workspace answered.", "Try again.");
  return json as T;
}

function refusalOf(status: number, json: unknown): Refusal {
  const { error, fix } = (json ?? {}) as { error?: unknown; fix?: unknown };
  return new Refusal(
    status,
    typeof error === "string" ? error : `Cannot do this: the workspace answered with status ${status}.`,
    typeof fix === "string" ? fix : "",
  );
}
