/** Says that the workspace has stopped answering, for as long as that is so. The room for it is always there, so that a screen reader notices. */
export function Banner({ reachable }: { reachable: boolean }) {
  return (
    <div role="status">
      {!reachable && (
        <p class="banner">
          The workspace is not answering. This page tries again by itself, and shows what you missed once it
          is back.
        </p>
      )}
    </div>
  );
}
