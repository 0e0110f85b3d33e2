import { PLATFORMS, platforms } from "../core/names/platforms.ts";
import { nearest } from "../core/reading/find-person.ts";
import { boardsOf, type Looked, type Rule, wrong } from "./settings-rules.ts";

/** What settings must keep to about boards, their channels and their questions. */
export const boardRules: readonly Rule[] = [
  boardIdsAreFree,
  boardIdsDiffer,
  channelsDiffer,
  audiencesAreKnown,
  nothingIsListedTwice,
  ownersOwnQuestionsOfTheBoard,
];

/** Beside the folders of the boards, the data directory has one for each platform, which is called as the platform is. */
function boardIdsAreFree(looked: Looked) {
  return boardsOf(looked).flatMap(({ board, path }) => {
    const chat = platforms.find((platform) => platform === board.id);
    if (chat === undefined) return [];
    const fix = `Give the board another id: what ${PLATFORMS[chat].name} needs is kept under this one.`;
    return [wrong([...path, "id"], `is ${chat}, which is taken`, fix)];
  });
}

function boardIdsDiffer(looked: Looked) {
  const boards = boardsOf(looked);
  return boards.flatMap(({ board, path }) => {
    const first = boards.find((other) => other.board.id === board.id);
    if (board.id === undefined || first?.path === path) return [];
    const fix = "Give each board an id of its own: its records are kept under it.";
    return [wrong([...path, "id"], `is ${board.id}, which another board has already`, fix)];
  });
}

/** A reply in a channel must belong to one board: else one board's evidence would be read on another. */
function channelsDiffer(looked: Looked) {
  const taken = new Map<string, { board: unknown; name: string }>();
  return boardsOf(looked).flatMap(({ board, path }, number) =>
    (board.channels ?? []).flatMap((channel, index) => {
      if (channel === undefined) return [];
      const other = taken.get(channel);
      taken.set(channel, other ?? { board, name: board.id ?? `board ${number + 1}` });
      if (other === undefined) return [];
      const own = other.board === board;
      const problem = own
        ? `is ${channel}, which is listed already`
        : `is ${channel}, which ${other.name} uses already`;
      const fix = own ? "Keep one of the two." : "Give each board channels of its own.";
      return [wrong([...path, "channels", index], problem, fix)];
    }),
  );
}

function audiencesAreKnown(looked: Looked) {
  const { bank } = looked;
  if (bank === null) return [];
  const known = bank.audiences.map(({ id }) => id);
  return boardsOf(looked).flatMap(({ board, path }) =>
    (board.audiences ?? []).flatMap((audience, index) => {
      if (audience === undefined || known.includes(audience)) return [];
      const meant = nearest(audience, known);
      const fix = meant === null ? `Name one of ${known.join(", ")}.` : `Did you mean ${meant}?`;
      return [
        wrong([...path, "audiences", index], `is "${audience}", which is not in the question bank`, fix),
      ];
    }),
  );
}

function nothingIsListedTwice(looked: Looked) {
  const lists = ["audiences", "secretary", "members", "observers", "operators", "closedDays"] as const;
  return boardsOf(looked).flatMap(({ board, path }) =>
    lists.flatMap((list) =>
      (board[list] ?? []).flatMap((entry, index, all) =>
        entry === undefined || all.indexOf(entry) === index
          ? []
          : [wrong([...path, list, index], `is ${entry}, which is listed already`, "Keep one of the two.")],
      ),
    ),
  );
}

function ownersOwnQuestionsOfTheBoard(looked: Looked) {
  const audiences = looked.bank?.audiences ?? [];
  return boardsOf(looked).flatMap(({ board, path }) => {
    const own = audiences
      .filter(({ id }) => board.audiences?.includes(id))
      .flatMap(({ questions }) => questions);
    // A board whose audiences are unknown has no questions to look among; that is told already.
    if (own.length === 0) return [];
    const named = (["owners", "deputies"] as const).flatMap((role) =>
      Object.keys(board[role] ?? {}).map((question) => ({ role, question })),
    );
    return named.flatMap(({ role, question }) => {
      if (own.some(({ id }) => id === question)) return [];
      const elsewhere = audiences.find(({ questions }) => questions.some(({ id }) => id === question));
      const problem =
        elsewhere === undefined
          ? "is not a question of the question bank"
          : `is a question for ${elsewhere.title}, which this board is not asked`;
      const meant = nearest(
        question,
        own.map(({ id }) => id),
      );
      const fix =
        elsewhere !== undefined || meant === null
          ? `Name one of ${own.map(({ id }) => id).join(", ")}.`
          : `Did you mean ${meant}?`;
      return [{ path: [...path, role, question], part: "key" as const, problem, fix }];
    });
  });
}
