/** What a browser needs of the page besides its HTML. */
export type PageBundle = { readonly script: string; readonly style: string };

/** Makes one script and one style sheet of the page's sources. Rejects with what esbuild says is wrong with them. */
export async function bundlePage(directory: string): Promise<PageBundle> {
  // Loaded when it is used: the bot's start should not wait for it.
  const esbuild = await import("esbuild");
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: directory,
      entryPoints: ["main.tsx", "page.css"],
      bundle: true,
      write: false,
      outdir: "made",
      minify: true,
      format: "esm",
      target: "es2022",
      jsx: "automatic",
      jsxImportSource: "preact",
      logLevel: "silent",
    });
    const made = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
    return { script: made(".js"), style: made(".css") };
  } finally {
    // It keeps a process of its own, which has nothing more to do.
    await esbuild.stop();
  }
}
