import { fileSize } from "../../model/file-size.ts";
import { Icon } from "../base/icon.tsx";

/** The files that will be sent, each with a button to take it off again. */
export function Attachments({ files, onRemove }: { files: readonly File[]; onRemove: (file: File) => void }) {
  if (files.length === 0) return null;
  return (
    <ul class="attachments" aria-label="Files to be sent">
      {files.map((file) => (
        <li key={file} class="attachment">
          <span class="file-name">{file.name}</span> <span class="file-size">{fileSize(file.size)}</span>
          <button type="button" class="action action-small" onClick={() => onRemove(file)}>
            <Icon name="close" />
            <span class="unseen">Take off {file.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
