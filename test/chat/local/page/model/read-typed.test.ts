import { expect, it } from "vitest";
import { readTyped } from "../../../../../src/chat/local/page/model/read-typed.ts";

it.each(["/soc", "/soc status", "/SOC status", "/soc\nstatus"])("takes %j as a command", (text) => {
  expect(readTyped(text)).toEqual({ kind: "command" });
});

it.each(["Hello", "see /soc status", " /soc status", "/", "/var/log is full", "//", "1/2"])(
  "takes %j as a message",
  (text) => {
    expect(readTyped(text)).toEqual({ kind: "message" });
  },
);

it.each([
  ["/status", "/status"],
  ["/socstatus now", "/socstatus"],
])("takes %j as a command there is not", (text, word) => {
  expect(readTyped(text)).toEqual({ kind: "unknown-command", word });
});
