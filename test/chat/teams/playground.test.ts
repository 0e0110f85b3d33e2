import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHROMIUM } from "../../browser.ts";
import { realBot } from "../../whole/real-bot.ts";
import { freePort } from "./free-port.ts";
import { openPlayground } from "./playground.ts";
import { openPlaygroundPage } from "./playground-page.ts";
import { playgroundPeople } from "./playground-people.ts";
import type { PlaygroundPost } from "./playground-stream.ts";
import { BOARDS_FILE } from "./playground-world.ts";
import { openTeamsSetup } from "./teams-setup.ts";

const FIRST = "Is serious and organised crime considered in the local community safety plan?";
const SECOND = "Has the community safety partnership been involved in contributing to a";

describe.skipIf(CHROMIUM === null)("on Microsoft's emulator of Teams", () => {
  it("the whole bot asks, keeps replies, obeys and sends the digest, killed in between; as the guide tells to try it", {
    timeout: 120_000,
  }, async () => {
    const { bot, page, posts, ann, others } = await openEverything();

    // The page has installed the app; the first questions come once somebody has looked in the channel.
    await page.getByText("Your role here: secretary.").waitFor();
    await page.getByText("to begin: /soc begin csp").waitFor();
    await ann.shot("01-welcome");
    await ann.write("/soc begin");
    await page.getByText("Community Safety Partnership begins").waitFor();
    await ann.goToChannel();
    const [first, second] = [ann.post(FIRST), ann.post(SECOND)];
    await first.waitFor();
    await second.waitFor();
    for (const name of ["Answer", "Other…"])
      expect(await first.getByRole("button", { name, exact: true }).isVisible(), name).toBe(true);
    await ann.shot("02-prompts");
    const root = postOf(posts, FIRST);
    const one = root().id;

    // Replies: with a mention and without one, changed and deleted.
    await ann.mentionIn(first, "It is in *chapter 4*, <b>page 12</b>.");
    // She is the secretary: what she writes is to be checked.
    await first.getByText(/^Status: to check. 1 reply to check from Ann Lee/).waitFor();
    await ann.shot("03-reply-and-receipt");
    await others.replies("Bo", one, "1795252445427", "Yes, and in chapter 5.");
    await first.getByText(/^Status: answered. Answer received from Bo.*; 1 other reply/).waitFor();
    await others.edits("Bo", one, "1795252445427", "Yes, and in chapter 6.");
    await others.replies("Dee", one, "1795252445428", "Yes: adopted in March, page 4.");
    await first.getByText(/2 answers received/).waitFor();
    await others.deletes("Dee", one, "1795252445428");
    await first.getByText(/Answer received from Bo.*; 1 other reply/).waitFor();

    await bot.kill();
    await bot.start();

    // The Answer button of an older post, of the bot that was killed. The emulator passes on no dialogs.
    const words = "Yes, by the button:\n# since *May*";
    expect(await others.presses("Ann", root(), "answer", { text: words })).toContain(
      "Your answer to CSP-01 (26/27) is kept",
    );
    await first.getByText("Ann Lee answered:").waitFor();
    await first.getByText("# since *May*", { exact: true }).waitFor();
    await first.getByText(/Answer received from Bo.*; 2 other replies/).waitFor();
    await ann.shot("05-answer-said-back");

    // What the chair and the secretary decide, and nobody else; by the buttons that older posts have.
    const wanted = { reason: "Which *month* was it?" };
    expect(await others.presses("Bo", root(), "accept")).toContain("Only the chair or the secretary");
    await others.presses("Ann", root(), "reopen", wanted);
    await first.getByText("Reason: “Which *month* was it?”").waitFor();
    await others.replies("Bo", one, "1795252445429", "Yes: it was June.");
    await first.getByText(/^Status: answered. (?:2 answers|Answer) received/).waitFor();
    expect(await others.presses("Cai", root(), "accept")).toContain("CSP-01 (26/27) is accepted");
    await first.getByText("Accepted by Cai Morgan").waitFor();
    expect(await first.getByRole("button", { name: "Answer" }).count()).toBe(0);
    await ann.shot("07-accepted");
    const other = postOf(posts, SECOND);
    await others.presses("Ann", other(), "not-applicable", { reason: "Another board holds it." });
    await second.getByText("Marked not applicable by Ann Lee").waitFor();
    await ann.shot("09-not-applicable");
    await others.presses("Ann", other(), "reopen", { reason: "It came back to us." });
    await second.getByText(/^Status: open, more evidence wanted/).waitFor();
    await ann.shot("10-reopened");

    // Commands in a thread and in the chat with the bot.
    await ann.mentionIn(second, "status");
    await second.getByText("Ann Lee, the answer is in your chat with this app.").waitFor();
    await ann.shot("11-status-asked");
    await ann.goToChat();
    await page.getByText("Community Safety Partnership: 1 unanswered, none overdue").waitFor();
    await ann.shot("12-status");
    expect(await page.getByText("so answers without a mention are not kept").count()).toBe(1);
    await ann.write("/soc evidence csp-1");
    await page.getByText("Yes, and in chapter 6.").waitFor();
    expect(await page.getByText("Yes, and in chapter 5.").count()).toBe(0);
    expect(await page.getByText("Yes: written too soon.").count()).toBe(0);
    await ann.shot("13-evidence");
    await ann.write("/soc status");
    await expect.poll(() => page.getByText("1 unanswered, none overdue").count()).toBe(2);
    await ann.write("hello");
    await expect.poll(() => page.getByText("Your role here: secretary.").count()).toBe(2);
    await ann.shot("14-home");

    // The digest, and the pack that goes with it.
    await ann.write("/soc digest post");
    // So the emulator shows the offer of a file.
    await page.getByText("File Consent Card is not supported yet", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Get the file" }).click();
    await page.getByText("It comes into your chat with this app.").waitFor();
    const link = page.getByRole("link", { name: /^Open community-safety-partnership-digest/ });
    await link.waitFor();
    await ann.shot("15-digest-and-pack-offer");
    const pack = await ann.fetches(link);
    expect(pack).toContain("Yes, by the button:");
    expect(pack).toContain("Accepted by Cai Morgan");
    await ann.goToChannel();
    await page.getByText("Digest for the meeting of Tue 8 Dec 2099, 14:00").waitFor();
    await ann.shot("16-digest-in-channel");

    expect(posts().map(({ text }) => text.split("\n")[0])).toEqual([
      "CSP-01 (26/27)",
      "CSP-02 (26/27)",
      "Digest for the meeting of Tue 8 Dec 2099, 14:00",
    ]);
    expect(await bot.stop()).toMatchObject({ code: 0 });
    expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
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

/** The bot as a process on the guide's board, the emulator beside it, and its page with Ann Lee at it. */
async function openEverything() {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const bot = await realBot({
    boards: readFileSync(BOARDS_FILE, "utf8"),
    variables: { TEAMS_ALLOW_ANONYMOUS: "1", TEAMS_PUBLIC_URL: address, PORT: String(port) },
    reached: (at) => expect(at).toBe(address),
  });
  await bot.start();
  const playground = await openPlayground(`${address}/api/messages`);
  const ann = await openPlaygroundPage(playground.url);
  return { bot, ann, page: ann.page, posts: ann.posts, others: playgroundPeople(playground) };
}

/** The post that asks a question, as it was last told. */
function postOf(posts: () => readonly PlaygroundPost[], question: string): () => PlaygroundPost {
  return () => {
    const found = posts().find(({ text }) => text.includes(question));
    if (found === undefined) throw new Error(`nobody asked: ${question}`);
    return found;
  };
}
