import { expect, it } from "vitest";
import { readRating } from "../../../src/core/reading/read-rating.ts";

it.each([
  ["green", "green", ""],
  ["Amber: some partners answer", "amber", "some partners answer"],
  ["RED no plan yet", "red", "no plan yet"],
  ["red : no plan yet", "red", "no plan yet"],
  ["", null, ""],
  ["amber, plan due in March", "amber", "plan due in March"],
  ["amber. Plan due", "amber", "Plan due"],
  ["amber; plan due", "amber", "plan due"],
  ["amber – plan due", "amber", "plan due"],
  ["amber—plan due", "amber", "plan due"],
  ["(amber)", "amber", ""],
  ["“Amber” plan “due”", "amber", "plan “due”"],
  ["green.", "green", ""],
  ["\u200bgreen\u00a0fine", "green", "fine"],
  ["amber/green", null, "amber/green"],
  ["red-hot", null, "red-hot"],
  ["reddish", null, "reddish"],
  ["all is green", null, "all is green"],
  ["blue: sky", null, "blue: sky"],
])("reads %j where a sign may be left out", (typed, rating, rest) => {
  expect(readRating(typed, "optional")).toEqual({ rating, rest });
});

it.each([
  ["red: no plan yet", "red", "no plan yet"],
  ["red tape is in the way", null, "red tape is in the way"],
  ["red - no plan yet", "red", "no plan yet"],
  ["red – no plan yet", "red", "no plan yet"],
  ["red, no plan yet", "red", "no plan yet"],
  ["(red) no plan yet", "red", "no plan yet"],
  ["red-tape again", null, "red-tape again"],
  ["Red, amber and green mean nothing here", null, "Red, amber and green mean nothing here"],
  ["Green :", "green", ""],
  ["green", null, "green"],
])("reads %j where only a sign makes it a rating", (typed, rating, rest) => {
  expect(readRating(typed, "required")).toEqual({ rating, rest });
});
