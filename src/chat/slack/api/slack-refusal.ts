import { ChatError, type ChatFault } from "../../chat.ts";

/** A `ChatError` that still knows Slack's own word for it: some of the adapter's decisions need it. */
export class SlackRefusal extends ChatError {
  /** Slack's word, such as `thread_not_found`; `http_503`, `unreachable` or `ratelimited` where there is none. */
  readonly code: string;

  constructor(code: string, fault: ChatFault) {
    super(fault);
    this.code = code;
  }
}
