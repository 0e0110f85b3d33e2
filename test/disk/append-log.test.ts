import { appendFile, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExpectedError } from "../../src/core/model/errors.ts";
import { openAppendLog } from "../../src/disk/append-log.ts";
import { faultOf } from "./fault-of.ts";
import { freshDirectory } from "./fresh-directory.ts";
import { linesOfScript, startScript } from "./run-script.ts";
import { countFlushes, diskFault, withFileHandles } from "./with-file-handles.ts";

/** Opens a log of one-line entries, each in brackets, so that a torn one shows. */
async function openBracketed(path: string, onLost?: (why: ExpectedError) => void) {
  const lines: string[] = [];
  const opened = await openAppendLog(path, {
    read: ({ text }) => {
      lines.push(text);
      return !text.endsWith("+");
    },
    isWhole: ({ text }) => text.endsWith("]"),
    ...(onLost === undefined ? {} : { onLost }),
  });
  return { ...opened, lines };
}

describe("an append log", () => {
  it("keeps what is appended, in order, for whoever opens it next", async () => {
    const path = join(await freshDirectory(), "log");
    const first = await openBracketed(path);
    await first.log.append(["[one]"]);
    await Promise.all([first.log.append(["[two]", "[three]"]), first.log.append(["[four]"])]);
    await first.log.close();

    const second = await openBracketed(path);
    expect(second.lines).toEqual(["[one]", "[two]", "[three]", "[four]"]);
    expect(second.repaired).toBeNull();
    await second.log.append(["[five]"]);
    await second.log.close();
    expect(await readFile(path, "utf8")).toBe("[one]\n[two]\n[three]\n[four]\n[five]\n");
  });

  it("ends a line at a line feed and nowhere else", async () => {
    const path = join(await freshDirectory(), "log");
    const first = await openBracketed(path);
    const odd = "[a\rb\u2028c\u0085d\u2029e]";
    await first.log.append([odd]);
    await first.log.close();
    const second = await openBracketed(path);
    await second.log.close();
    expect(second.lines).toEqual([odd]);
  });

  it("reads lines that are longer than what it reads at a time", async () => {
    const path = join(await freshDirectory(), "log");
    const long = `[${"é".repeat(400_000)}]`;
    await writeFile(path, `${long}\n[short]\n${long}\n`);
    const { log, lines } = await openBracketed(path);
    await log.close();
    expect(lines.map((line) => line === long)).toEqual([true, false, true]);
  });

  it("shares one flush among all that is appended while another is under way", async () => {
    const path = join(await freshDirectory(), "log");
    const { log } = await openBracketed(path);
    const thousand = Array.from({ length: 1000 }, (_, i) => `[${i}]`);
    const flushes = await countFlushes(() => Promise.all(thousand.map((line) => log.append([line]))));
    await log.close();
    expect(flushes).toBeGreaterThanOrEqual(1);
    expect(flushes).toBeLessThanOrEqual(2);
    expect(await readFile(path, "utf8")).toBe(`${thousand.join("\n")}\n`);
  });

  it("says that a line is safe only after it was flushed", async () => {
    const path = join(await freshDirectory(), "log");
    const { log } = await openBracketed(path);
    const steps: string[] = [];
    await withFileHandles(
      "datasync",
      async (real) => {
        steps.push(`flushing ${await readFile(path, "utf8")}`);
        await real();
        steps.push("flushed");
      },
      () => log.append(["[one]"]).then(() => steps.push("said so")),
    );
    await log.close();
    expect(steps).toEqual(["flushing [one]\n", "flushed", "said so"]);
  });

  it("waits for what is under way when nothing is appended, and does not flush for it", async () => {
    const path = join(await freshDirectory(), "log");
    const { log } = await openBracketed(path);
    const order: string[] = [];
    await Promise.all([
      log.append(["[one]"]).then(() => order.push("one")),
      log.append([]).then(() => order.push("nothing")),
    ]);
    expect(order).toEqual(["one", "nothing"]);
    expect(await countFlushes(() => log.append([]))).toBe(0);
    await log.close();
  });

  it("finishes what is under way when it is closed, and refuses what comes after", async () => {
    const path = join(await freshDirectory(), "log");
    const { log } = await openBracketed(path);
    const inFlight = Promise.all([log.append(["[one]"]), log.append(["[two]"])]);
    const closed = log.close();
    expect(await faultOf(log.append(["[late]"]))).toMatchObject({
      code: "closed",
      message: `Cannot write to ${path}: it is closed.`,
    });
    await closed;
    await inFlight;
    await log.close();
    expect(await readFile(path, "utf8")).toBe("[one]\n[two]\n");
  });
});

