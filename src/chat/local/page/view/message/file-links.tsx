import type { MessageFile } from "../../api/wire.ts";
import { fileSize } from "../../model/file-size.ts";
import { Icon } from "../base/icon.tsx";

/** The files of a message, to be downloaded. Their addresses are the workspace's own, which no member can choose. */
export function FileLinks({ files }: { files: readonly MessageFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul class="files" aria-label="Files">
      {files.map(({ name, url, size }) => (
        <li key={url}>
          <a class="file" href={url} download={name}>
            <Icon name="file" />
            <span class="file-name">{name}</span> <span class="file-size">{fileSize(size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
