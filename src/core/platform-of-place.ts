import type { Place } from "./delivery.ts";
import { type Platform, platformOf } from "./ids.ts";

/** The platform on which a place is. */
export function platformOfPlace(place: Place): Platform {
  switch (place.kind) {
    case "channel":
      return platformOf(place.channel);
    case "thread":
      return platformOf(place.root.channel);
    case "person":
      return platformOf(place.user);
  }
}
