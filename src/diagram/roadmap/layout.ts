import type { RoadNode, Roadmap, RoadStep, Stretch } from './model.ts';
import { widthOf, wordsOf, wrap } from './wrap.ts';

/** A text of one or more lines around a middle. */
export interface DrawnText {
  lines: { text: string; x: number; y: number }[];
}
export interface DrawnBox extends DrawnText {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  /** Font size, where a word is too long for the usual one. */
  size: number | undefined;
  tone: string;
  /** Undefined for the heads of the lanes' own kind of link. */
  node: string | undefined;
  href: string;
}
export interface DrawnMessage extends DrawnText {
  /** From the foot of a box down and along to the lane of the receiver. */
  path: string;
}
export interface DrawnBand {
  x: number;
  y: number;
  width: number;
  height: number;
  href: string | undefined;
  title: DrawnText;
  /** When the stretch is the reader's. */
  under: DrawnText | undefined;
}
/** A bar beside the steps that touch one stand. */
export interface DrawnStand extends DrawnText {
  x: number;
  y: number;
  height: number;
}

export interface Drawing {
  width: number;
  height: number;
  boxes: DrawnBox[];
  bands: DrawnBand[];
  messages: DrawnMessage[];
  stands: DrawnStand[];
  lifelines: { x: number; y1: number; y2: number }[];
}

/** Words of the drawing that are not the content's own. */
export interface RoadmapWords {
  /** Title of the standing duties. */
  upkeep: string;
  /** Says after which outcomes a procedure follows. */
  after: (outcomes: readonly string[]) => string;
}

const lane = 142;
const gutter = 30;
const inset = 6;
const font = 15;
const small = 14;
/** For a word that is too long for its box. */
const tight = 13;
const line = 18;
const gap = 14;

/** Lays the road map out: parties as columns, time downwards, one row a step, what passes as arrows between the columns. */
export function layOut({ lanes, stretches }: Roadmap, words: RoadmapWords): Drawing {
  const columns = Math.max(lanes.length, 2);
  const width = gutter + columns * lane;
  const drawing: Drawing = {
    width,
    height: 0,
    boxes: [],
    bands: [],
    messages: [],
    stands: [],
    lifelines: [],
  };
  const middle = (index: number): number => gutter + index * lane + lane / 2;
  let y = gap;

  const box = (
    at: Pick<RoadNode, 'href' | 'text' | 'tone'>,
    index: number,
    node?: string,
    round = false,
  ): number => {
    const room = lane - 2 * inset - 8;
    const fits = wordsOf(at.text).every((word) => widthOf(word, font) <= room);
    const lines = wrap(at.text, room, fits ? font : tight);
    const height = lines.length * line + 12;
    drawing.boxes.push({
      ...textAt(lines, middle(index), y + height / 2, line),
      x: gutter + index * lane + inset,
      y,
      width: lane - 2 * inset,
      height,
      radius: round ? Math.min(height / 2, 22) : 4,
      size: fits ? undefined : tight,
      tone: at.tone,
      node,
      href: at.href,
    });
    return height;
  };
  const grid = (nodes: readonly RoadNode[], round: boolean): void => {
    for (let start = 0; start < nodes.length; start += columns) {
      const row = nodes.slice(start, start + columns);
      y += Math.max(...row.map((node, index) => box(node, index, node.node, round))) + gap;
    }
  };
  const band = (title: string, href: string | undefined, condition = ''): void => {
    const lines = wrap(title, width - 24, font);
    const under = wrap(condition, width - 24, small);
    const height = lines.length * line + under.length * 16 + 10;
    y += gap;
    const titleMiddle = y + 5 + (lines.length * line) / 2;
    drawing.bands.push({
      x: 0,
      y,
      width,
      height,
      href,
      title: textAt(lines, width / 2, titleMiddle, line),
      under:
        under.length > 0 ? textAt(under, width / 2, y + height - 5 - (under.length * 16) / 2, 16) : undefined,
    });
    y += height + gap;
  };
  const steps = (list: readonly RoadStep[]): void => {
    const from = y;
    for (const step of list) {
      const top = y;
      const bottom = top + box(step, step.lane, step.node, step.ongoing);
      y = bottom + gap;
      if (step.message)
        y = message(drawing, middle(step.lane), middle(step.message.to), bottom, step.message.text);
      addStand(drawing, step.environment, top, bottom);
    }
    lanes.forEach((_, index) => drawing.lifelines.push({ x: middle(index), y1: from, y2: y - gap }));
  };
  const heads = (): void => {
    const heights = lanes.map(({ party, name, side }, index) =>
      box(
        { text: name, tone: `head ${side}`, href: party === undefined ? '#parties' : `#party-${party}` },
        index,
      ),
    );
    y += Math.max(...heights) + gap;
  };
  const draw = (stretch: Stretch): void => {
    if (stretch.kind === 'decision') {
      band(stretch.title, stretch.href);
      grid(stretch.questions, false);
      grid(stretch.outcomes, true);
      return;
    }
    if (stretch.kind === 'upkeep') band(words.upkeep, undefined);
    else band(stretch.title, stretch.href, stretch.after.length > 0 ? words.after(stretch.after) : '');
    heads();
    steps(stretch.steps);
  };

  stretches.forEach(draw);
  drawing.height = y;
  // The name of a short bar is longer than the bar; it must not leave the drawing.
  for (const stand of drawing.stands) {
    for (const name of stand.lines) {
      const half = widthOf(name.text, small) / 2 + 4;
      name.y = Math.min(Math.max(name.y, half), y - half);
    }
  }
  return drawing;
}

/** Draws what passes between two lanes under the step that gives it. @returns where the next row begins. */
function message(drawing: Drawing, from: number, to: number, bottom: number, text: string): number {
  const lines = wrap(text, Math.max(Math.abs(to - from) - 16, lane - 16), small);
  const run = bottom + 8 + lines.length * 16 + 4;
  const head = to > from ? to - 2 : to + 2;
  drawing.messages.push({
    ...textAt(lines, (from + to) / 2, bottom + 8 + (lines.length * 16) / 2, 16),
    path: `M${String(from)} ${String(bottom)}V${String(run)}H${String(head)}`,
  });
  return run + gap;
}

/** Goes on with the bar of the stand above, or begins a new one. */
function addStand(drawing: Drawing, name: string | undefined, top: number, bottom: number): void {
  if (name === undefined) return;
  const last = drawing.stands.at(-1);
  const follows = last?.lines[0]?.text === name && top - (last.y + last.height) < 120;
  if (last && follows) {
    last.height = bottom - last.y;
    last.lines = [{ text: name, x: 0, y: last.y + last.height / 2 }];
  } else {
    drawing.stands.push({
      x: 4,
      y: top,
      height: bottom - top,
      lines: [{ text: name, x: 0, y: (top + bottom) / 2 }],
    });
  }
}

function textAt(lines: readonly string[], x: number, y: number, height: number): DrawnText {
  const first = y - ((lines.length - 1) * height) / 2;
  return { lines: lines.map((text, index) => ({ text, x, y: first + index * height })) };
}
