import { expect, it } from "vitest";
import { readRating } from "../../../src/core/model/read-rating.ts";

it.each([
  ["green", "green", ""],
  ["Amber: some partners answer", "amber", "some partners answer"],
  ["RED no plan yet", "red", "no plan yet"],
  ["red : no plan yet", "red", "no plan yet"],
  ["", null, ""],
  ["reddish", null, "reddish"],
  ["all is green", null, "all is green"],
  ["blue: sky", null, "blue: sky"],
])("reads %j where the colon may be left out", (typed, rating, rest) => {
  expect(readRating(typed, "optional")).toEqual({ rating, rest });
});

it.each([
  ["red: no plan yet", "red", "no plan yet"],
  ["red tape is in the way", null, "red tape is in the way"],
  ["Green :", "green", ""],
  ["green", null, "green"],
])("reads %j where only a colon makes it a rating", (typed, rating, rest) => {
  expect(readRating(typed, "required")).toEqual({ rating, rest });
});
