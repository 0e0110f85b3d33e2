import { deliveryKey } from "../../../core/names/ids.ts";
import { ChatError, type Written } from "../../chat.ts";
import { linkTo, messageRef } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import type { Answer } from "../incoming/incoming.ts";
import type { SentMessage } from "../memory/sent-line.ts";
import { echoAnswer } from "../outgoing/answer-echo.ts";
import { markOf } from "../outgoing/mark-of.ts";
import { send } from "../sending/send.ts";
import { target } from "../sending/target.ts";
import { traceOf } from "../sending/trace-of.ts";

/**
 * Keeps an answer that was sent by a button: says it back in the thread under the person's name, and hands it on as
 * theirs, with the message that was said back as its place. Resolves to what the person is told. The same answer, when
 * Teams sends it again, is said back once.
 */
export async function handleAnswer(context: TeamsContext, answer: Answer): Promise<string> {
  const said = await sayBack(context, answer);
  if (typeof said === "string") return said;
  const { user, name, text, root } = answer;
  const message = messageRef(said.conversation, said.tenant, said.id);
  const link = linkTo(message, root.id, context.known().groupOf(said.conversation));
  const author = { user, name, bot: false };
  const written: Written = {
    message,
    thread: root,
    author,
    at: said.at,
    text,
    files: [],
    link,
    editedAt: null,
  };
  const receipt = await context.inbox.reply({ kind: "new", written });
  return receipt.kept
    ? "Your answer is kept, and stands in the thread."
    : `Your answer stands in the thread and is not kept: ${receipt.because}.`;
}

async function sayBack(context: TeamsContext, answer: Answer): Promise<SentMessage | string> {
  const key = deliveryKey("answer", answer.id);
  const place = { kind: "thread", root: answer.root } as const;
  const { trace } = traceOf(context, place, key, context.now());
  if (trace.kind === "said") return trace.said;
  if (trace.kind === "tried") return UNCERTAIN;
  try {
    const to = await target(context, place);
    const mark = markOf(context.installation, key);
    return await send(context, to, echoAnswer(answer, mark), { mark, what: "answer", file: null });
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    context.log("teams-answer-not-said-back", { fault: error.message });
    return error.fault.kind === "in-doubt" ? UNCERTAIN : NOT_KEPT;
  }
}

const NOT_KEPT = "Your answer was not kept: Teams did not take it. Reply in the thread, or send it again.";

/** If it stands there, it is kept when the thread is read back. */
const UNCERTAIN =
  "Teams did not say whether it took your answer. Look in the thread: if it is not there, reply there or send it again.";
