import { render } from "preact";
import { Refusal } from "./api/refusal.ts";
import { App } from "./app.tsx";
import { followChanges, keepTime } from "./store/live-updates.ts";
import { followAddress } from "./store/navigation.ts";
import { openStore } from "./store/open-store.ts";
import { readAll } from "./store/reading.ts";

/** How long to wait before a workspace that did not answer is asked again, in milliseconds. */
const PATIENCE = 2_000;

/** Opens the page. A workspace that is not there yet is asked again until it is. */
async function open(place: HTMLElement): Promise<void> {
  try {
    const store = await openStore();
    followAddress(store);
    render(<App store={store} />, place);
    followChanges(store);
    keepTime(store);
    await readAll(store);
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    render(
      <p class="waiting" role="status">
        {fault.message} This page tries again by itself.
      </p>,
      place,
    );
    setTimeout(() => void open(place), PATIENCE);
  }
}

const place = document.getElementById("page");
if (place) {
  place.replaceChildren();
  void open(place);
}
