import type { ComponentChildren } from "preact";
import { safeHref } from "../../model/safe-href.ts";

/** A link in what the bot or somebody wrote: to a message of this workspace, or out into the web in a new tab. */
export function OutLink({ href, children }: { href: string; children: ComponentChildren }) {
  const safe = safeHref(href, location.href);
  if (safe === null) return <>{children}</>;
  if (safe.startsWith("#")) return <a href={safe}>{children}</a>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> (opens in a new tab)</span>
    </a>
  );
}
