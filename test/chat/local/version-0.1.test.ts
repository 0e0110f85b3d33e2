import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { MessageView } from "../../../src/chat/local/message-view.ts";
import type { World } from "../../../src/chat/local/world.ts";
import { standsFor } from "../../../src/chat/mark.ts";
import { channelRef, deliveryKey } from "../../../src/core/names/ids.ts";
import { copyOfFixture } from "../../fixtures/copy-of-fixture.ts";
import { withIds } from "../../with-ids.ts";
import { ANOTHER, INSTALLATION } from "../installation.ts";
import { type LocalSetup, openLocal } from "./local-driver.ts";

/** By the machine's clock, of which the workspace's is so many milliseconds ahead. */
const AHEAD = 834_515_112;
const NOW = "2026-12-07T10:00:00.000Z";

const WORLD: Pick<World, "channels" | "people"> = withIds({
  channels: ["csp", "hwb", "lsab", "osc"].map((board) => ({
    ...{ id: `local:${board}`, name: board, board, boardName: board },
  })),
  people: ["p1", "p2", "p3", "p4", "p5"].map((id) => ({ id, name: id, roles: [] })),
});

let data: string;

beforeEach(async () => {
  ({ data } = await copyOfFixture("version-0.1/local"));
});

async function open(installation = INSTALLATION): Promise<LocalSetup> {
  const local = await openLocal({
    ...{ directory: data, world: WORLD, installation, realNow: () => Date.parse(NOW) - AHEAD },
  });
  onTestFinished(() => local.close());
  return local;
}

const heads = (messages: readonly MessageView[]) =>
  messages.map(({ id, text }) => `${id} ${text.split("\n")[0]}`);

describe("a local workspace that version 0.1 left", () => {
  it("shows every channel and direct message as it stood", async () => {
    const local = await open();
    expect(heads(await local.messages("csp"))).toEqual([
      "m3 CSP-01 (26/27)",
      "m4 CSP-02 (26/27)",
      "m12 CSP-05 (26/27)",
      "m14 What is this channel for?",
      "m20 CSP-03 (26/27)",
      "m21 CSP-04 (26/27)",
      "m29 Digest for the meeting of Tue 15 Dec 2026, 14:00",
      "m35 CSP-06 (26/27)",
      "m36 Digest for the meeting of Tue 15 Dec 2026, 14:00",
    ]);
    expect(heads(await local.messages("hwb"))).toEqual([
      ...["m2 HWB-01 (26/27)", "m16 HWB-02 (26/27)", "m25 HWB-03 (26/27)"],
    ]);
    expect(heads(await local.messages("lsab"))).toEqual([
      ...["m1 LSAB-01 (26/27)", "m13 LSAB-02 (26/27)", "m24 LSAB-03 (26/27)"],
    ]);
    expect(heads(await local.messages("osc"))).toEqual(["m38 OSC-01 (26/27)"]);
    expect((await local.messages("@p2")).map(({ id }) => id)).toEqual([
      ...["m9", "m10", "m11", "m17", "m30", "m32", "m37"],
    ]);
    expect(heads(await local.messages("@p4"))).toEqual([
      "m28 1 question waits for you: Community Safety Partnership",
      "m34 1 question waits for you: Community Safety Partnership",
    ]);
  });

  it("shows replies with their words, edits, deletions and files", async () => {
    const local = await open();
    const replies = (await local.messages("csp"))[0]?.replies ?? [];
    expect(replies.map(({ id, author, text }) => [id, author.name, text]).slice(0, 4)).toEqual([
      ["m5", "Ch Insp Mairi Buchanan", "Yes: section 4 of the plan, page 12. It’s reviewed each March 👍🏽"],
      ["m6", "Siân Llŷr-O’Dowd", "Mae’r cynllun yn y Gymraeg hefyd: tudalen 14."],
      ["m7", "Gethin O'Shea", ""],
      ["m8", "Gethin O'Shea", ""],
    ]);
    expect(replies.map(({ editedAt }) => editedAt ?? null).slice(0, 2)).toEqual([
      ...[null, "2026-11-24T10:15:00.021Z"],
    ]);
    expect(replies[2]?.deletedAt).toBe("2026-11-24T09:00:00.186Z");
    expect(replies.slice(4).map(({ id, author }) => [id, author.bot])).toEqual([
      ["m18", true],
      ["m22", true],
    ]);

    const [file] = replies[0]?.files ?? [];
    expect(file).toMatchObject({ name: "Cynllun – tŷ’r heddlu.txt", type: "text/plain", size: 41 });
    const fetched = await fetch(local.workspace.address() + file?.url);
    expect(await fetched.text()).toBe("Section 4, page 12.\nŴyth o bartneriaid.\n");
    const pack = (await local.messages("@p2")).at(-1)?.files[0];
    expect(pack?.name).toBe("community-safety-partnership-digest-2026-12-15.html");
    expect(await (await fetch(local.workspace.address() + pack?.url)).text()).toContain("<h1>");
  });

  it("finds what the bot said by its key, goes on by its clock, and takes new messages with new ids", async () => {
    const local = await open();
    const place = { kind: "channel", channel: channelRef("local", "csp") } as const;
    const key = deliveryKey("prompt csp 2026/27:csp-6 1 local:csp");
    expect(await local.workspace.chat.find(place, key, "2026-11-24T09:00:00.000Z")).toMatchObject({
      message: { channel: "local:csp", workspace: "local", id: "m35" },
    });
    expect(local.workspace.startedAt).toBe("2026-11-24T09:00:00.000Z");
    expect(local.workspace.clock.now()).toBe(NOW);
    expect(local.logged.map(({ event }) => event)).toEqual(["local-workspace-opened"]);

    const written = { channel: "csp", person: "p3", text: "Today", thread: "m35" };
    expect((await local.request("POST", "/local/messages", written)).body).toEqual({ id: "m42" });
    await local.close();
    const again = await open();
    const prompt = (await again.messages("csp")).find(({ id }) => id === "m35");
    expect(prompt?.replies.map(({ id, text }) => [id, text])).toEqual([["m42", "Today"]]);
  });
});

describe("the marks of what version 0.1 said there", () => {
  const place = { kind: "channel", channel: channelRef("local", "osc") } as const;
  const since = "2026-01-01T00:00:00.000Z";

  it("name no installation, and are found by their key", async () => {
    const { chat } = (await open()).workspace;
    const roots = await chat.roots(place.channel, since);

    expect(roots.map(({ message, mark }) => [message.id, mark.installation])).toEqual([["m38", null]]);
    const key = deliveryKey("prompt osc 2026/27:osc-1 1 local:osc");
    expect(roots.map(({ mark }) => standsFor(mark, key))).toEqual([true]);
    expect((await chat.find(place, key, since))?.message.id).toBe("m38");
  });

  it("do not hide whose it is that is said today: another installation finds none of it", async () => {
    const first = await open();
    const key = deliveryKey("today");
    const { message } = await first.workspace.chat.say(place, { summary: "A post", parts: [] }, key, null);
    await first.workspace.chat.close();
    const { chat } = (await open(ANOTHER)).workspace;

    expect(await chat.find(place, key, since)).toBeNull();
    const last = (await chat.roots(place.channel, since)).at(-1);
    expect(last).toMatchObject({ message, mark: { installation: INSTALLATION } });
  });
});
