import { z } from "zod";
import type { Post } from "../../post.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { homeView } from "../outgoing/outgoing.ts";

/** Shows somebody what stands on their home tab. Rejects with a `SlackRefusal`. */
export async function showHome(api: Pick<SlackApi, "patiently">, user: string, post: Post): Promise<void> {
  await api.patiently("views.publish", { user_id: user, view: homeView(post) }, z.object({}));
}
