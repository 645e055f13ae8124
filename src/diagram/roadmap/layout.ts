import type { Lane, RoadNode, Roadmap, RoadmapSection, RoadStep } from './model.ts';
import { widthOf, wordsOf, wrap } from '../wrap.ts';

/** A text of one or more lines, each around its middle. */
interface DrawnText {
  lines: { text: string; x: number; y: number }[];
}
interface DrawnBox extends DrawnText {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  /** Font size, where a word is too long for the usual one. */
  size: number | undefined;
  tone: string;
  /** Anchor of the step; undefined for the head of a lane. */
  node: string | undefined;
  href: string;
}
interface DrawnMessage extends DrawnText {
  /** From the foot of a box down and along to the lane of the receiver. */
  path: string;
}
/** The title of a section, across the whole drawing. */
interface DrawnBand {
  x: number;
  y: number;
  width: number;
  height: number;
  href: string | undefined;
  title: DrawnText;
  /** After which outcomes the section follows. */
  under: DrawnText | undefined;
}
/** A bar beside the steps that touch one environment. */
interface DrawnEnvironment extends DrawnText {
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
  environments: DrawnEnvironment[];
  lifelines: { x: number; y1: number; y2: number }[];
}

/** Words of the drawing that are not the content's own. */
interface RoadmapWords {
  /** Title of the standing duties. */
  upkeep: string;
  /** Says after which outcomes a procedure follows. */
  after: (outcomes: readonly string[]) => string;
}

const LANE = 142;
/** On the left, for the bars of environments. */
const GUTTER = 30;
const INSET = 6;
const FONT = 15;
const SMALL_FONT = 14;
/** For a word that is too long for its box. */
const TIGHT_FONT = 13;
const LINE = 18;
const SMALL_LINE = 16;
const GAP = 14;
/** Steps of one environment that are farther apart have a bar each. */
const BAR_GAP = 120;

/** Lays the road map out: parties as columns, time downwards, one row a step, what passes as arrows between the columns. */
export function layOut({ lanes, sections }: Roadmap, words: RoadmapWords): Drawing {
  const layout = new RoadmapLayout(lanes, words);
  for (const section of sections) layout.addSection(section);
  return layout.finish();
}

class RoadmapLayout {
  readonly #lanes: readonly Lane[];
  readonly #words: RoadmapWords;
  readonly #columns: number;
  readonly #drawing: Drawing;
  /** Top of the next row. */
  #y = GAP;

