// Draws the icon, an open book with a check mark, and writes it as PNG and ICO; run again after a change and commit both files.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];
/** True inside a shape; the drawing is one unit wide and high, its origin at the top left. */
type Shape = (x: number, y: number) => boolean;

const BLUE: Colour = [29, 79, 145];
const PAPER: Colour = [255, 255, 255];
const SHADE: Colour = [219, 231, 247];

function roundedSquare(margin: number, radius: number): Shape {
  const reach = 0.5 - margin - radius;
  return (x, y) => Math.hypot(Math.max(Math.abs(x - 0.5) - reach, 0), Math.max(Math.abs(y - 0.5) - reach, 0)) <= radius;
}

function polygon(points: readonly Point[]): Shape {
  return (x, y) => {
    let inside = false;
    points.forEach(([ax, ay], at) => {
      const [bx, by] = points.at(at - 1) ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside;
  };
}

/** A line of round ends and corners. */
function stroke(points: readonly Point[], width: number): Shape {
  return (x, y) =>
    points.slice(1).some(([bx, by], at) => {
      const [ax, ay] = points[at] ?? [bx, by];
      const [dx, dy] = [bx - ax, by - ay];
      const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(x - ax - along * dx, y - ay - along * dy) <= width / 2;
    });
}

const mirrored = (points: readonly Point[]): readonly Point[] => points.map(([x, y]) => [1 - x, y] as const);
const EDGE: readonly Point[] = [
  [0.5, 0.3],
  [0.45, 0.265],
  [0.39, 0.242],
  [0.32, 0.23],
  [0.24, 0.232],
  [0.15, 0.25],
];
const PAGE: readonly Point[] = [...EDGE, ...EDGE.map(([x, y]) => [x, y + 0.5] as const).toReversed()];
const CHECK: readonly Point[] = [
  [0.34, 0.53],
  [0.46, 0.64],
  [0.67, 0.4],
];

const LAYERS: readonly (readonly [Shape, Colour])[] = [
  [roundedSquare(0.02, 0.18), BLUE],
  [polygon(PAGE), PAPER],
  [polygon(mirrored(PAGE)), SHADE],
  [stroke(CHECK, 0.095), BLUE],
];

const SAMPLES = 4;

/** One pixel as red, green, blue, opacity: the mean of the samples in it. */
function pixel(left: number, top: number, size: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (left + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (top + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = LAYERS.findLast(([shape]) => shape(x, y))?.[1];
    if (colour === undefined) continue;
    covered += 1;
    colour.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
  }
  return [
    ...sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered))),
    Math.round((255 * covered) / (SAMPLES * SAMPLES)),
  ];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(size: number): Buffer {
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_pixel, x) => pixel(x, y, size)).flat(),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits a channel, red green blue with opacity.
  head.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const ENTRY_BYTES = 16;

function ico(sizes: readonly number[]): Buffer {
  const images = sizes.map(png);
  const directory = Buffer.alloc(6 + ENTRY_BYTES * sizes.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(sizes.length, 4);
  let place = directory.length;
  images.forEach((image, at) => {
    const entry = 6 + ENTRY_BYTES * at;
    // The format has one byte for a side and writes 256 as 0.
    const side = (sizes[at] ?? 0) % 256;
    directory.set([side, side, 0, 0, 1, 0, 32, 0], entry);
    directory.writeUInt32LE(image.length, entry + 8);
    directory.writeUInt32LE(place, entry + 12);
    place += image.length;
  });
  return Buffer.concat([directory, ...images]);
}

writeFileSync(join(import.meta.dirname, 'icon.png'), png(512));
writeFileSync(join(import.meta.dirname, 'icon.ico'), ico([16, 32, 48, 256]));
