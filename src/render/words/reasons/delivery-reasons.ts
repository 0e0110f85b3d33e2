import type { Saying } from "../../../core/model/delivery.ts";
import type { ReasonTable } from "./reason-table.ts";

const NOTHING = "Nothing to do.";

/** What holds up or ends a delivery on whatever platform. */
export const DELIVERY_REASONS = {
  "platform-pause": () => ({ because: "the platform asks for a pause", fix: NOTHING }),
  "not-noted": ({ error }) => ({
    because: `the bot could not write down what it does (${error})`,
    fix: "Look at the disk that the bot keeps its data on: it needs room, and the bot the right to write there.",
  }),
  "delivery-looked-for": ({ saying, reference, why }, say) => ({
    because: `it is not certain yet whether ${thing(saying, reference).what} was posted: ${say(why).because}`,
    fix: "Nothing to do: the bot is looking, and posts it again only when it is certain that it does not stand.",
  }),
  "delivery-uncertain": ({ saying, place, reference, why }, say) => {
    const { what, again } = thing(saying, reference);
    const { because, fix } = say(why);
    const where = place === "person" ? "the chat that it was for" : "the channel";
    return {
      because: `it is not certain whether ${what} was posted, and ${because}`,
      fix: `Look in ${where}. If it does not stand there: ${again}. If it does: ${fix}`,
    };
  },
  "asked-again": () => ({ because: "asked again", fix: NOTHING }),
  "meeting-removed": () => ({ because: "the meeting is not in the settings any more", fix: NOTHING }),
  "settled-meanwhile": () => ({ because: "there is nothing left to ask", fix: NOTHING }),
  "meeting-begun": () => ({ because: "the meeting has begun", fix: NOTHING }),
} satisfies Partial<ReasonTable>;

/** What was to be said, and what brings it again. */
function thing(saying: Saying["kind"], reference: string | null): { what: string; again: string } {
  switch (saying) {
    case "prompt": {
      const what = reference ?? "the question";
      return { what, again: `/soc ask ${what}` };
    }
    case "digest-short":
    case "digest-full":
      return { what: "the digest", again: "/soc digest post" };
    case "nudge-owner":
    case "nudge-thread":
    case "nudge-secretary":
      return { what: "a reminder", again: "the next one comes in its time" };
    case "relay":
      return { what: "what somebody answered outside the thread", again: "it is kept all the same" };
    case "round-up":
      return { what: "what came up on the board", again: "the draft paper has it" };
    case "ask-writer":
    case "channels-changed":
    case "late-reply":
    case "late-edit":
    case "late-withdrawal":
    case "blocked-reply":
    case "prompt-lost":
    case "unreached":
    case "trouble":
      return { what: "a notice", again: "the log has it" };
  }
}
