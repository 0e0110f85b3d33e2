import { pngOf } from "./png.ts";

/** The two pictures that Teams wants, as PNG files at exactly its sizes. */
export type Icons = { readonly color: Uint8Array; readonly outline: Uint8Array };

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];

const BLUE: Colour = [0x1f, 0x4e, 0x79];
const WHITE: Colour = [0xff, 0xff, 0xff];

/** A tick, from left to right, in a picture one wide and one high. */
const TICK: readonly Point[] = [
  [0.36, 0.45],
  [0.46, 0.55],
  [0.65, 0.34],
];
const TAIL: readonly Point[] = [
  [0.34, 0.66],
  [0.34, 0.82],
  [0.5, 0.66],
];

/** Draws a speech bubble with a tick in it: white on blue in 192 by 192, and as a white outline in 32 by 32. */
export function drawIcons(): Icons {
  return {
    color: draw(192, (at, soft) => {
      const bubble = soft(toBubble(at));
      const tick = soft(toLine(at, TICK) - 0.035);
      return { colour: mix(BLUE, WHITE, bubble * (1 - tick)), alpha: 1 };
    }),
    outline: draw(32, (at, soft) => {
      const edge = soft(Math.abs(toBubble(at)) - 0.035);
      const tick = soft(toLine(at, TICK) - 0.04);
      return { colour: WHITE, alpha: Math.max(edge, tick) };
    }),
  };
}

/** How much of a pixel a shape covers, from the distance of its middle to the shape's edge. */
type Soft = (distance: number) => number;

function draw(
  size: number,
  look: (at: Point, soft: Soft) => { readonly colour: Colour; readonly alpha: number },
): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const soft: Soft = (distance) => Math.min(1, Math.max(0, 0.5 - distance * size));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const { colour, alpha } = look([(column + 0.5) / size, (row + 0.5) / size], soft);
      pixels.set([...colour, Math.round(alpha * 255)], (row * size + column) * 4);
    }
  }
  return pngOf(size, pixels);
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (from: number, to: number) => Math.round(from + (to - from) * share);
  return [part(one[0], other[0]), part(one[1], other[1]), part(one[2], other[2])];
}

/** The distance to the bubble: negative inside. */
function toBubble(at: Point): number {
  return Math.min(toBox(at), toTriangle(at));
}

function toBox([x, y]: Point): number {
  const round = 0.09;
  const [dx, dy] = [Math.abs(x - 0.5) - 0.34 + round, Math.abs(y - 0.44) - 0.25 + round];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
}

function toTriangle(at: Point): number {
  const edges = TAIL.map((from, index) => side(at, from, TAIL[(index + 1) % TAIL.length] ?? from));
  const inside = edges.every((each) => each <= 0) || edges.every((each) => each >= 0);
  const distance = toLine(at, [...TAIL, ...TAIL.slice(0, 1)]);
  return inside ? -distance : distance;
}

function side([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** The distance to a line through these points. */
function toLine(at: Point, points: readonly Point[]): number {
  const pieces = points.slice(1).map((to, index) => toPiece(at, points[index] ?? to, to));
  return Math.min(...pieces);
}

function toPiece([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - dx * along, y - ay - dy * along);
}
