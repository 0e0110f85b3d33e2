const LONGEST = 120;

/**
 * The name under which a file that somebody handed in is shown and downloaded. It is a label and never a path; all the
 * same it loses folders, control and direction characters (which can make `gpj.exe` read as `exe.jpg`) and what Windows
 * forbids, keeps its ending when it is shortened, and is never empty.
 */
export function fileName(given: string): string {
  const base = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const name = base
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    // An end is looked for only where its first space or dot stands, not from each of them.
    .replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, "");
  if (name === "") return "file";
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = /\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? "";
  return letters.slice(0, LONGEST - [...ending].length).join("") + ending;
}
