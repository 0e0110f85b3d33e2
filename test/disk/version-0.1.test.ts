import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { holdDirectory } from "../../src/disk/lock/hold-directory.ts";
import { copyOfFixture } from "../fixtures/copy-of-fixture.ts";
import { faultOf } from "./fault-of.ts";

const CLAIM = "lock.2afa471b82d9.json";

it("a folder that a killed process of version 0.1 held is taken over, and its claim cleared away", async () => {
  const { directory } = await copyOfFixture("version-0.1/claim");
  const held = await holdDirectory(directory, "a test", { beat: 1_000, still: 100 });
  expect(await readdir(directory)).not.toContain(CLAIM);
  await held.release();
  expect(await readdir(directory)).toEqual([]);
});

it("a folder that a process of version 0.1 still holds is refused, and it is named", async () => {
  const { directory } = await copyOfFixture("version-0.1/claim");
  let minutes = 0;
  const beating = setInterval(() => {
    minutes += 1;
    void utimes(join(directory, CLAIM), minutes * 60, minutes * 60);
  }, 20);
  onTestFinished(() => clearInterval(beating));
  const fault = await faultOf(holdDirectory(directory, "a test", { beat: 3_600_000, still: 3_600_000 }));
  expect(fault.code).toBe("held");
  expect(fault.message).toContain(
    "process 5727 on bot.borchester.example (soc-questions) has held it since Fri 27 Nov 2026, 17:41 UTC",
  );
});
