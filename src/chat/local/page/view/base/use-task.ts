import { useRef, useState } from "preact/hooks";
import { Refusal } from "../../api/refusal.ts";

/** Something the workspace is asked to do: whether it is under way, and why it was refused the last time. */
export type Task = {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** Does it, unless it is under way already. Resolves to whether it was done. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  forget(): void;
};

/** Runs one request at a time, and keeps a refusal to be shown beside the control that asked. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const underway = useRef(false);
  return {
    busy,
    refusal,
    forget: () => setRefusal(null),
    run: async (work) => {
      if (underway.current) return false;
      underway.current = true;
      setBusy(true);
      setRefusal(null);
      try {
        await work();
        return true;
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        setRefusal(fault);
        return false;
      } finally {
        underway.current = false;
        setBusy(false);
      }
    },
  };
}