  constructor(lanes: readonly Lane[], words: RoadmapWords) {
    this.#lanes = lanes;
    this.#words = words;
    this.#columns = Math.max(lanes.length, 2);
    this.#drawing = {
      width: GUTTER + this.#columns * LANE,
      height: 0,
      boxes: [],
      bands: [],
      messages: [],
      environments: [],
      lifelines: [],
    };
  }

  addSection(section: RoadmapSection): void {
    // A check is a page of its own with a drawing of its own; here it is only where the way begins.
    if (section.kind === 'decision') {
      this.#addBand(section.title, section.href);
      return;
    }
    if (section.kind === 'upkeep') this.#addBand(this.#words.upkeep, undefined);
    else {
      const condition = section.after.length > 0 ? this.#words.after(section.after) : '';
      this.#addBand(section.title, section.href, condition);
    }
    const used = this.#lanesOf(section.steps);
    this.#addHeads(used);
    this.#addSteps(section.steps, used);
  }

  finish(): Drawing {
    this.#drawing.height = this.#y;
    return this.#drawing;
  }

  #addBand(title: string, href: string | undefined, condition = ''): void {
    const { width } = this.#drawing;
    const lines = wrap(title, width - 24, FONT);
    const under = wrap(condition, width - 24, SMALL_FONT);
    const underHeight = under.length * SMALL_LINE;
    const height = lines.length * LINE + underHeight + 10;
    const y = this.#y + GAP;
    this.#drawing.bands.push({
      x: 0,
      y,
      width,
      height,
      href,
      title: textAt(lines, width / 2, y + 5 + (lines.length * LINE) / 2, LINE),
      under:
        under.length > 0 ? textAt(under, width / 2, y + height - 5 - underHeight / 2, SMALL_LINE) : undefined,
    });
    this.#y = y + height + GAP;
  }

  /** The lanes in which something happens in these steps; the others stay empty there, without a head. */
  #lanesOf(steps: readonly RoadStep[]): number[] {
    const used = new Set(steps.flatMap(({ lane, message }) => (message ? [lane, message.to] : [lane])));
    return [...this.#lanes.keys()].filter((lane) => used.has(lane));
  }

  #addHeads(used: readonly number[]): void {
    const heights = used.map((index) => {
      const { party, name = '', side = 'unnamed' } = this.#lanes[index] ?? {};
      const href = party === undefined ? '#parties' : `#party-${party}`;
      return this.#addBox({ text: name, tone: `head ${side}`, href }, index);
    });
    this.#y += Math.max(...heights) + GAP;
  }

  #addSteps(steps: readonly RoadStep[], used: readonly number[]): void {
    const from = this.#y;
    for (const step of steps) {
      if (step.environment !== this.#drawing.environments.at(-1)?.lines[0]?.text) this.#makeRoomForName();
      const top = this.#y;
      const bottom = top + this.#addBox(step, step.lane, step.node, step.ongoing);
      this.#y = bottom + GAP;
      if (step.message) this.#addMessage(step.lane, step.message, bottom);
      this.#addEnvironment(step.environment, top, bottom);
    }
    this.#makeRoomForName();
    for (const index of used)
      this.#drawing.lifelines.push({ x: middleOf(index), y1: from, y2: this.#y - GAP });
  }

  /** @returns the height of the box */
  #addBox(at: Pick<RoadNode, 'href' | 'text' | 'tone'>, lane: number, node?: string, round = false): number {
    const textWidth = LANE - 2 * INSET - 8;
    const fits = wordsOf(at.text).every((word) => widthOf(word, FONT) <= textWidth);
    const lines = wrap(at.text, textWidth, fits ? FONT : TIGHT_FONT);
    const height = lines.length * LINE + 12;
    this.#drawing.boxes.push({
      ...textAt(lines, middleOf(lane), this.#y + height / 2, LINE),
      x: GUTTER + lane * LANE + INSET,
      y: this.#y,
      width: LANE - 2 * INSET,
      height,
      radius: round ? Math.min(height / 2, 22) : 4,
      size: fits ? undefined : TIGHT_FONT,
      tone: at.tone,
      node,
      href: at.href,
    });
    return height;
  }

  /** What passes from a lane to another, as an arrow below the step that gives it. */
  #addMessage(lane: number, { to, text }: NonNullable<RoadStep['message']>, bottom: number): void {
    const [start, end] = [middleOf(lane), middleOf(to)];
    const lines = wrap(text, Math.max(Math.abs(end - start) - 16, LANE - 16), SMALL_FONT);
    const textHeight = lines.length * SMALL_LINE;
    const arrow = bottom + 8 + textHeight + 4;
    const head = end > start ? end - 2 : end + 2;
    this.#drawing.messages.push({
      ...textAt(lines, (start + end) / 2, bottom + 8 + textHeight / 2, SMALL_LINE),
      path: `M${String(start)} ${String(bottom)}V${String(arrow)}H${String(head)}`,
    });
    this.#y = arrow + GAP;
  }

  /** Lengthens the last bar where its name is longer; what follows moves down by as much. */
  #makeRoomForName(): void {
    const bar = this.#drawing.environments.at(-1);
    const name = bar?.lines[0];
    if (!bar || !name) return;
    const missing = widthOf(name.text, SMALL_FONT) + 8 - bar.height;
    if (missing <= 0) return;
    bar.height += missing;
    name.y = bar.y + bar.height / 2;
    this.#y = Math.max(this.#y, bar.y + bar.height + GAP);
  }

  /** Continues the bar of the same environment above, or begins a new one. */
  #addEnvironment(name: string | undefined, top: number, bottom: number): void {
    if (name === undefined) return;
    const last = this.#drawing.environments.at(-1);
    const follows = last?.lines[0]?.text === name && top - (last.y + last.height) < BAR_GAP;
    if (last && follows) {
      last.height = bottom - last.y;
      last.lines = [{ text: name, x: 0, y: last.y + last.height / 2 }];
    } else {
      const lines = [{ text: name, x: 0, y: (top + bottom) / 2 }];
      this.#drawing.environments.push({ x: 4, y: top, height: bottom - top, lines });
    }
  }
}

/** The middle of a lane, across. */
function middleOf(lane: number): number {
  return GUTTER + lane * LANE + LANE / 2;
}

function textAt(lines: readonly string[], x: number, y: number, height: number): DrawnText {
  const first = y - ((lines.length - 1) * height) / 2;
  return { lines: lines.map((text, index) => ({ text, x, y: first + index * height })) };
}
