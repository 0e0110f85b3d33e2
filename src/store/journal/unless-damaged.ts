import { ExpectedError } from "../../core/model/errors.ts";

/** Null for a journal that is not what a checkpoint would have it be: read from the first line it may well be whole. */
export async function unlessDamaged<R>(read: () => Promise<R>): Promise<R | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ExpectedError && error.code === "journal-damaged") return null;
    throw error;
  }
}
