import { render } from "preact";
import { App } from "./app.tsx";
import { followAddress } from "./desk/follow-address.ts";
import { followChanges } from "./desk/follow-changes.ts";
import { keepTime } from "./desk/keep-time.ts";
import { openDesk } from "./desk/open-desk.ts";
import { readAll } from "./desk/read-all.ts";
import { Refusal } from "./wire/refusal.ts";

/** How long to wait before a workspace that did not answer is asked again, in milliseconds. */
const PATIENCE = 2_000;

/** Opens the page. A workspace that is not there yet is asked again until it is. */
async function open(place: HTMLElement): Promise<void> {
  try {
    const desk = await openDesk();
    followAddress(desk);
    render(<App desk={desk} />, place);
    followChanges(desk);
    keepTime(desk);
    await readAll(desk);
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