describe("the end of an append log that a crash tore", () => {
  const whole = "[first]\n[zwei]\n";
  const last = Buffer.from("[näher am Ufer – 水 🙂]\n");

  it("is cut off wherever it was torn, kept in a file beside, and written on", async () => {
    const directory = await freshDirectory();
    for (let length = 1; length < last.length - 1; length += 1) {
      const path = join(directory, `log-${length}`);
      const torn = last.subarray(0, length);
      await writeFile(path, Buffer.concat([Buffer.from(whole), torn]));
      const { log, lines, repaired } = await openBracketed(path);
      await log.append(["[next]"]);
      await log.close();
      expect(lines).toEqual(["[first]", "[zwei]"]);
      const copy = `${path}.torn-15`;
      expect(repaired).toEqual({ kind: "cut", length: 15, bytes: length, copy });
      expect(await readFile(copy)).toEqual(torn);
      expect(await readFile(path, "utf8")).toBe(`${whole}[next]\n`);
    }
  });

  it("gets its newline if that is all that is missing", async () => {
    const path = join(await freshDirectory(), "log");
    await writeFile(path, Buffer.concat([Buffer.from(whole), last.subarray(0, -1)]));
    const { log, lines, repaired } = await openBracketed(path);
    await log.append(["[next]"]);
    await log.close();
    expect(lines).toEqual(["[first]", "[zwei]", "[näher am Ufer – 水 🙂]"]);
    expect(repaired).toEqual({ kind: "completed", length: 15 + last.length });
    expect(await readFile(path, "utf8")).toBe(`${whole}${last}[next]\n`);
  });

  it("is cut before an entry of several lines that lacks its last", async () => {
    const path = join(await freshDirectory(), "log");
    await writeFile(path, `${whole}a +\nb +\n[c`);
    const { log, repaired } = await openBracketed(path);
    await log.close();
    expect(repaired).toEqual({ kind: "cut", length: 15, bytes: 10, copy: `${path}.torn-15` });
    expect(await readFile(`${path}.torn-15`, "utf8")).toBe("a +\nb +\n[c");
    expect(await readFile(path, "utf8")).toBe(whole);
  });

  it("is kept beside each time the same place is torn", async () => {
    const directory = await freshDirectory();
    const path = join(directory, "log");
    await writeFile(path, whole);
    for (const torn of ["[one", "[two"]) {
      await appendFile(path, torn);
      await (await openBracketed(path)).log.close();
    }
    expect(await readdir(directory)).toEqual(["log", "log.torn-15", "log.torn-15-2"]);
    expect(await readFile(join(directory, "log.torn-15"), "utf8")).toBe("[one");
    expect(await readFile(join(directory, "log.torn-15-2"), "utf8")).toBe("[two");
  });

  it("stays as it is if the owner of the lines refuses the file", async () => {
    const directory = await freshDirectory();
    const path = join(directory, "log");
    await writeFile(path, `${whole}[torn`);
    const refusing = openAppendLog(path, {
      read: ({ number }) => {
        if (number === 2) throw new ExpectedError("odd", "Cannot read line 2.", "Mend it.");
        return true;
      },
      isWhole: () => false,
    });
    expect((await faultOf(refusing)).message).toBe("Cannot read line 2.");
    expect(await readFile(path, "utf8")).toBe(`${whole}[torn`);
    expect(await readdir(directory)).toEqual(["log"]);
  });
});

