/** By what the bot shows Microsoft who it is. */
export type Proof =
  | { readonly kind: "secret"; readonly secret: string }
  | { readonly kind: "certificate"; readonly thumbprint: string; readonly privateKey: string }
  | { readonly kind: "managed-identity" };

/** Who the bot is at Microsoft. */
export type Credentials =
  | {
      readonly kind: "app";
      readonly appId: string;
      /** The tenant that the bot's registration belongs to; null for one that serves several. */
      readonly tenant: string | null;
      readonly proof: Proof;
    }
  /** For Microsoft's emulator on this machine: nobody proves anything. */
  | { readonly kind: "anonymous" };
