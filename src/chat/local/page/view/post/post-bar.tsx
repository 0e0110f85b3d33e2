import type { Part } from "../../../../post.ts";

type Bar = Extract<Part, { kind: "bar" }>;

/** A figure as a bar. Its segments differ in pattern as well as in colour, and a key below names and counts them. */
export function PostBar({ bar }: { bar: Bar }) {
  const shown = bar.segments.filter(({ count }) => count > 0);
  return (
    <div class="bar" role="img" aria-label={bar.text}>
      <div class="bar-track">
        {shown.map(({ label, count, tone }) => (
          <span key={label} class={`bar-segment tone-${tone}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <div class="bar-key">
        {bar.segments.map(({ label, count, tone }) => (
          <span key={label} class="bar-count">
            <span class={`bar-swatch tone-${tone}`} />
            <strong>{count}</strong> {label}
          </span>
        ))}
      </div>
    </div>
  );
}
