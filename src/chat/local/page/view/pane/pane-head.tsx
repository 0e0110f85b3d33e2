import type { ComponentChildren } from "preact";

/** The head of a pane: its name, a line about it, and controls before and after. */
export function PaneHead({
  level,
  id,
  name,
  about,
  before,
  after,
}: {
  level: 1 | 2;
  id: string;
  name: ComponentChildren;
  about: ComponentChildren;
  before?: ComponentChildren;
  after?: ComponentChildren;
}) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <header class="pane-head">
      {before}
      <div class="pane-names">
        <Heading id={id} class="pane-name" tabIndex={-1}>
          {name}
        </Heading>
        <p class="pane-about">{about}</p>
      </div>
      {after}
    </header>
  );
}
