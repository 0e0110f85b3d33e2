import { memoryKeep, nothingKept } from "../../../src/store/keep/memory-keep.ts";
import { describeKeep } from "./contract.ts";

describeKeep("what a chat keeps in memory", async () => {
  const kept = nothingKept();
  return { open: () => ({ keep: memoryKeep(kept), close: async () => undefined }) };
});
