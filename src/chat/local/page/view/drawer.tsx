import type { State } from "../desk/state.ts";
import { Icon } from "./icon.tsx";
import { Modal } from "./modal.tsx";
import { Sidebar } from "./sidebar.tsx";

/** The sidebar on a small screen: over the page, from the left, closed when a conversation is chosen. */
export function Drawer({ state, onClosed }: { state: State; onClosed: () => void }) {
  return (
    <Modal title="Channels and people" kind="drawer" onClosed={onClosed}>
      {(close) => (
        <>
          <button type="button" class="action drawer-close" onClick={close}>
            <Icon name="close" /> Close
          </button>
          <Sidebar state={state} onOpen={close} />
        </>
      )}
    </Modal>
  );
}
