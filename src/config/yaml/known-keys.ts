import { z } from "zod";
import type { Path } from "./yaml-file.ts";

/** The keys that a schema knows in the map at a path. */
export function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  const map = bare(path.reduce<unknown>(inside, schema));
  return map instanceof z.ZodObject ? Object.keys(map.shape) : [];
}

function inside(schema: unknown, step: PropertyKey): unknown {
  const here = bare(schema);
  if (here instanceof z.ZodObject) return here.shape[String(step)];
  if (here instanceof z.ZodArray) return here.element;
  return here instanceof z.ZodRecord ? here.valueType : undefined;
}

/** Without what only says that it may be left out. */
function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodExactOptional
    ? bare(schema.unwrap())
    : schema;
}
