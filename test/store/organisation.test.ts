import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OrganisationEvent, OrganisationEventBody } from "../../src/core/organisation/organisation.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { faultOf } from "../disk/fault-of.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { diskFault, withFileHandles } from "../disk/with-file-handles.ts";
import { openStore } from "./open-store.ts";

const AT = "2026-06-01T09:00:00.000Z";
const UNTIL = "2026-06-15T09:00:00.000Z";

const putAside = (id: string, words = `The words of ${id}`): OrganisationEventBody => ({
  ...{ kind: "put-aside", id, about: "a reply on Slack", until: UNTIL, words },
});

function make(store: Store, ...events: OrganisationEventBody[]): Promise<null> {
  return store.organisation().commit(AT, "bot", () => ({ events, answer: null }));
}

function waiting(store: Store): Record<string, string> {
  return store
    .organisation()
    .state()
    .waiting.map(({ words }) => words)
    .toObject();
}

const stores: readonly [string, () => Promise<{ open(): Promise<Store>; text(): Promise<string> }>][] = [
  [
    "on disk",
    async () => {
      const directory = await freshDirectory();
      return {
        open: () => openStore(directory),
        text: () => readFile(join(directory, "@organisation", "journal.jsonl"), "utf8"),
      };
    },
  ],
  [
    "in memory",
    async () => {
      const events: OrganisationEvent[] = [];
      return {
        open: async () => openMemoryStore(new Map(), events),
        text: async () => JSON.stringify(events),
      };
    },
  ],
];

describe.each(stores)("what belongs to no board, %s", (_, place) => {
  it("is an installation, which is the same for ever", async () => {
    const { open } = await place();
    const first = await open();
    expect(first.installation).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(first.organisation().state().installation).toBe(first.installation);
    await first.close();
    const second = await open();
    expect(second.installation).toBe(first.installation);
    await second.close();
  });

  it("is words that wait for a person, until they are taken", async () => {
    const { open } = await place();
    const first = await open();
    await Promise.all([make(first, putAside("one")), make(first, putAside("two"))]);
    await make(first, { kind: "taken", id: "one" });
    await first.close();
    const second = await open();
    expect(waiting(second)).toEqual({ two: "The words of two" });
    await second.close();
  });

  it("forgets words that waited for fourteen days, and those that nobody waits for, and keeps the others", async () => {
    const { open, text } = await place();
    const store = await open();
    await make(store, putAside("one"), putAside("two"), {
      ...putAside("three"),
      until: "2026-06-16T09:00:00.000Z",
    } as OrganisationEventBody);
    await make(store, { kind: "taken", id: "two" });
    const before = "2026-06-15T08:59:59.999Z";
    await store.organisation().eraseOverdue(before);
    expect(waiting(store)).toEqual({ one: "The words of one", three: "The words of three" });
    expect(await text()).not.toContain("The words of two");

    await store.organisation().eraseOverdue(UNTIL);
    expect(waiting(store)).toEqual({ three: "The words of three" });
    expect(await text()).not.toContain("The words of one");
    expect(await text()).toContain("The words of three");
    const { n } = store.organisation().state();
    await store.organisation().eraseOverdue(UNTIL);
    expect(store.organisation().state().n).toBe(n);
    await make(store, putAside("four"));
    await store.close();
    const again = await open();
    expect(waiting(again)).toEqual({ three: "The words of three", four: "The words of four" });
    await again.close();
  });
});

describe("the organisation's journal", () => {
  it("that was damaged is named, and nothing is opened", async () => {
    const directory = await freshDirectory();
    await (await openStore(directory)).close();
    const path = join(directory, "@organisation", "journal.jsonl");
    await writeFile(path, (await readFile(path, "utf8")).replace("Abermor", "Abermaw"));
    const { code, message } = await faultOf(openStore(directory));
    expect(code).toBe("journal-damaged");
    expect(message).toContain(`${path}: line 1: its hash does not fit`);
  });

  it("keeps what could not be written from having happened", async () => {
    const store = await openStore(await freshDirectory());
    await withFileHandles(
      "datasync",
      () => Promise.reject(diskFault("ENOSPC")),
      async () => expect(await faultOf(make(store, putAside("one")))).toMatchObject({ code: "disk-full" }),
    );
    expect(waiting(store)).toEqual({});
    await make(store, putAside("two"));
    expect(waiting(store)).toEqual({ two: "The words of two" });
    await store.close();
  });

  it("whose words were to be erased when the process was killed is finished when it is opened", async () => {
    const directory = await freshDirectory();
    const path = join(directory, "@organisation", "journal.jsonl");
    const store = await openStore(directory);
    await make(store, putAside("one"));
    const fault = await withFileHandles(
      "sync",
      () => Promise.reject(diskFault("EIO")),
      () => faultOf(store.organisation().eraseOverdue(UNTIL)),
    );
    expect(fault.code).toBe("disk");
    expect(await readFile(path, "utf8")).toContain("The words of one");
    await store.close();
    await (await openStore(directory)).close();
    expect(await readFile(path, "utf8")).not.toContain("The words of one");
  });
});
