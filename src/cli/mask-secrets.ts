/** What a fact is called that is secret: `appToken`, `client_secret`, `Authorization`, `private-key`, `Set-Cookie` and their like. */
const SECRET =
  /token|secret|passw|passphrase|authori[sz]ation|credential|cookie|signature|(private|api|access)[-_ ]?key/i;

/** As deep as facts are looked into; what lies deeper is left out. */
const DEEPEST = 6;

/** A copy of the facts in which everything whose name says that it is secret is masked, however deep it lies. */
export function maskSecrets(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return maskedObject(facts, DEEPEST);
}

function maskedObject(facts: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      SECRET.test(name) ? "[secret]" : masked(value, depth - 1),
    ]),
  );
}

function masked(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return "[too deep]";
  if (Array.isArray(value)) return value.map((each) => masked(each, depth - 1));
  if ("toJSON" in value && typeof value.toJSON === "function") return masked(value.toJSON(), depth - 1);
  return maskedObject(value, depth);
}
