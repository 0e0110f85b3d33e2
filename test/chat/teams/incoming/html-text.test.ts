import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlText } from "../../../../src/chat/teams/incoming/html-text.ts";

describe("the words of a message that is HTML", () => {
  it.each([
    ["a paragraph a line", "<p>First.</p>\n<p>Second.</p>", "First.\nSecond."],
    ["an empty line", "<p>First.</p><p>&nbsp;</p><p>Third.</p>", "First.\n\nThird."],
    ["line breaks", "<div>one<br>two<br/><br>four</div>", "one\ntwo\n\nfour"],
    ["nested blocks", "<div><div>one</div><div>two</div></div>", "one\ntwo"],
    ["entities", "<p>a &lt;b&gt; &amp;amp; &quot;c&quot; &#8212; &#x1F600;</p>", 'a <b> &amp; "c" — 😀'],
    ["entities that are none", "<p>AT&T; &unknown; &#99999999;</p>", "AT&T; &unknown; &#99999999;"],
    ["a list", "<ul><li>one</li><li>two</li></ul><p>after</p>", "- one\n- two\nafter"],
    ["a numbered list", "<ol><li>one</li><li>two</li></ol>", "1. one\n2. two"],
    ["a list in a list", "<ul><li>one<ul><li>a</li></ul></li><li>two</li></ul>", "- one\n  - a\n- two"],
    ["a quotation", "<blockquote><p>said</p><p>more</p></blockquote><p>mine</p>", "> said\n> more\nmine"],
    ["a link with words", '<a href="https://x.org/?a=1&amp;b=2">plan</a>', "plan (https://x.org/?a=1&b=2)"],
    ["a link that shows itself", '<a href="https://x.org/">https://x.org</a>', "https://x.org"],
    ["a table", "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a | b\n1 | 2"],
    ["code", "<pre>  if (a)\n    b();</pre>", "if (a)\n    b();"],
    ["emoji and pictures", '<p>ok <emoji alt="✅"></emoji> <img alt="a map" src="x"></p>', "ok ✅ a map"],
    ["emphasis", "<p><strong>very</strong> <em>good</em></p>", "very good"],
    ["a stub of a file", '<p>see</p><attachment id="1"></attachment>', "see"],
    ["a comment and unknown tags", "<p><!-- no -->a<blink>b</blink></p>", "ab"],
    ["a tag that never ends", "<p>1 < 2</p>", "1 < 2"],
    ["nothing", "", ""],
  ])("%s", (_what, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it("leaves to the caller what stands for a mention, as Graph and as Teams write it", () => {
    const words = (number: number, name: string) => (number === 0 ? "" : `[${name}]`);
    const teams = (n: number, name: string) =>
      `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="${n}">${name}</span>`;

    expect(htmlText(`<p><at id="0">Bot</at>&nbsp;ask <at id="1">Ann</at></p>`, words)).toBe("ask [Ann]");
    expect(htmlText(`<p>${teams(0, "Bot")}&nbsp;ask ${teams(1, "Ann")} <span>now</span></p>`, words)).toBe(
      "ask [Ann] now",
    );
  });

  it("gives back any lines that were made into HTML", () => {
    const word = fc.stringMatching(/^[\p{L}\p{P}\p{S}\p{N}<>&"']{1,12}$/u);
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
    const escaped = (text: string) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const html = lines.map((each) => `<p>${escaped(each)}</p>`).join("\n");
        expect(htmlText(html)).toBe(lines.join("\n"));
      }),
    );
  });

  it.each([
    ["tags that never end", "<a ".repeat(80_000)],
    ["comments that never end", "<!--".repeat(60_000)],
    ["links that never end", '<a href="x'.repeat(25_000)],
    ["quotations in each other", "<blockquote>".repeat(20_000)],
  ])(
    "takes no longer for being long: %s",
    (_what, html) => {
      // Searched anew from each place, each of these would take the bot many seconds, in which it hears nobody.
      expect(htmlText(html).length).toBeLessThanOrEqual(html.length);
    },
    1_000,
  );

  it("shows quotations in each other no deeper than can be read", () => {
    expect(htmlText(`${"<blockquote>".repeat(50)}Deep`)).toBe(`${"> ".repeat(8)}Deep`);
  });

  it("takes any HTML without an error", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<li>",
      "</ul>",
      "<a href='x'>",
      "</a>",
      "</at>",
      "<pre>",
      "a",
      " ",
      "<",
      "&",
    );

    fc.assert(fc.property(fc.array(piece), (pieces) => typeof htmlText(pieces.join("")) === "string"));
  });
});
