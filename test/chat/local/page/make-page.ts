import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bundlePage, type PageBundle } from "../../../../src/chat/local/http/bundle-page.ts";

/** Everything a server sends of the page. */
export type MadePage = PageBundle & { readonly html: string };

const DIRECTORY = fileURLToPath(new URL("../../../../src/chat/local/page/", import.meta.url));

/** Makes the page of its sources, as the real workspace does. */
export async function makePage(): Promise<MadePage> {
  const [bundle, html] = await Promise.all([
    bundlePage(DIRECTORY),
    readFile(`${DIRECTORY}index.html`, "utf8"),
  ]);
  return { ...bundle, html };
}
