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
    [
      "an empty cell",
      "<table><tr><td>a</td><td>b</td></tr><tr><td></td><td>7</td></tr></table>",
      "a | b\n| 7",
    ],
    [
      "cells that span others",
      '<table><tr><th rowspan="2">Area</th><th colspan="2">Cases</th></tr><tr><td>2025</td><td>2026</td></tr></table>',
      "Area | Cases | Cases\nArea | 2025 | 2026",
    ],
    [
      "a table laid out over lines, with paragraphs and a table in a cell",
      "<p>See:</p><table>\n<tbody> <tr>\n<td><p>a</p><p>b</p></td> <td><table><tr><td>1</td><td>2</td></tr></table></td>\n</tr></tbody></table><p>after</p>",
      "See:\na b | 1 | 2\nafter",
    ],
    ["a table that never ends", "<table><tr><td>a<td>b<tr><td>1", "a | b\n1"],
    [
      "words struck through",
      "<p>We have <s>no </s><del>big</del> <strike>p</strike>lan</p>",
      "We have ~~no big p~~lan",
    ],
    ["words struck through over lines", "<s>one<br>two</s>", "~~one~~\n~~two~~"],
    [
      "hidden words",
      '<span style="display:none">a <b>b</b></span>c<p style="x:y; Visibility: hidden">d</p>',
      "c",
    ],
    ["hidden words that never end", '<p><span style="display: none">a</p><p>b</p>', "b"],
    ["a hidden picture", '<img alt="a" style="display:none">b', "b"],
    [
      "a moving picture",
      '<img itemtype="http://schema.skype.com/Giphy" alt="A crab" src="x">',
      "(GIF: A crab)",
    ],
    ["a picture without words", '<p><img src="x"></p>', "(picture)"],
    [
      "a wrapped address",
      '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fp%3Fa%3D1&amp;data=05%7Cann%40example.org">plan</a>',
      "plan (https://example.org/p?a=1)",
    ],
    [
      "a wrapped address that shows itself",
      '<a href="https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&amp;x=1">https://example.org</a>',
      "https://example.org",
    ],
    [
      "what only looks like a wrapper",
      '<a href="https://safelinks.example.org/?url=https%3A%2F%2Fexample.com">p</a>',
      "p (https://safelinks.example.org/?url=https%3A%2F%2Fexample.com)",
    ],
    [
      "a reply that is quoted",
      '<blockquote itemtype="http://schema.skype.com/Reply"><strong itemprop="mri">Bo</strong><span itemprop="time"></span><p itemprop="preview">In May.</p></blockquote><p>Yes.</p>',
      "> Bo: In May.\nYes.",
    ],
    ["code", "<pre>  if (a)\n    b();</pre>", "if (a)\n    b();"],
    ["emoji and pictures", '<p>ok <emoji alt="✅"></emoji> <img alt="a map" src="x"></p>', "ok ✅ a map"],
    ["emphasis", "<p><strong>very</strong> <em>good</em></p>", "very good"],
    ["a stub of a file", '<p>see</p><attachment id="1"></attachment>', "see"],
    ["a comment and unknown tags", "<p><!-- no -->a<blink>b</blink></p>", "ab"],
    ["a tag that never ends", "<p>1 < 2</p>", "1 < 2"],
    ["a script and a style", "a<script>if (1 < 2) b('</p>');</script>b<STYLE>p {}</STYLE>c", "abc"],
    ["a comment that never ends", "<p>said</p><!-- <p>not said</p>", "said"],
    ["what only other formats have", '<!DOCTYPE html><?xml version="1.0"?><p>a<![CDATA[<b>]]>b</p>', "ab"],
    [
      "tags in capitals",
      '<P>one<BR>two</P><A HREF="https://x.org/p">three</A>',
      "one\ntwo\nthree (https://x.org/p)",
    ],
    ["tags that close themselves", '<p>one<br/>two<br />three<img alt="!"/></p>', "one\ntwo\nthree!"],
    ["a > in an attribute", '<a href="https://x.org/p" title="a > b">plan</a>', "plan (https://x.org/p)"],
    ["an address without quotes", "<a href=https://x.org/p>plan</a>", "plan (https://x.org/p)"],
    ["an attribute given twice", '<img alt="a" alt="b">', "a"],
    ["elements that never close", "<p>one<p><b>two<ul><li>three", "one\ntwo\n- three"],
    ["a tag that is cut off", '<p>said</p><a href="https://x.org', "said"],
    ["nothing", "", ""],
  ])("%s", (_what, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it.each([
    ["&pound;5", "£5"],
    ["caf&eacute;", "café"],
    ["wait&hellip;", "wait…"],
    ["a&nbsp;b", "a b"],
    ["&#163;5", "£5"],
    ["&#xA3;5", "£5"],
    ["&NotEqualTilde;", "≂̸"],
    ["&amp;pound;", "&pound;"],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["&notanentity;", "&notanentity;"],
  ])("reads %s once, in words and in attributes", (typed, shown) => {
    expect(htmlText(`<p>${typed}</p>`)).toBe(shown);
    expect(htmlText(`<img alt="${typed}">`)).toBe(shown);
  });

  it.each([
    ["that lack their end", "?a=1&copy=2 &pound"],
    ["that stand for no character", "&#0; &#xD800; &#; &;"],
    ["of hundreds of digits", `&#${"0".repeat(400)};`],
  ])("leaves entities as they are typed %s", (_what, typed) => {
    expect(htmlText(`<p>${typed}</p>`)).toBe(typed);
  });

  it("reads an address whatever it has that looks like an entity", () => {
    expect(htmlText('<a href="https://x.org/?a=1&copy=2">x</a>')).toBe("x (https://x.org/?a=1&copy=2)");
    expect(htmlText(`<img alt="a&#${"0".repeat(400)};b">`)).toBe("a\ufffdb");
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

  it("loses no words where a mention is broken over lines", () => {
    expect(htmlText('<at id="0">Bot<br>and what was</at> said', () => "")).toBe("Bot\nand what was said");
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
    ["open angles", "<".repeat(1_000_000), "<".repeat(1_000_000)],
    ["tags that never end", "<a ".repeat(300_000), ""],
    ["tag names that never end", "<a".repeat(500_000), ""],
    ["comments that never end", "<!--".repeat(250_000), ""],
    ["links that never end", '<a href="x'.repeat(100_000), ""],
    ["attributes without end", `<img ${"a=1 ".repeat(250_000)} alt="map">`, "map"],
    ["scripts that never end", `<script>${"</scrip".repeat(150_000)}`, ""],
    ["entities", "&pound;".repeat(150_000), "£".repeat(150_000)],
    ["entities that are none", "&no".repeat(300_000), "&no".repeat(300_000)],
    ["an entity that never ends", `&#${"0".repeat(1_000_000)}`, `&#${"0".repeat(1_000_000)}`],
    ["tags in each other", `${"<b>".repeat(150_000)}deep${"</b>".repeat(150_000)}`, "deep"],
    ["tags that close others", `${"<b>".repeat(150_000)}deep${"</i>".repeat(150_000)}`, "deep"],
    ["mentions in each other", `${"<at>x".repeat(100_000)}${"</at>".repeat(100_000)}`, "x".repeat(100_000)],
    ["mentions in a row", "<at>x</at>".repeat(100_000), "x".repeat(100_000)],
    ["cells in a row", `<table><tr>${"<td>x".repeat(200_000)}`, "x | ".repeat(200_000).slice(0, -3)],
    ["tables in each other", `${"<table><tr><td>".repeat(60_000)}deep`, "deep"],
    ["hidden tags in each other", `${'<b style="display:none">'.repeat(40_000)}deep`, ""],
    ["struck words", "<s>x</s>".repeat(100_000), `~~${"x".repeat(100_000)}~~`],
    ["lists in each other", `${"<ul>".repeat(150_000)}<li>deep`, `${"  ".repeat(8)}- deep`.trim()],
    ["quotations in each other", "<blockquote>".repeat(80_000), "> ".repeat(8).trim()],
  ])("reads a million characters of %s", (_what, html, text) => {
    // Searched anew from each place, each of these would take the bot many seconds, in which it hears nobody.
    expect(htmlText(html) === text).toBe(true);
  });

  it("repeats no more of what spans others than can be read", () => {
    const row = `<tr><td colspan="1000" rowspan="1000">${"long ".repeat(100)}</td></tr>`;

    expect(htmlText(`<table>${row.repeat(200)}</table>`).length).toBeLessThan(3_000_000);
  });

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
      "<at id=1>",
      "<script>",
      "<!--",
      "<![CDATA[",
      '"',
      "=",
      ">",
      "&#",
      "&amp",
      ";",
      "<pre>",
      "a",
      " ",
      "<",
      "&",
    );

    fc.assert(fc.property(fc.array(piece), (pieces) => typeof htmlText(pieces.join("")) === "string"));
  });
});
