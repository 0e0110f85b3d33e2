import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTeams, type Teams } from "../../../src/chat/teams/open-teams.ts";
import type { MessageRef } from "../../../src/core/ids.ts";
import { promptPost } from "../../../src/render/prompt.ts";
import { CHROMIUM, openBrowser } from "../../browser.ts";
import { board, itemView, reply } from "../../render/build.ts";
import { REAL } from "./outgoing/sample-posts.ts";
import { openPlayground, type Playground } from "./playground.ts";
import { type TeamsInbox, teamsInbox } from "./teams-inbox.ts";
import { anonymousOptions, openTeamsSetup } from "./teams-setup.ts";

const SCREENSHOTS = join(import.meta.dirname, "..", "..", "..", "test-output", "teams-playground");

/** Microsoft's own emulator with a person at its page. The tests are one story, in order. */
describe.skipIf(CHROMIUM === null)("on Microsoft's emulator of Teams", () => {
  let directory: string;
  let server: Server;
  let teams: Teams;
  let inbox: TeamsInbox;
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  let prompt: MessageRef;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "soc-teams-"));
    await mkdir(SCREENSHOTS, { recursive: true });
    inbox = teamsInbox();
    teams = await openTeams({ ...anonymousOptions(directory), allowedTenants: [] });
    await teams.chat.open(inbox);
    server = createServer((request, response) => {
      const route = teams.routes.find(({ path }) => path === request.url);
      if (route === undefined) response.writeHead(404).end();
      else route.handle(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = address === null || typeof address === "string" ? 0 : address.port;
    playground = await openPlayground(`http://127.0.0.1:${port}/api/messages`);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
    await page.goto(playground.url);
    await page.getByText("csp", { exact: true }).first().click();
    await page.getByText("Start a new post").waitFor();
    await playground.post(`/_debug/conversation/${encodeURIComponent(playground.channel)}/installation`, {});
  });

  afterAll(async () => {
    await browser?.close();
    await playground?.close();
    await teams.chat.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(directory, { recursive: true });
  });

  const shot = (name: string) => page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });

  it("a prompt appears in the channel, with its buttons", async () => {
    const place = { kind: "channel", channel: `teams:${playground.channel}` } as const;
    prompt = (await teams.chat.say(place, promptPost(itemView(), board), "prompt", null)).message;

    await page.getByText("Is serious and organised crime considered").waitFor();
    for (const name of ["Answer", "Accept", "More evidence wanted", "Not applicable"])
      expect(await page.getByRole("button", { name, exact: true }).isVisible(), name).toBe(true);
    await shot("1-prompt");
  });

  it("a reply in its thread that mentions the bot is kept, and one that does not as well", async () => {
    const mention = { mentioned: { id: "bot-id" }, text: "<at>SOC questions</at>" };
    const thread = `${playground.channel};messageid=${prompt.id}`;
    await playground.post(`/_conversation/v1/conversations/${encodeURIComponent(thread)}/messages`, {
      ...{ from: { id: "user-id-0" }, textFormat: "plain", mentions: [mention] },
      text: "<at>SOC questions</at> It is in chapter 4.",
    });
    await playground.post(
      "/_internal/v1/customActivities",
      unmentioned(playground, thread, "And in chapter 5."),
    );

    await until(() => inbox.replies.length === 2);

    const texts = inbox.replies.map((each) => (each.kind === "new" ? each.written.text : each.kind));
    expect(texts.toSorted()).toEqual(["And in chapter 5.", "It is in chapter 4."]);
    for (const each of inbox.replies) expect(each).toMatchObject({ written: { thread: prompt } });
    await shot("2-reply");
  });

  it("the prompt's own post is brought up to date in place", async () => {
    const answered = itemView({ status: "answered", replies: [reply(), reply()] });

    await teams.chat.update(prompt, promptPost(answered, board));

    await page.getByText(/2 replies kept/).waitFor();
    expect(await page.getByText("Is serious and organised crime considered").count()).toBe(1);
    await shot("3-receipt");
  });

  it("the Answer button opens a field, and the answer stands in the thread under the person's name", async () => {
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await page.getByRole("textbox", { name: /Your answer/ }).fill("By the button: *since* May");
    await shot("4-answer-field");
    await page.getByRole("button", { name: "Send answer" }).click();

    await page.getByText("Ann Lee answered:").waitFor();
    await page.getByText("By the button: *since* May").last().waitFor();
    // It is said back first, and handed on after.
    await until(() => inbox.replies.length === 3);
    expect(inbox.replies.at(-1)).toMatchObject({
      kind: "new",
      written: {
        thread: prompt,
        author: { user: `teams:${playground.user}`, name: "Ann Lee", bot: false },
        text: "By the button: *since* May",
      },
    });
    await shot("5-answer-said-back");
  });

  it("a pressed button reaches the bot with its post", async () => {
    await page.getByRole("button", { name: "Accept", exact: true }).click();

    await until(() => inbox.presses.length === 1);
    expect(inbox.presses).toMatchObject([
      { user: `teams:${playground.user}`, name: "Ann Lee", message: prompt, button: "accept" },
    ]);
    await shot("6-button");
  });

  it("a command in the thread is answered in the person's own chat", async () => {
    inbox.answer = REAL.status ?? inbox.answer;
    const thread = `${playground.channel};messageid=${prompt.id}`;
    const mention = { mentioned: { id: "bot-id" }, text: "<at>SOC questions</at>" };
    await playground.post(`/_conversation/v1/conversations/${encodeURIComponent(thread)}/messages`, {
      ...{ from: { id: "user-id-0" }, textFormat: "plain", mentions: [mention] },
      text: "<at>SOC questions</at> status",
    });

    await page.getByText("Ann Lee, the answer is in your chat with this app.").waitFor();
    expect(inbox.commands).toMatchObject([
      { user: `teams:${playground.user}`, thread: prompt, text: "status" },
    ]);
    await shot("7-status-asked");
    await page.getByText("Personal Chat").click();
    await page
      .getByText(REAL.status?.summary.slice(0, 12) ?? "")
      .first()
      .waitFor();
    await shot("8-status");
  });

  it("a digest with its pack comes to one person alone", async () => {
    const pack = { name: "Pack.html", type: "text/html", bytes: Buffer.from("<p>Pack</p>") };
    const place = { kind: "person", user: `teams:${playground.user}` } as const;

    const said = await teams.chat.say(place, REAL.digest ?? inbox.answer, "digest", pack);

    expect(said.message.channel).toBe(`teams:${playground.chat}`);
    await page.getByText("Digest for the meeting of").first().waitFor();
    expect(await page.getByRole("button", { name: "Get Pack.html" }).isVisible()).toBe(true);
    await shot("9-digest");
  });
});

