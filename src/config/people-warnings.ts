import type { Board } from "../core/model/board.ts";
import { accountOf } from "../core/model/people.ts";
import { asQuestionId, type PersonId, platformOf } from "../core/names/ids.ts";
import { PLATFORMS } from "../core/names/platforms.ts";
import { doubt, type Warn } from "./warnings.ts";

/** Two people of one name are one mistake in a paper: nobody knows whose reply it is. */
export const namesDiffer: Warn = ({ settings }) => {
  const seen = new Map<string, PersonId>();
  return Object.values(settings.people).flatMap(({ id, name }) => {
    const plain = name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
    const other = seen.get(plain);
    seen.set(plain, other ?? id);
    if (other === undefined) return [];
    const fix = "Give each of them a name that tells them apart, or keep one of the two with both accounts.";
    return [doubt(["people", id, "name"], `is ${name}, which is ${other}'s too`, fix)];
  });
};

/** Who stands under no board sees none; they may be meant for one. */
export const everybodyHasAPlace: Warn = ({ settings }) => {
  const placed = new Set(settings.boards.flatMap(peopleOf));
  // On a board that names no members anybody of the settings can be given a question.
  if (settings.boards.some(({ members }) => members.length === 0)) return [];
  return Object.values(settings.people).flatMap(({ id, name }) =>
    placed.has(id)
      ? []
      : [
          doubt(
            ["people", id],
            `is ${name}, whom no board names`,
            "Give them a place on a board, or take them out.",
          ),
        ],
  );
};

function peopleOf({ chair, deputy, ...board }: Board): PersonId[] {
  return [
    ...[chair, deputy].filter((person) => person !== null),
    ...board.secretaries,
    ...board.members,
    ...board.observers,
    ...board.operators,
    ...Object.values(board.owners),
    ...Object.values(board.deputies),
  ];
}

/** Nobody hears of a digest, a reminder or trouble who has no account where the board is. */
export const somebodyIsReached: Warn = ({ settings }) =>
  settings.boards.flatMap((board, index) => {
    const where = [...new Set(board.channels.map(platformOf))]
      .map((platform) => PLATFORMS[platform].name)
      .join(" or ");
    const isReached = (person: PersonId) => accountOf(board, person) !== null;
    const { chair, secretaries, observers, operators } = board;
    const active = peopleOf(board).filter((person) => ![...observers, ...operators].includes(person));
    if (active.length > 0 && !active.some(isReached))
      return [
        doubt(
          ["boards", index, "channels"],
          `lead to ${where}, where nobody of the board has an account: the bot can write to none of them`,
          "Give the people of the board their ids there, under `people`.",
        ),
      ];
    const told = secretaries.length > 0 ? secretaries : chair === null ? [] : [chair];
    const unread =
      told.length > 0 && !told.some(isReached)
        ? [
            doubt(
              ["boards", index, secretaries.length > 0 ? "secretary" : "chair"],
              `has no account on ${where}: nobody gets the digest, or is told of what needs people`,
              "Give them their id there, under `people`.",
            ),
          ]
        : [];
    const owners = Object.entries(board.owners).flatMap(([question, person]) =>
      [person, board.deputies[asQuestionId(question)] ?? board.deputy ?? person].some(isReached)
        ? []
        : [
            doubt(
              ["boards", index, "owners", question],
              `is ${person}, who has no account on ${where}: nobody is reminded but the secretary`,
              "Give them their id there, under `people`, or name a deputy.",
            ),
          ],
    );
    return [...unread, ...owners];
  });

/** Who stands in for nobody never is reminded. */
export const deputiesStandIn: Warn = ({ settings }) =>
  settings.boards.flatMap((board, index) =>
    Object.entries(board.deputies).flatMap(([question, person]) => {
      const owner = Object.entries(board.owners).find(([id]) => id === question)?.[1];
      if (owner === person)
        return [
          doubt(
            ["boards", index, "deputies", question],
            `is ${person}, who is its owner`,
            "Name somebody else, or leave it out.",
          ),
        ];
      return owner !== undefined
        ? []
        : [
            doubt(
              ["boards", index, "deputies", question],
              `is ${person}, and the question has no owner to stand in for`,
              "Name its owner under `owners`.",
            ),
          ];
    }),
  );
