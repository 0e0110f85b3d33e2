import { openMemoryStore } from "../../src/store/memory-store.ts";
import { describeStore } from "./contract.ts";

describeStore("the store in memory", async () => {
  const shelf = new Map();
  return { open: async () => openMemoryStore(shelf) };
});
