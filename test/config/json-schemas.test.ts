import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { jsonSchemas } from "../../scripts/json-schemas.ts";

it.each(Object.entries(jsonSchemas()))("keeps %s up to date", async (path, text) => {
  const committed: unknown = JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), "utf8"));

  expect(committed, "run: node --import tsx scripts/write-schemas.ts && npm run format").toEqual(
    JSON.parse(text),
  );
});

it("tells editors which keys a question and a board have, and what they are", () => {
  const schemas = jsonSchemas();

  expect(JSON.parse(schemas["questions/schema.json"] ?? "")).toMatchObject({
    additionalProperties: false,
    properties: {
      questions: {
        items: {
          required: ["id", "text"],
          properties: { text: { description: "The exact words that are asked." } },
        },
      },
    },
  });
  expect(JSON.parse(schemas["docs/boards.schema.json"] ?? "")).toMatchObject({
    required: ["organisation", "boards"],
    properties: {
      holidays: { enum: ["england-and-wales", "scotland", "northern-ireland", "none"] },
      boards: { items: { required: ["id", "name", "audiences", "channels", "round"] } },
    },
  });
});
