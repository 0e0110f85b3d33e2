import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Keep } from "../../../../src/chat/keep.ts";
import { openInstallations } from "../../../../src/chat/teams/memory/installations.ts";
import { openPendingFiles } from "../../../../src/chat/teams/memory/pending-files.ts";
import { openSentLog } from "../../../../src/chat/teams/memory/sent-log.ts";
import { asChannelRef, asDeliveryKey, channelRef } from "../../../../src/core/names/ids.ts";
import { diskKeep } from "../../../../src/store/keep/disk-keep.ts";
import { copyOfFixture } from "../../../fixtures/copy-of-fixture.ts";
import { openTeamsSetup } from "../teams-setup.ts";

const BEGUN = "2026-11-27T17:41:47.758Z";
const LATER = "2026-11-27T18:00:00.000Z";
const TENANT = "7e4a0000-0000-4000-8000-000000000001";
const [ANN, BO, CAI] = [1, 2, 3].map((each) => `aad00000-0000-4000-8000-00000000000${each}`);
const CHANNEL = "channel teams:19:csp@thread.tacv2";
const PACK = "community-safety-partnership-digest-2026-12-15.html";

let directory: string;
/** The folder of Teams, opened as after a restart. */
let kept: () => Keep;

beforeEach(async () => {
  const copy = await copyOfFixture("version-0.1/teams");
  directory = copy.data;
  kept = () => diskKeep(join(copy.data, "teams")).keep;
});

describe("what a bot of version 0.1 remembered of Teams", () => {
  it("of tenants, teams, channels and people is known", async () => {
    const serviceUrl = `http://127.0.0.1:PORT/amer/${TENANT}/`;
    const places = (await openInstallations(kept().document("places"))).places();
    const team = "19:team-of-the-board@thread.tacv2";
    expect(JSON.parse(JSON.stringify(places).replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT"))).toEqual({
      version: 1,
      bot: "28:0b7e0000-0000-4000-8000-00000000b007",
      tenants: { [TENANT]: { serviceUrl } },
      teams: {
        [team]: {
          ...{ tenant: TENANT, group: "6b0a0000-0000-4000-8000-000000000002" },
          ...{ name: "Community safety", hears: true, present: true },
        },
      },
      channels: {
        "19:csp@thread.tacv2": { tenant: TENANT, team, serviceUrl },
        "19:hwb@thread.tacv2": { tenant: TENANT, team, serviceUrl },
      },
      people: {
        [`${ANN}`]: { tenant: TENANT, serviceUrl, id: "29:ann", chat: `a:chat-with-${ANN}` },
        [`${BO}`]: { tenant: TENANT, serviceUrl, id: "29:bo", chat: null },
        [`${CAI}`]: { tenant: TENANT, serviceUrl, id: "29:cai", chat: null },
      },
    });
  });

  it("of what it said, tried and did not say is known, and can be added to", async () => {
    const log = await openSentLog(kept(), LATER);
    expect(log.trace("soc-Xt8pXQIsCfi5PL_N9D92Fy", CHANNEL, BEGUN)).toMatchObject({
      kind: "said",
      said: { what: "post", root: "1795801307955", id: "1795801307955", tenant: TENANT, file: null },
    });
    // Refused at first, and said later.
    expect(log.trace("soc-kRgeOn9W8iJcxpOTy4t4HR", CHANNEL, BEGUN)).toMatchObject({ kind: "said" });
    expect(log.trace("soc-lRUcqIpl1UbDIIgw0bPFhB", CHANNEL, BEGUN)).toEqual({
      ...{ kind: "tried", at: "2026-11-27T17:41:56.966Z" },
    });
    expect(log.unsettled("soc-yR70At8m_i36Jx4twGECPT")).toBe(CHANNEL);
    expect(log.trace("never tried", CHANNEL, BEGUN)).toEqual({ kind: "not said", isSure: false });
    expect(log.trace("never tried", CHANNEL, "2026-11-27T17:41:47.757Z")).toMatchObject({
      kind: "unknown",
    });
    expect(log.marked("soc-Dx3tDoSXuubfDTCpntkCt0")).toMatchObject({ what: "answer", root: "1795801307975" });
    expect(log.own(post("1795801310618"))?.mark).toBe("soc-aAXiijvsSYJnfgLJQlIXFS");
    expect(log.marked("soc-dOexH2ic5juTuFwN7egxCY")?.file).toEqual({
      ...{ id: "SVfjnH23ClVJvtofHlTWkawu", name: PACK },
    });

    await log.write({ kind: "not said", mark: "soc-yR70At8m_i36Jx4twGECPT", place: CHANNEL });
    await log.close();
    const again = await openSentLog(kept(), LATER);
    expect(again.unsettled("soc-yR70At8m_i36Jx4twGECPT")).toBeNull();
    expect(again.marked("soc-dOexH2ic5juTuFwN7egxCY")?.file?.name).toBe(PACK);
    await again.close();
  });

  it("of a pack that nobody took yet is there until its thirty days are over, for the secretary alone", async () => {
    const shelved = await openPendingFiles(kept().entries("files"), () => LATER).find(
      "SVfjnH23ClVJvtofHlTWkawu",
    );
    expect(shelved).toMatchObject({ user: `teams:${ANN}`, document: { name: PACK, type: "text/html" } });
    expect(Buffer.from(shelved?.document.bytes ?? "").toString()).toContain("In June, by the button.");

    const over = openPendingFiles(kept().entries("files"), () => "2026-12-28T09:00:00.000Z");
    expect(await over.find("SVfjnH23ClVJvtofHlTWkawu")).toBeNull();
  });

  it("lets a bot of today find what was said by its key, and doubt what was only tried", async () => {
    const setup = await openTeamsSetup({
      ...{ directory, installed: false, graph: false, told: { now: () => LATER } },
    });
    const find = (key: string, place: string) =>
      setup.chat.find({ kind: "channel", channel: asChannelRef(place) }, asDeliveryKey(key), BEGUN);
    const csp = "teams:19:csp@thread.tacv2";
    expect(await find(`prompt csp 2026/27:csp-3 1 ${csp}`, csp)).toEqual({
      message: post("1795801307955"),
      link: `https://teams.microsoft.com/l/message/19%3Acsp%40thread.tacv2/1795801307955?tenantId=${TENANT}&groupId=6b0a0000-0000-4000-8000-000000000002&parentMessageId=1795801307955`,
    });
    await expect(find(`prompt csp 2026/27:csp-4 1 ${csp}`, csp)).rejects.toMatchObject({
      fault: { kind: "not-allowed", reason: { code: "graph-cannot-look" } },
    });
    expect(await find("another key", csp)).toBeNull();
    await setup.close();
  });
});

function post(id: string) {
  return { channel: channelRef("teams", "19:csp@thread.tacv2"), workspace: TENANT, id };
}
