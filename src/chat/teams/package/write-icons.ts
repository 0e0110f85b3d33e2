import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawIcons } from "./draw-icons.ts";
import { MANIFESTS } from "./teams-package.ts";

// Run by hand when the drawing changes: node --import tsx src/chat/teams/package/write-icons.ts
const { color, outline } = drawIcons();
writeFileSync(join(MANIFESTS, "color.png"), color);
writeFileSync(join(MANIFESTS, "outline.png"), outline);