describe("a bot with an app id", () => {
  it("does not let Microsoft's emulator in, which proves nothing", async () => {
    const setup = await openTeamsSetup({ secured: true, installed: false });
    const body = {
      type: "message",
      id: "1",
      text: "status",
      channelId: "msteams",
      serviceUrl: "http://localhost:1/",
    };
    const people = {
      from: { id: "user-id-0" },
      recipient: { id: "bot-id" },
      conversation: { id: "personal" },
    };

    const response = await fetch(`${setup.address}/api/messages`, {
      method: "POST",
      body: JSON.stringify({ ...body, ...people }),
    });

    expect(response.status).toBe(401);
    await setup.close();
  });
});

/** What Teams sends with the right to all messages of a channel, and the emulator never makes itself. */
function unmentioned(playground: Playground, conversation: string, text: string) {
  return {
    ...{ type: "message", id: "1795252445427", channelId: "msteams", text, textFormat: "plain" },
    timestamp: new Date().toISOString(),
    serviceUrl: playground.serviceUrl,
    from: { id: "user-id-1", name: "Bo Okoro", aadObjectId: "aad00000-0000-4000-8000-000000000002" },
    recipient: { id: "bot-id", name: "SOC questions" },
    conversation: {
      id: conversation,
      conversationType: "channel",
      isGroup: true,
      tenantId: playground.tenant,
    },
    channelData: {
      tenant: { id: playground.tenant },
      team: { id: "19:team@thread.tacv2" },
      channel: { id: playground.channel },
    },
  };
}

async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 10));
}
