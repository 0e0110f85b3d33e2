import type { Delivery, Saying } from "../../core/model/delivery.ts";

/** In words for the secretary: what is not certain, and what to do about it. */
export type Uncertainty = { readonly because: string; readonly fix: string };

/**
 * What is to be said of something that may or may not stand on its platform, where only people can look.
 *
 * @param reference that of its item, for a prompt
 * @param fault why the bot cannot look, and how it comes to know
 */
export function uncertaintyWords(
  { place, saying }: Delivery,
  reference: string | null,
  fault: Uncertainty,
): Uncertainty {
  const { what, again } = words(saying, reference ?? "the question");
  const where = place.kind === "person" ? "the chat that it was for" : "the channel";
  return {
    because: `it is not certain whether ${what} was posted, and ${fault.because}`,
    fix: `Look in ${where}. If it does not stand there: ${again}. If it does: ${fault.fix}`,
  };
}

/** What is to be said of something that may or may not stand on its platform as long as the bot itself is looking. */
export function lookingWords({ saying }: Delivery, reference: string | null, because: string): Uncertainty {
  const { what } = words(saying, reference ?? "the question");
  return {
    because: `it is not certain yet whether ${what} was posted: ${because}`,
    fix: "Nothing to do: the bot is looking, and posts it again only when it is certain that it does not stand.",
  };
}

function words(saying: Saying, reference: string): { readonly what: string; readonly again: string } {
  switch (saying.kind) {
    case "prompt":
      return { what: reference, again: `/soc ask ${reference}` };
    case "digest-short":
    case "digest-full":
      return { what: "the digest", again: "/soc digest post" };
    case "nudge-owner":
    case "nudge-thread":
    case "nudge-secretary":
      return { what: "a reminder", again: "the next one comes in its time" };
    case "late-reply":
    case "late-edit":
    case "late-withdrawal":
    case "prompt-lost":
    case "channels-changed":
    case "trouble":
      return { what: "a notice", again: "the log has it" };
  }
}
