import { expect, it } from "vitest";
import { decideAskingHere } from "../../../src/core/decisions/decide-asking-here.ts";
import { decideSettings } from "../../../src/core/decisions/decide-settings.ts";
import { boardAsKept, settingsOf } from "../../../src/core/model/board-settings.ts";
import { asQuestionId } from "../../../src/core/names/ids.ts";
import { board, questions } from "../build.ts";
import { History } from "../history.ts";
import { told } from "../read-everything.ts";

it("settings are kept when they are first met and when they changed, and else not", () => {
  const history = new History(board()).at("2026-03-02 08:00");
  const first = decideSettings(history.board, history.state);
  expect(first.map(({ kind }) => kind)).toEqual(["settings"]);
  history.happen("bot", ...first);
  expect(decideSettings(history.board, history.state)).toEqual([]);

  history.settings({ owners: { "csp-2": "p4", "csp-1": "p3" } });
  history.happen("bot", ...decideSettings(history.board, history.state));
  history.settings({ owners: { "csp-1": "p3", "csp-2": "p4" } });
  expect(decideSettings(history.board, history.state)).toEqual([]);
});

it("a board decides by what was kept, with the names and words of now", () => {
  const old = board({ name: "Old", chair: "p3", questions: questions(4) });
  const given = board({ name: "New", questions: questions(8) });
  const kept = boardAsKept(given, settingsOf(old));
  expect(kept.name).toBe("Old");
  expect(kept.chair).toBe("p3");
  expect(kept.questions.map(({ id }) => id)).toEqual(questions(4).map(({ id }) => id));
  expect(kept.people).toBe(given.people);
  expect(boardAsKept(given, null)).toBe(given);
});

it("a question that is retired later is one of the board's all the same", () => {
  const [first, ...rest] = questions(2);
  if (first === undefined) throw new Error("no question");
  const given = board({ questions: [{ ...first, retired: true }, ...rest] });
  expect(settingsOf(given).questions).toEqual([asQuestionId("csp-2")]);
  expect(boardAsKept(given, settingsOf(given)).questions).toEqual(given.questions);
});

it("other channels are told to the secretary once, and the records stay", () => {
  const history = new History(board({ members: [] })).at("2026-03-02 08:00");
  history.happen("bot", ...decideSettings(history.board, history.state));
  history.wakeAt("2026-03-02 08:00", "2026-03-02 09:00");
  history.reply("p3", "csp-1", "We meet monthly.");

  history.settings({ channels: ["local:new"] });
  const changed = decideSettings(history.board, history.state);
  expect(told(changed)).toEqual(["channels-changed to local:p2"]);
  history.happen("bot", ...changed);
  expect(decideSettings(history.board, history.state)).toEqual([]);
  expect(history.state.evidence.size).toBe(1);

  history.reply("p4", "csp-2", "Still heard in the old thread.", { channel: "local:csp" });
  expect(history.state.evidence.size).toBe(2);
});

it("what older records were asked in counts as the channel before", () => {
  const history = new History(board()).at("2026-03-02 08:00");
  history.wakeAt("2026-03-02 08:00", "2026-03-02 09:00");
  expect(told(decideSettings(history.board, history.state))).toEqual([]);
  history.settings({ channels: ["local:new"] });
  expect(told(decideSettings(history.board, history.state))).toEqual(["channels-changed to local:p2"]);
});

it("open questions are asked in the new channel once, and closed or answered ones not", () => {
  const history = new History(board({ prompts: { ...board().prompts, questions: 3 } }));
  history.wakeAt("2026-03-02 08:00", "2026-03-02 09:00");
  history.reply("p3", "csp-2", "Answered.");
  history.notApplicable("csp-3");
  expect(decideAskingHere(history.board, history.state, history.time())).toEqual({
    kind: "refused",
    because: "all stand here",
  });

  history.settings({ channels: ["local:new"] });
  const waitsSince = history.item("csp-1").waitsSince;
  const asked = decideAskingHere(history.board, history.state, history.time());
  if (asked.kind === "refused") throw new Error(asked.because);
  expect(told(asked.events)).toEqual(["prompt csp-1 in local:new"]);
  history.happen("bot", ...asked.events);
  history.speak();
  expect(history.item("csp-1").waitsSince).toBe(waitsSince);
  expect(decideAskingHere(history.board, history.state, history.time()).kind).toBe("refused");
});
