import { describe, expect, it } from "vitest";
import { once } from "../../../../src/async/once.ts";
import { fileLinks } from "../../../../src/chat/teams/webhook/file-links.ts";
import { rateLimit } from "../../../../src/chat/teams/webhook/rate-limit.ts";

describe("how often an address may call", () => {
  it("is six hundred times at once, and sixty a second after that, each for itself", () => {
    let now = 0;
    const allowed = rateLimit(() => now);
    const count = (address: string, times: number) =>
      Array.from({ length: times }, () => allowed(address)).filter((each) => each).length;

    expect(count("a", 1_000)).toBe(600);
    expect(count("b", 1)).toBe(1);
    now += 1_000;
    expect(count("a", 1_000)).toBe(60);
    now += 3_600_000;
    expect(count("a", 1_000)).toBe(600);
  });

  it("is remembered of no more addresses than there is room for", () => {
    const allowed = rateLimit(() => 0);
    for (let address = 0; address < 600; address += 1) allowed("first");
    expect(allowed("first")).toBe(false);
    for (let address = 0; address < 10_001; address += 1) allowed(String(address));

    expect(allowed("first")).toBe(true);
  });
});

describe("doing a thing once", () => {
  it("gives everybody the one answer, while it is being done and after", async () => {
    const only = once<number>();
    let times = 0;
    const act = async () => {
      times += 1;
      return times;
    };

    const early = [only("a", act), only("a", act)];

    expect(await Promise.all([...early, only("b", act)])).toEqual([1, 1, 2]);
    expect(await only("a", act)).toBe(1);
  });

  it("forgets what failed", async () => {
    const only = once<string>();
    await expect(only("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");

    expect(await only("a", async () => "yes")).toBe("yes");
  });
});

describe("a link to a file", () => {
  it("cannot be guessed, holds for ten minutes, and is used up once", () => {
    let now = 0;
    const links = fileLinks("https://bot.example.org/", () => now);
    const tokenOf = () => links.give("f1")?.split("token=")[1] ?? "";
    const [token, other] = [tokenOf(), tokenOf()];

    expect(token).toMatch(/^[\w-]{43}$/);
    expect(token).not.toBe(other);
    expect(links.see(token)).toBe("f1");
    expect(links.use(token)).toBe("f1");
    expect(links.use(token)).toBeNull();
    expect(links.see("")).toBeNull();
    now = 10 * 60_000 + 1;
    expect(links.see(other)).toBeNull();
  });

  it("is not given by a bot that cannot be reached", () => {
    expect(fileLinks(null, () => 0).give("f1")).toBeNull();
  });
});
