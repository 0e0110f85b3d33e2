/**
 * What settings and sentences need to know of a platform. A pattern is put between others, so it has no anchors, and no `|`
 * outside brackets.
 */
type PlatformFacts = {
  /** As people call it. */
  readonly name: string;
  readonly channel: {
    /** What follows the platform and a colon in the settings. */
    readonly pattern: RegExp;
    /** How one is written, cut short. */
    readonly sketch: string;
    /** The sketch, and what people get wrong about it. */
    readonly hint: string;
  };
  /** An account as the settings give it to a person; null where everybody has one under their own id. */
  readonly account: {
    readonly pattern: RegExp;
    readonly describes: string;
    /** What to write in place of something that is none. */
    readonly fix: string;
    /** Whether the platform writes it in small letters, whatever the settings do. */
    readonly small: boolean;
  } | null;
};

/** The platforms the bot talks on. How to add one: docs/add-a-chat.md. */
export const PLATFORMS = {
  slack: {
    name: "Slack",
    channel: {
      pattern: /[CG][A-Z0-9]{2,20}/,
      sketch: "slack:C…",
      hint: "slack:C… (its id, not its name)",
    },
    account: {
      pattern: /[UW][A-Z0-9]{2,20}/,
      describes: "The member id on Slack: U01ABCDEF.",
      fix: "Write the person's member id on Slack, like U01ABCDEF, or leave `slack` out.",
      small: false,
    },
  },
  teams: {
    name: "Teams",
    channel: {
      pattern: /19:[^\s@;]+@thread\.(tacv2|skype)/,
      sketch: "teams:19:…@thread.tacv2",
      hint: "teams:19:…@thread.tacv2 in quotes",
    },
    account: {
      pattern: /[0-9A-Fa-f-]{8,64}/,
      describes: "The object id in Microsoft Entra ID.",
      fix: "Write the person's object id in Microsoft Entra ID (figures, a to f and hyphens), or leave it out.",
      small: true,
    },
  },
  local: {
    name: "the local workspace",
    channel: {
      pattern: /[a-z][a-z0-9-]{0,39}/,
      sketch: "local:…",
      hint: "local:… in small letters",
    },
    account: null,
  },
} as const satisfies Readonly<Record<string, PlatformFacts>>;

/** A platform the bot talks on. */
export type Platform = keyof typeof PLATFORMS;

/** A platform on which somebody has an account only if the settings say so. */
export type AccountPlatform = {
  [P in Platform]: (typeof PLATFORMS)[P]["account"] extends null ? never : P;
}[Platform];

/** All platforms, in the order in which the settings name them. */
export const platforms = Object.keys(PLATFORMS) as readonly Platform[];

/** Those that the settings give people accounts on. */
export const accountPlatforms = platforms.filter(
  (platform): platform is AccountPlatform => PLATFORMS[platform].account !== null,
);
