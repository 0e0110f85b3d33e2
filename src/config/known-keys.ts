import { z } from "zod";
import type { Path } from "./yaml-file.ts";

/** The keys that a schema knows in the map at a path. */
export function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  const here = path.reduce<z.ZodType | undefined>((from, step) => inside(from, step), schema);
  const map = bare(here);
  return map instanceof z.ZodObject ? Object.keys(map.shape) : [];
}

function inside(schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined {
  const here = bare(schema);
  if (here instanceof z.ZodObject) return here.shape[String(step)];
  if (here instanceof z.ZodArray) return here.element as z.ZodType;
  if (here instanceof z.ZodRecord) return here.valueType as z.ZodType;
  return undefined;
}

/** Without what only says that it may be left out. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodExactOptional
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}
