import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A straight line that is drawn on a page, level or upright. */
export interface Ruling {
  level: boolean;
  /** Its place: y of a level line, x of an upright one. */
  at: number;
  from: number;
  to: number;
}

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;
type Matrix = readonly [number, number, number, number, number, number];
interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** Thicker than this many points it is an area and no line. */
const THICK = 3;
const SHORTEST = 6;

const strokes = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);

/** The lines of a page: those that are drawn as lines, and those that are drawn as thin areas, as Word does. */
export function rulingsOf({ fnArray, argsArray }: Operators): Ruling[] {
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const rulings: Ruling[] = [];
  for (const [index, code] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (code === OPS.save || code === OPS.paintFormXObjectBegin) stack.push(matrix);
    if (code === OPS.restore || code === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    if (code === OPS.transform) matrix = multiplied(matrix, args);
    if (code === OPS.paintFormXObjectBegin && Array.isArray(args?.[0])) matrix = multiplied(matrix, args[0]);
    if (code === OPS.constructPath) {
      const paint = Number(args?.[0]);
      for (const box of boxesOf(args))
        rulings.push(...linesOf(placed(box, matrix), strokes.has(paint), fills.has(paint)));
    }
  }
  return rulings;
}

function multiplied([a, b, c, d, e, f]: Matrix, by: unknown): Matrix {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = Array.from(by as ArrayLike<number>);
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function placed({ left, bottom, right, top }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * left + c * bottom + e, a * right + c * top + e];
  const ys = [b * left + d * bottom + f, b * right + d * top + f];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** How a path is written: the number of a step, then its coordinates. */
const STEPS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** The boxes around the pieces of a path; around the whole of it where its steps are not known. */
function boxesOf(args: unknown[] | null): Box[] {
  const [data] = (args?.[1] ?? []) as ArrayLike<number>[];
  const pieces: [number, number][][] = [];
  if (data) {
    for (let at = 0; at < data.length;) {
      const step = data[at] ?? -1;
      const length = STEPS[step];
      if (length === undefined) return wholeBox(args);
      if (step === 0) pieces.push([]);
      const end = at + length;
      if (length > 0) pieces.at(-1)?.push([data[end - 1] ?? 0, data[end] ?? 0]);
      at = end + 1;
    }
  }
  return pieces.length === 0 ? wholeBox(args) : pieces.flatMap(piecesOf);
}

/** A row of points is a rectangle or a polyline: each of its legs is a box by itself, unless it is a thin area. */
function piecesOf(points: readonly [number, number][]): Box[] {
  const box = around(points);
  if (box.right - box.left < THICK || box.top - box.bottom < THICK) return [box];
  const isRectangle =
    points.length <= 5 &&
    points.every(([x, y]) => isNear(x, box.left, box.right) && isNear(y, box.bottom, box.top));
  if (isRectangle) return [box];
  return points.slice(1).map((point, index) => around([points[index] ?? point, point]));
}

function isNear(value: number, one: number, other: number): boolean {
  return Math.abs(value - one) < 0.5 || Math.abs(value - other) < 0.5;
}

function around(points: readonly [number, number][]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function wholeBox(args: unknown[] | null): Box[] {
  const [left, bottom, right, top] = Array.from((args?.[2] ?? []) as ArrayLike<number>);
  return left === undefined || bottom === undefined || right === undefined || top === undefined
    ? []
    : [{ left, bottom, right, top }];
}

function linesOf({ left, bottom, right, top }: Box, stroked: boolean, filled: boolean): Ruling[] {
  const [width, height] = [right - left, top - bottom];
  if (!stroked && !filled) return [];
  if (height < THICK)
    return width < SHORTEST ? [] : [{ level: true, at: (top + bottom) / 2, from: left, to: right }];
  if (width < THICK)
    return height < SHORTEST ? [] : [{ level: false, at: (left + right) / 2, from: bottom, to: top }];
  if (!stroked) return [];
  // The frame of a rectangle.
  return [
    { level: true, at: top, from: left, to: right },
    { level: true, at: bottom, from: left, to: right },
    { level: false, at: left, from: bottom, to: top },
    { level: false, at: right, from: bottom, to: top },
  ];
}
