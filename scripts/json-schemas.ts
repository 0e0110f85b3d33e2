import { z } from "zod";
import { questionFile } from "../src/config/questions/question-file.ts";
import { settingsFile } from "../src/config/settings-file.ts";

/**
 * The schemas that give editors completion, by where they lie in the repository. Draft 7, which the YAML language
 * server knows best. They say less than the rules do: `soc check` has the last word.
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    "questions/schema.json": schemaOf(questionFile),
    "docs/boards.schema.json": schemaOf(settingsFile),
  };
}

function schemaOf(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: "draft-7", io: "input" }), null, 2)}\n`;
}