describe("an append log that cannot write", () => {
  it("refuses everything that is not safe, takes the file back, and goes on once it can", async () => {
    const path = join(await freshDirectory(), "log");
    const { log } = await openBracketed(path);
    await log.append(["[safe]"]);
    const fates = await withFileHandles(
      "datasync",
      () => Promise.reject(diskFault("ENOSPC")),
      async () => {
        const first = log.append(["[lost]"]);
        const behind = log.append(["[behind]"]);
        return await Promise.all([faultOf(first), faultOf(behind)]);
      },
    );
    for (const fate of fates)
      expect(fate).toMatchObject({
        code: "disk-full",
        message: `Cannot write to ${path}: the disk is full (ENOSPC).`,
        fix: "Free some space there, or raise its limit, and try again.",
      });
    expect(await readFile(path, "utf8")).toBe("[safe]\n");
    await log.append(["[after]"]);
    await log.close();
    expect(await readFile(path, "utf8")).toBe("[safe]\n[after]\n");
  });

  it("tells its owner of the loss before anything else can be appended and before anybody hears of it", async () => {
    const path = join(await freshDirectory(), "log");
    const told: string[] = [];
    const { log } = await openBracketed(path, () => {
      told.push("owner");
      void log.append(["[at once]"]);
    });
    await withFileHandles(
      "datasync",
      (real) => (told.length === 0 ? Promise.reject(diskFault("EIO")) : real()),
      async () => {
        await Promise.all([
          log.append(["[lost]"]).catch(() => told.push("first")),
          log.append(["[behind]"]).catch(() => told.push("second")),
        ]);
        await log.append([]);
      },
    );
    await log.close();
    expect(told).toEqual(["owner", "first", "second"]);
    expect(await readFile(path, "utf8")).toBe("[at once]\n");
  });

  it("says so and stays shut if the file cannot be taken back either", async () => {
    const path = join(await freshDirectory(), "log");
    const { log } = await openBracketed(path);
    const broken = () => Promise.reject(diskFault("EIO"));
    const fate = await withFileHandles("datasync", broken, () =>
      withFileHandles("truncate", broken, () => faultOf(log.append(["[lost]"]))),
    );
    expect(fate).toMatchObject({
      code: "disk",
      message: `Cannot take back what was half written to ${path}: EIO: raised by a test.`,
      fix: "See to the disk, then start again.",
    });
    expect(await faultOf(log.append(["[later]"]))).toEqual(fate);
    await log.close();
  });

  it("does not write over what somebody else wrote", async () => {
    const path = join(await freshDirectory(), "log");
    const { log } = await openBracketed(path);
    await log.append(["[ours]"]);
    await appendFile(path, "[theirs]\n");
    expect(await faultOf(log.append(["[ours again]"]))).toMatchObject({
      code: "disk",
      message: `Cannot write to ${path}: it has 16 bytes and should have 7: somebody else changed it.`,
    });
    await log.close();
    expect(await readFile(path, "utf8")).toBe("[ours]\n[theirs]\n");
  });

  it("does not write to a file that nobody will find", async () => {
    const path = join(await freshDirectory(), "log");
    const { log } = await openBracketed(path);
    await log.append(["[one]"]);
    await writeFile(`${path}.new`, "[one]\n");
    await rename(`${path}.new`, path);
    expect((await faultOf(log.append(["[two]"]))).message).toBe(
      `Cannot write to ${path}: another file was put in its place.`,
    );
    await log.close();

    const again = await openBracketed(path);
    await rm(path);
    expect(await faultOf(again.log.append(["[two]"]))).toMatchObject({ code: "disk" });
    await again.log.close();
  });

  it("cannot be opened where there is no directory, and says where", async () => {
    const path = join(await freshDirectory(), "nowhere", "log");
    const problem = await faultOf(openBracketed(path));
    expect(problem.code).toBe("disk");
    expect(problem.message).toContain(`Cannot open ${path}: ENOENT`);
  });

  it.skipIf(process.platform === "win32")(
    "survives a write that the system cut short for want of room",
    async () => {
      const path = join(await freshDirectory(), "log");
      const script = startScript("test/disk/fill-a-log.ts", [path], 16);
      expect(await linesOfScript(script)).toEqual([
        "kept small",
        "kept large",
        `refused too large: disk-full: Cannot write to ${path}: the file may not grow any further (EFBIG).`,
        `refused small behind it: disk-full: Cannot write to ${path}: the file may not grow any further (EFBIG).`,
        "kept small again",
        "small",
        "large",
        "small again",
        "",
      ]);
      expect(await script.ended).toBe(0);
    },
  );
});
