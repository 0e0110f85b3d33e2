import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deliveryKey, userRef } from "../../../src/core/names/ids.ts";
import { seenCard } from "./fake/seen.ts";
import { WORLD } from "./fake/world.ts";
import { openTeamsSetup, type TeamsSetup } from "./teams-setup.ts";

const [ann, bo] = WORLD.people;
const user = userRef("teams", ann.account);
const PACK = { name: "Pack – 8 Dec.html", type: "text/html", bytes: Buffer.from("<p>The pack</p>") };
const DIGEST = { summary: "Digest", parts: [{ kind: "line", line: ["The digest"] } as const] };

/** The pack for the secretary, who is Ann. */
describe("a document for one person", () => {
  let setup: TeamsSetup;

  beforeEach(async () => {
    setup = await openTeamsSetup({ told: { publicUrl: "https://bot.example.org" } });
    await setup.chat.say({ kind: "person", user }, DIGEST, deliveryKey("digest"), PACK);
  });

  afterEach(() => setup.close());

  const own = () => setup.fake.chatOf(ann);
  const spoken = () => setup.fake.messages.in(own());
  const attachment = (index: number) => spoken()[index]?.activity?.attachments?.[0];

  const consents = (person: (typeof WORLD.people)[number], action: "accept" | "decline") => {
    const offer = attachment(1)?.content as { readonly acceptContext: unknown } | undefined;
    const upload = {
      ...{ uploadUrl: setup.fake.uploadUrl("pack"), contentUrl: "https://files.example.org/pack" },
      ...{ uniqueId: "u1", name: PACK.name, fileType: "html" },
    };
    return setup.fake.send({ conversation: own(), root: null }, person, {
      ...{ type: "invoke", name: "fileConsent/invoke", id: `f:${action}` },
      value: {
        ...{ type: "fileUpload", action, context: offer?.acceptContext },
        ...(action === "accept" ? { uploadInfo: upload } : {}),
      },
    });
  };

  const asksAgain = (person: (typeof WORLD.people)[number] = ann) => {
    const button = seenCard(attachment(0)?.content).buttons[0];
    return setup.fake.send({ conversation: setup.fake.chatOf(person), root: null }, person, {
      ...{ type: "invoke", name: "adaptiveCard/action", id: `f:${Math.random()}` },
      value: { action: { type: "Action.Execute", verb: "file", data: button?.data } },
    });
  };

  it("comes as a message with a file that is offered right after it", () => {
    expect(seenCard(attachment(0)?.content).text).toContain("The digest");
    expect(attachment(1)).toMatchObject({
      contentType: "application/vnd.microsoft.teams.card.file.consent",
      name: PACK.name,
      content: { sizeInBytes: PACK.bytes.length },
    });
    expect(spoken()).toHaveLength(2);
  });

  it("is put where Teams says once it is accepted, and shown", async () => {
    expect((await consents(ann, "accept")).status).toBe(200);

    const shown = await setup.fake.messages.until(() => spoken()[2]);

    expect(setup.fake.uploads.get("pack")?.toString()).toBe("<p>The pack</p>");
    expect(shown.activity?.attachments).toMatchObject([
      {
        contentType: "application/vnd.microsoft.teams.card.file.info",
        contentUrl: "https://files.example.org/pack",
        content: { uniqueId: "u1", fileType: "html" },
      },
    ]);
  });

  it("is not put anywhere when it is declined, or when somebody else accepts it", async () => {
    await consents(ann, "decline");
    await consents(bo, "accept");
    await setup.chat.close();

    expect(setup.fake.uploads.size).toBe(0);
    expect(spoken()).toHaveLength(2);
  });

  it("is not given to somebody else, whatever their card says", async () => {
    await asksAgain(bo);

    const told = await setup.fake.messages.until(() => setup.fake.messages.in(setup.fake.chatOf(bo))[0]);

    expect(seenCard(told.activity?.attachments?.[0]?.content).text).toBe(
      "That file is not there any more. Ask for it again: /soc digest post",
    );
  });

  describe("by its button, for whoever could not take it as a file", () => {
    const linked = async () => {
      const { json } = await asksAgain();
      expect(json).toMatchObject({ value: "It comes into your chat with this app." });
      const told = await setup.fake.messages.until(() => spoken()[2]);
      const link = /https:\/\/bot\.example\.org(\/teams\/files\?token=[\w-]+)/.exec(
        JSON.stringify(told.activity),
      );
      return setup.address + (link?.[1] ?? "");
    };

    it("is a link that works once", async () => {
      const link = await linked();

      const looked = await fetch(link);
      const again = await fetch(link);
      expect(await looked.text()).toContain("Download");
      expect(again.status).toBe(200);
      expect(looked.headers.get("cache-control")).toBe("no-store");
      expect(looked.headers.get("referrer-policy")).toBe("no-referrer");
      const fetched = await fetch(link, { method: "POST" });
      expect(await fetched.text()).toBe("<p>The pack</p>");
      expect(fetched.headers.get("content-disposition")).toBe(
        "attachment; filename*=UTF-8''Pack%20%E2%80%93%208%20Dec.html",
      );
      expect(fetched.headers.get("content-type")).toBe("application/octet-stream");

      expect((await fetch(link, { method: "POST" })).status).toBe(404);
      expect((await fetch(link)).status).toBe(404);
    });

    it("opens nothing for a link that was guessed", async () => {
      const link = await linked();

      expect((await fetch(link.slice(0, -1), { method: "POST" })).status).toBe(404);
      expect((await fetch(`${setup.address}/teams/files`)).status).toBe(404);
      expect((await fetch(link, { method: "POST" })).status).toBe(200);
    });

    it("is given as a link as well when putting it goes wrong", async () => {
      setup.fake.faults.add({ how: 500, method: "PUT", path: "/upload" });
      await consents(ann, "accept");

      const told = await setup.fake.messages.until(() => spoken()[2]);

      expect(seenCard(told.activity?.attachments?.[0]?.content).text).toContain(`Open ${PACK.name}`);
    });
  });

  it("is kept once, however often Teams refuses the message that names it", async () => {
    const folder = join(setup.directory, "teams", "files");
    const before = await readdir(folder);
    setup.fake.faults.add({ how: 429, method: "POST" }, { how: 403, method: "POST" });

    for (const key of ["one", "two"])
      await setup.chat.say({ kind: "person", user }, DIGEST, deliveryKey(key), PACK).catch(() => null);

    expect(await readdir(folder)).toEqual(before);
  });

  it("waits thirty days, and is then gone", async () => {
    setup.later(31 * 86_400_000);
    await asksAgain();

    const told = await setup.fake.messages.until(() => spoken()[2]);

    expect(seenCard(told.activity?.attachments?.[0]?.content).text).toContain("not there any more");
  });
});

describe("a document of a bot that has no address of its own", () => {
  it("is offered again by its button, and if Teams does not take it, it says what the administrator can do", async () => {
    const setup = await openTeamsSetup();
    await setup.chat.say({ kind: "person", user }, DIGEST, deliveryKey("digest"), PACK);
    const conversation = setup.fake.chatOf(ann);
    const [digest] = setup.fake.messages.in(conversation);
    const asks = () =>
      setup.fake.presses({
        ...{ person: ann, conversation, id: digest?.id ?? "" },
        is: ({ data }) => data.soc === "file",
      });

    await asks();
    const again = await setup.fake.messages.until(() => setup.fake.messages.in(conversation)[2]);
    setup.fake.faults.add({ how: 400, method: "POST" });
    await asks();

    expect(again.activity?.attachments?.[0]?.contentType).toContain("file.consent");
    const told = await setup.fake.messages.until(() => setup.fake.messages.in(conversation)[3]);

    expect(seenCard(told.activity?.attachments?.[0]?.content).text).toContain("set TEAMS_PUBLIC_URL");
    await setup.close();
  });
});
