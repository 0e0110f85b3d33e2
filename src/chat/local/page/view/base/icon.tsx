const PATHS = {
  menu: "M3 5h14M3 10h14M3 15h14",
  close: "M5 5l10 10M15 5L5 15",
  clip: "M13.5 6.5l-6 6a1.8 1.8 0 0 0 2.5 2.5l6-6a3.6 3.6 0 0 0-5-5l-6 6a5.3 5.3 0 0 0 7.5 7.5l4.5-4.5",
  send: "M3 10l14-6-5 13-3-5z",
  pencil: "M4 16l1-4 8-8 3 3-8 8zM11 6l3 3",
  bin: "M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11",
  thread: "M4 4h12v9H9l-4 3v-3H4z",
  down: "M10 4v12M5 11l5 5 5-5",
  file: "M6 3h6l3 3v11H6zM12 3v3h3",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  tick: "M4 10.5l4 4 8-9",
} as const;

/** A small drawing beside words that say the same; silent for a screen reader. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
