import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import Ajv from "ajv-draft-04";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { AT_MESSAGE } from "../../../../src/chat/chat.ts";
import {
  MANIFESTS,
  type PackageIds,
  teamsPackage,
} from "../../../../src/chat/teams/package/teams-package.ts";
import { suggestions } from "../../../../src/commands/table.ts";
import { ExpectedError } from "../../../../src/core/model/errors.ts";
import { WORLD } from "../fake/world.ts";

const IDS: PackageIds = {
  appId: WORLD.app,
  version: "1.0.0",
  organisation: 'Borchester "City" Council and its parishes',
  website: "https://council.example.org",
  privacy: "https://council.example.org/privacy",
  terms: "https://council.example.org/terms",
  publicUrl: "https://bot.example.org:8443/x",
};

const schemas = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest")),
  "json-schemas",
  "teams",
  "v1.29",
  "MicrosoftTeams.schema.json",
);

function unpacked(ids: PackageIds) {
  const files = unzipSync(teamsPackage(ids));
  const manifest = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString());
  return { files, manifest };
}

/** One of the icons that are in the repository. */
function icon(name: "color" | "outline"): Uint8Array {
  return readFileSync(join(MANIFESTS, `${name}.png`));
}

/** The size of a PNG and its kind of colour. */
function read(png: Uint8Array) {
  const view = Buffer.from(png);
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20), colourType: view[25] };
}

/** The pixels of a PNG without filters, whose only data begins behind its header, as both icons are. */
function pixelsOf(png: Uint8Array): number[][] {
  const view = Buffer.from(png);
  const { width, height } = read(png);
  const rows = inflateSync(view.subarray(41, 41 + view.readUInt32BE(33)));
  return Array.from({ length: width * height }, (_none, index) => {
    const at = Math.floor(index / width) * (width * 4 + 1) + 1 + (index % width) * 4;
    return [...rows.subarray(at, at + 4)];
  });
}

describe("the package for Teams", () => {
  it("has the manifest and both icons at its root, and nothing else", () => {
    expect(Object.keys(unpacked(IDS).files).sort()).toEqual(["color.png", "manifest.json", "outline.png"]);
  });

  it("is valid by Microsoft's own schema", () => {
    const { $schema: _draft, ...schema } = JSON.parse(readFileSync(schemas, "utf8"));
    const validate = new Ajv.default({ strict: false, allErrors: true, validateFormats: false }).compile(
      schema,
    );

    validate(unpacked(IDS).manifest);

    expect(validate.errors).toBeNull();
  });

  it("offers its commands after its name and after a slash, which it hears alone", () => {
    const [bot] = unpacked(IDS).manifest.bots;

    expect(bot.supportsTargetedMessages).toBe(true);
    expect(bot.commandLists[0].triggers).toEqual(["mention", "slash"]);
  });

  it("offers at every message the dialog that says what a reply is, known as the bot knows it", () => {
    const [extension] = unpacked(IDS).manifest.composeExtensions;

    expect(extension).toMatchObject({
      botId: WORLD.app,
      commands: [
        {
          ...{ id: AT_MESSAGE, type: "action", context: ["message"], fetchTask: true },
          title: "What is this reply?",
        },
      ],
    });
  });

  it("asks for one right, to read and hear the channels of the teams it is in, and no more", () => {
    const { manifest } = unpacked(IDS);

    expect(manifest.authorization.permissions.resourceSpecific).toEqual([
      { name: "ChannelMessage.Read.Group", type: "Application" },
    ]);
    expect(manifest.webApplicationInfo.id).toBe(WORLD.app);
    expect(manifest.bots).toMatchObject([
      { botId: WORLD.app, scopes: ["team", "personal"], isNotificationOnly: false, supportsFiles: true },
    ]);
    expect(manifest.supportsChannelFeatures).toBe("tier1");
  });

  it("names who runs the bot, as far as there is room, and where it is reached", () => {
    const { manifest } = unpacked(IDS);

    expect(manifest.developer.name).toBe('Borchester "City" Council and');
    expect(manifest.validDomains).toEqual(["bot.example.org:8443"]);
    expect(unpacked({ ...IDS, publicUrl: null }).manifest.validDomains).toEqual([]);
  });

  it("suggests only commands that there are", () => {
    const names = suggestions.map(({ name }) => name);
    const suggested: { title: string }[] = unpacked(IDS).manifest.bots[0].commandLists[0].commands;

    expect(suggested.map(({ title }) => title).filter((title) => !names.includes(title))).toEqual([]);
    expect(suggested.length).toBeLessThanOrEqual(12);
  });

  it("is the same to the byte for the same settings", () => {
    expect(Buffer.from(teamsPackage(IDS)).equals(Buffer.from(teamsPackage(IDS)))).toBe(true);
  });

  it("is refused with everything that does not fit", () => {
    const wrong = {
      ...IDS,
      appId: "x",
      version: "1",
      organisation: " ",
      privacy: "http://a",
      publicUrl: "b",
    };

    expect(() => teamsPackage(wrong)).toThrow(ExpectedError);
    expect(() => teamsPackage(wrong)).toThrow(
      'Cannot build the package for Teams: MicrosoftAppId is "x", which is not the id of an app; the version is "1", and should be like 1.0.0; the organisation has no name; privacy is "http://a", and should begin with https://; TEAMS_PUBLIC_URL is "b", and should begin with https://.',
    );
  });
});

describe("the icons", () => {
  it("are exactly as large as Teams wants them, in true colour with transparency", () => {
    expect(read(icon("color"))).toEqual({ width: 192, height: 192, colourType: 6 });
    expect(read(icon("outline"))).toEqual({ width: 32, height: 32, colourType: 6 });
  });

  it("are opaque in colour, and nothing but white on nothing in outline", () => {
    expect(pixelsOf(icon("color")).every(([, , , alpha]) => alpha === 255)).toBe(true);
    const lines = pixelsOf(icon("outline"));
    expect(lines.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(lines.filter(([, , , alpha]) => alpha === 0).length).toBeGreaterThan(400);
    expect(lines.filter(([, , , alpha]) => alpha === 255).length).toBeGreaterThan(50);
  });
});
