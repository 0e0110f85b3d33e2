import { describe, expect, it } from "vitest";
import { recordsRead } from "../../src/cli/records-read.ts";
import { asBoardId } from "../../src/core/names/ids.ts";
import { journalDamaged } from "../../src/store/journal/journal-faults.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { make } from "../store/contract.ts";
import { openStore } from "../store/open-store.ts";

const DAMAGE = journalDamaged("journal.jsonl", 3, ["it was changed"]);
const bug = (error: unknown) => expect(error).toBeUndefined();

describe("before the bot says anything after a start", () => {
  it("all records are read, and it begins when they are whole", async () => {
    const store = await openStore(await freshDirectory());
    await make(await store.board(asBoardId("csp")), 1);
    const told: string[] = [];
    await recordsRead(store, (event) => told.push(event), bug);
    expect(told).toEqual([]);
    await store.close();
  });

  it("damage that is found in time keeps it from beginning", async () => {
    const verified = () => Promise.reject(DAMAGE);
    expect(await faultOf(recordsRead({ verified }, () => undefined, bug))).toBe(DAMAGE);
  });

  it("it goes on where that takes too long, and is stopped by what is found later", async () => {
    let found = (_error: unknown): void => undefined;
    const reading = new Promise<void>((_, reject) => {
      found = reject;
    });
    const told: string[] = [];
    let failed = (_error: unknown): void => undefined;
    const stopped = new Promise((resolve) => {
      failed = resolve;
    });
    await recordsRead({ verified: () => reading }, (event) => told.push(event), failed, 0);
    expect(told).toEqual(["records-still-read"]);
    found(DAMAGE);
    expect(await stopped).toBe(DAMAGE);
  });
});
