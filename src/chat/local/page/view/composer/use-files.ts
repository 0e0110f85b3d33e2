import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * The files that are to go with what is being written: chosen, pasted, or dropped anywhere on the pane around the
 * writing box (`form`). While files are held over the pane it carries `data-dropping`, so that it can show where they go.
 */
export function useFiles(form: RefObject<HTMLElement | null>) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const add = (list: FileList | null | undefined): void => {
    const added = [...(list ?? [])];
    if (added.length > 0) setFiles((before) => [...before, ...added]);
  };

  useEffect(() => {
    const pane = form.current?.closest<HTMLElement>("[data-pane]");
    if (!pane) return;
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      pane.dataset.dropping = "";
    };
    const gone = (event: DragEvent): void => {
      if (event.relatedTarget instanceof Node && pane.contains(event.relatedTarget)) return;
      delete pane.dataset.dropping;
    };
    const drop = (event: DragEvent): void => {
      delete pane.dataset.dropping;
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      add(event.dataTransfer.files);
    };
    pane.addEventListener("dragover", over);
    pane.addEventListener("dragleave", gone);
    pane.addEventListener("drop", drop);
    return () => {
      pane.removeEventListener("dragover", over);
      pane.removeEventListener("dragleave", gone);
      pane.removeEventListener("drop", drop);
    };
  }, []);

  return {
    files,
    add,
    remove: (file: File): void => setFiles((before) => before.filter((one) => one !== file)),
    clear: (): void => setFiles([]),
  };
}
