import type { State } from "../../store/store.ts";
import { Icon } from "../base/icon.tsx";
import { Modal } from "../base/modal.tsx";
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
