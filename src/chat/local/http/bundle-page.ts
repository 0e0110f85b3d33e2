/** Makes one script of the page's sources. Rejects with what esbuild says is wrong with them. */
export async function bundlePage(entry: string): Promise<string> {
  // Loaded when it is used: the bot's start should not wait for it.
  const esbuild = await import("esbuild");
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify: true,
      format: "esm",
      target: "es2022",
      jsx: "automatic",
      jsxImportSource: "preact",
      logLevel: "silent",
    });
    return outputFiles.map(({ text }) => text).join("");
  } finally {
    // It keeps a process of its own, which has nothing more to do.
    await esbuild.stop();
  }
}
