// Writes the JSON Schemas anew after a change of the zod schemas; `npm run format` then lays them out.
//   node --import tsx scripts/write-schemas.ts
import { writeFile } from "node:fs/promises";
import { jsonSchemas } from "./json-schemas.ts";

for (const [path, text] of Object.entries(jsonSchemas())) {
  await writeFile(new URL(`../${path}`, import.meta.url), text);
}
