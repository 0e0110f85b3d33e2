import { type UserRef, userRef } from "../core/names/ids.ts";
import { accountPlatforms } from "../core/names/platforms.ts";
import { nearest } from "../core/reading/find-person.ts";
import { ID } from "./plain-values.ts";
import { boardsOf, type Looked, type LookedBoard, type Rule, wrong } from "./settings-rules.ts";
import type { Path } from "./yaml/yaml-file.ts";

const LISTS = ["secretary", "members", "observers", "operators"] as const;

/** What makes somebody more than an observer; running the bot is nothing on a board. */
const OTHER_ROLES: ReadonlySet<string> = new Set([
  ...["chair", "secretary", "members", "owners", "deputies", "deputy"],
]);

/** What settings must keep to about people. */
export const peopleRules: readonly Rule[] = [
  peopleHaveIds,
  accountsDiffer,
  peopleAreKnown,
  observersOnlyObserve,
];

/** The journal says `bot` where nobody of the settings did something. */
function peopleHaveIds({ settings }: Looked) {
  return Object.keys(settings.people ?? {})
    .filter((id) => !ID.test(id) || id === "bot")
    .map((id) => {
      const problem =
        id === "bot" ? "has the id that the bot itself goes by" : "has an id that cannot be one";
      const fix = "Write small letters, figures and hyphens, a letter first, like p1; not bot.";
      return { path: ["people", id], part: "key" as const, problem, fix };
    });
}

function accountsDiffer({ settings }: Looked) {
  const seen = new Map<UserRef, string>();
  return Object.entries(settings.people ?? {}).flatMap(([id, person]) =>
    accountPlatforms.flatMap((platform) => {
      const account = person?.[platform];
      if (account === undefined) return [];
      const key = userRef(platform, account.toLowerCase());
      const other = seen.get(key);
      seen.set(key, other ?? id);
      if (other === undefined) return [];
      const fix = "Give each person an account of their own, or keep one of the two people.";
      return [wrong(["people", id, platform], `is ${account}, which is ${other}'s already`, fix)];
    }),
  );
}

function peopleAreKnown(looked: Looked) {
  const known = Object.keys(looked.settings.people ?? {});
  const atTop = (looked.settings.operators ?? []).flatMap((person, index) =>
    person === undefined ? [] : [{ person, path: ["operators", index] }],
  );
  return [atTop, ...boardsOf(looked).map(mentionsIn)].flatMap((mentions) =>
    mentions.flatMap(({ person, path }) => {
      if (known.includes(person)) return [];
      const meant = nearest(person, known);
      const fix =
        meant === null
          ? "Name somebody who stands under `people`, or add them there."
          : `Did you mean ${meant}?`;
      return [wrong(path, `is "${person}", whom \`people\` does not list`, fix)];
    }),
  );
}

/** An observer is never chased; somebody with another role on the board may be. */
function observersOnlyObserve(looked: Looked) {
  return boardsOf(looked).flatMap((looking) =>
    (looking.board.observers ?? []).flatMap((person, index) => {
      const observing = [...looking.path, "observers", index];
      const other = mentionsIn(looking).find((it) => it.person === person && OTHER_ROLES.has(it.role));
      if (other === undefined) return [];
      const fix = `Take ${person} out of \`observers\`, or out of \`${other.role}\`.`;
      return [wrong(observing, `is ${person}, who stands under \`${other.role}\` too`, fix)];
    }),
  );
}

/** Everywhere a board names a person. */
function mentionsIn({ board, path }: LookedBoard): readonly { person: string; role: string; path: Path }[] {
  const { chair, deputy, owners = {}, deputies = {} } = board;
  const lists = LISTS.flatMap((role) =>
    (board[role] ?? []).map((person, index) => ({ person, role, path: [...path, role, index] })),
  );
  const ones = Object.entries({ chair, deputy }).map(([role, person]) => {
    return { person, role, path: [...path, role] };
  });
  const perQuestion = Object.entries({ owners, deputies }).flatMap(([role, map]) =>
    Object.entries(map).map(([question, person]) => ({ person, role, path: [...path, role, question] })),
  );
  return [...ones, ...lists, ...perQuestion].flatMap((mention) =>
    mention.person === undefined ? [] : [{ ...mention, person: mention.person }],
  );
}
