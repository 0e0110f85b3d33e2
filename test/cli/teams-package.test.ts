import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { soc } from "../whole/bot-process.ts";

const APP = "0b7e0000-0000-4000-8000-00000000b007";

const BOARDS = `
organisation: Ambridge Parish Council
people: {}
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: ["teams:19:csp@thread.tacv2"]
    round: { starts: 2026-05-18 }
`;

it("the package for Teams is written for the organisation of the settings", async () => {
  const directory = await freshDirectory();
  await writeFile(join(directory, "boards.yaml"), BOARDS);
  const out = join(directory, "app.zip");

  const ended = await soc(["teams-package", "--website", "https://ambridge.example.org", "--out", out], {
    SOC_DATA: directory,
    MicrosoftAppId: APP,
  });

  expect(ended).toMatchObject({ code: 0, out: `The package for Teams is in ${out}.\n` });
  expect(developerIn(await readFile(out))).toBe("Ambridge Parish Council");
});

it("without settings the sample's name is not put into the package, and whoever builds it is told", async () => {
  const directory = await freshDirectory();
  const out = join(directory, "app.zip");

  const ended = await soc(["teams-package", "--website", "https://ambridge.example.org", "--out", out], {
    SOC_DATA: directory,
    MicrosoftAppId: APP,
  });

  expect(ended).toMatchObject({ code: 0, err: "" });
  expect(ended.out).toContain("There is no boards.yaml yet");
  expect(developerIn(await readFile(out))).toBe("SOC questions");
});

function developerIn(zip: Uint8Array): string {
  return JSON.parse(Buffer.from(unzipSync(zip)["manifest.json"] ?? []).toString()).developer.name;
}
