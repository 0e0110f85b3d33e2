/** Somebody on the fake Teams: by the id of their organisation, and by the one that only the bot sees. */
export type Person = { readonly account: string; readonly id: string; readonly name: string };

/** Who and what there is on the fake Teams. */
export const WORLD = {
  app: "0b7e0000-0000-4000-8000-00000000b007",
  secret: "not-a-secret",
  botName: "SOC questions",
  tenant: "7e4a0000-0000-4000-8000-000000000001",
  team: "19:team-of-the-board@thread.tacv2",
  teamName: "Community safety",
  group: "6b0a0000-0000-4000-8000-000000000002",
  channels: ["19:csp@thread.tacv2", "19:hwb@thread.tacv2"],
  people: [
    { account: "aad00000-0000-4000-8000-000000000001", id: "29:ann", name: "Ann Lee" },
    { account: "aad00000-0000-4000-8000-000000000002", id: "29:bo", name: "Bo Okoro" },
    { account: "aad00000-0000-4000-8000-000000000003", id: "29:cai", name: "Cai Morgan" },
  ],
} as const;

/** As a mention, and as the sender of a request, has it. */
export const BOT_ID = `28:${WORLD.app}`;
