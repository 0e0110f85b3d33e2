import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Who alone puts names together, takes them apart and says of a text that it is one. */
const OWNERS = [
  "core/names/ids.ts",
  "core/names/platforms.ts",
  "core/names/by.ts",
  "core/names/local-channel.ts",
];

const SRC = join(import.meta.dirname, "..", "src");
const others = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !OWNERS.includes(file))
  .map((file) => ({ file, code: withoutComments(readFileSync(join(SRC, file), "utf8")) }));

it("only their owners say of a text that it is a channel, a person, an item or a key", () => {
  const cast = /\bas (ChannelRef|UserRef|PersonId|BoardId|QuestionId|ItemId|MessageKey|DeliveryKey|By)\b/;

  expect(others.filter(({ code }) => cast.test(code)).map(({ file }) => file)).toEqual([]);
});

it("only their owners know what a channel, an account and somebody's doing begin with", () => {
  const prefix = /["'`/^](slack|teams|local):|["'`/^]account /;

  expect(others.filter(({ code }) => prefix.test(code)).map(({ file }) => file)).toEqual([]);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}
