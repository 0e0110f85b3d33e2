import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html, raw } from "../../../src/render/words/html.ts";
import { hostile } from "../arbitrary.ts";

describe("html", () => {
  it("takes text as text, pieces as pieces, lists as all of their entries, and null as nothing", () => {
    const items = ["a < b", "c & d"].map((item) => html`<li>${item}</li>`);

    expect(html`<ul class="${'say "x"'}">${items}${null}${3}</ul>`.html).toBe(
      '<ul class="say &quot;x&quot;"><li>a &lt; b</li><li>c &amp; d</li>3</ul>',
    );
  });

  it("takes words of our own as they are", () => {
    expect(html`<style>${raw("a > b {}")}</style>`.html).toBe("<style>a > b {}</style>");
  });

  it("leaves nothing of what people wrote that could end an element or an attribute, and loses no letter", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = html`${text}`.html;

        expect(written).not.toMatch(/[<>"']/);
        expect(readBack(written)).toBe(text.replace(/[^\P{Cc}\t\n\r]/gu, ""));
      }),
    );
  });
});

function readBack(written: string): string {
  return written
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
