import { describe, expect, it } from "vitest";
import { linkTo } from "../../../src/render/words/parts.ts";

describe("linkTo", () => {
  it("links to an address of the web", () => {
    expect(linkTo("https://chat.example/1", "CSP-01")).toEqual({
      link: "https://chat.example/1",
      text: "CSP-01",
    });
    expect(linkTo("http://127.0.0.1:3000/#/m/1", "CSP-01")).toEqual({
      link: "http://127.0.0.1:3000/#/m/1",
      text: "CSP-01",
    });
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "", null])(
    "leaves the words alone for %j",
    (address) => {
      expect(linkTo(address, "CSP-01")).toBe("CSP-01");
    },
  );
});
