import type { Message, Person } from "../../../../src/chat/local/page/api/wire.ts";
import type { Post } from "../../../../src/chat/post.ts";
import { type Plain, withIds } from "../../../with-ids.ts";
import { FIRST_PROMPT, PROMPT, STATUS } from "./sample-posts.ts";
import { PEOPLE } from "./sample-workspace.ts";

/** Builds one message; whatever is not said is as plain as it can be. */
export function aMessage(
  given: Plain<Partial<Message>> & {
    readonly id: string;
    readonly at: string;
    readonly by?: string;
    readonly post?: Post;
  },
): Message {
  const { by, ...rest } = given;
  const person: Person | undefined = PEOPLE.find(({ id }) => id === by);
  return withIds<Message>({
    author: person
      ? { id: person.id, name: person.name, bot: false }
      : { id: "bot", name: "Key questions", bot: true },
    text: given.post?.summary ?? "",
    files: [],
    buttons: [],
    replies: [],
    channel: "local:csp",
    thread: null,
    link: `http://127.0.0.1:3000/#/local:csp/${given.id}`,
    post: null,
    ...rest,
  });
}

/** What stands in the channels of the sample workspace when a test begins. */
export function sampleMessages(): Record<string, Message[]> {
  return {
    "local:csp": [
      aMessage({
        id: "m1",
        at: "2026-11-02T09:00:00.000Z",
        post: FIRST_PROMPT,
        replies: [
          aMessage({
            id: "m4",
            at: "2026-11-03T10:20:00.000Z",
            by: "p4",
            thread: "m1",
            text: "Yes, in section 4 of the plan agreed in April: https://example.org/plans/community-safety-2026.pdf",
          }),
        ],
      }),
      aMessage({
        id: "m2",
        at: "2026-11-09T09:00:00.000Z",
        post: PROMPT,
        replies: [
          aMessage({
            id: "m5",
            at: "2026-11-09T09:10:00.000Z",
            by: "p3",
            thread: "m2",
            text: "We met the regional analyst in June, and contributed the data on cuckooing and county lines.\nThe profile is from March; the next one is due in the spring.",
            editedAt: "2026-11-09T09:12:00.000Z",
          }),
          aMessage({
            id: "m6",
            at: "2026-11-09T09:14:00.000Z",
            by: "p4",
            thread: "m2",
            text: "Minutes attached.",
            files: [
              {
                name: "minutes-june.pdf",
                url: "/local/files/f1/minutes-june.pdf",
                type: "application/pdf",
                size: 24_300,
              },
            ],
          }),
        ],
      }),
      aMessage({
        id: "m3",
        at: "2026-11-09T09:31:00.000Z",
        by: "p1",
        text: "Thank you both. Could we have the date of the next profile before the meeting?",
      }),
    ],
    "local:osc": [
      aMessage({
        id: "m7",
        channel: "local:osc",
        at: "2026-11-09T09:00:00.000Z",
        post: { summary: "OSC-01 (26/27)", parts: [{ kind: "heading", text: "OSC-01 (26/27)" }] },
      }),
    ],
    "local:@p1": [aMessage({ id: "m8", channel: "local:@p1", at: "2026-11-09T08:00:00.000Z", post: STATUS })],
  };
}
