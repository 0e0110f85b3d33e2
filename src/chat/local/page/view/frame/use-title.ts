import { useEffect } from "preact/hooks";

/** Names the page in its tab, its history and its bookmarks. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
