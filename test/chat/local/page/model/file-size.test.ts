import { expect, it } from "vitest";
import { fileSize } from "../../../../../src/chat/local/page/model/file-size.ts";

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_000, "1 KB"],
  [24_300, "24 KB"],
  [999_499, "999 KB"],
  [999_500, "1.0 MB"],
  [1_240_000, "1.2 MB"],
])("writes a size of %i bytes as %s", (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
