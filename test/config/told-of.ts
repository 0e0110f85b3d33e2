import { type Fault, formatFaults } from "../../src/config/yaml/fault.ts";

/** Faults as people read them, one a line, without the folder that a test made. */
export function toldOf(folder: string, faults: readonly Fault[]): string[] {
  const text = formatFaults(faults).replaceAll(`${folder}/`, "").replaceAll(`${folder}\\`, "");
  return text === "" ? [] : text.replaceAll("\n  ", " ").split("\n");
}
