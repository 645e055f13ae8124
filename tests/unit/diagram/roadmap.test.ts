import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { layOut, type Drawing } from '../../../src/diagram/roadmap/layout.ts';
import { roadmapOf, type Roadmap } from '../../../src/diagram/roadmap/model.ts';
import { widthOf } from '../../../src/diagram/wrap.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

const words = { upkeep: 'Потом', after: (outcomes: readonly string[]) => `после: ${outcomes.join()}` };

function roadmapFrom(change: (copy: ContentCopy) => void = () => undefined): Roadmap {
  const copy = new ContentCopy();
  change(copy);
  const [primer] = readContent(copy.root).input.library.regulations;
  if (!primer) throw new Error('the fixture has no regulation');
  return roadmapOf(primer, 'никто');
}

const access = 'primer/access.mdx';

describe('roadmapOf', () => {
  it('leads from the check over the steps to the standing duties', () => {
    const { sections } = roadmapFrom();
    expect(
      sections.map((section) =>
        section.kind === 'decision' ? [section.href] : section.steps.map(({ node }) => node),
      ),
    ).toEqual([['/primer/choice/'], ['step-request', 'step-answer'], ['step-report']]);
  });

  it('gives each party that acts a lane, the reader’s side first', () => {
    expect(roadmapFrom().lanes.map(({ name }) => name)).toEqual(['Организация', 'Оператор']);
  });

  it('gives steps of nobody a lane between the sides', () => {
    const { lanes } = roadmapFrom((copy) =>
      copy.edit(access, 'actor: organisation\n      does: Подайте', 'does: Подайте'),
    );
    expect(lanes.map(({ name }) => name)).toEqual(['Организация', 'никто', 'Оператор']);
  });

  it('tells what passes to whom, and by which channel', () => {
    const messageOf = (roadmap: Roadmap) =>
      roadmap.sections.flatMap((section) => (section.kind === 'procedure' ? section.steps[0]?.message : []));
    const sending = (lines: string) => (copy: ContentCopy) =>
      copy.edit(access, 'gives: [заявка]', `gives: [заявка]\n      to: operator\n${lines}`);
    expect(messageOf(roadmapFrom())).toEqual([undefined]);
    expect(messageOf(roadmapFrom(sending('      channel: почта')))).toEqual([
      { to: 1, text: 'заявка (почта)' },
    ]);
    expect(messageOf(roadmapFrom(sending('      sends: письмо\n      channel: письмо')))).toEqual([
      { to: 1, text: 'письмо' },
    ]);
  });
});

describe('layOut', () => {
  const overlapping = ({ boxes }: Drawing): string[] =>
    boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        )
        .map((b) => `${a.href} ${b.href}`),
    );

  it('puts no box on another and none outside', () => {
    const drawing = layOut(roadmapFrom(), words);
    expect(drawing.boxes.filter(({ node }) => node)).toHaveLength(3);
    expect(overlapping(drawing)).toEqual([]);
    for (const { x, y, width, height } of drawing.boxes) {
      expect(x >= 0 && y >= 0 && x + width <= drawing.width && y + height <= drawing.height).toBe(true);
    }
  });

  it('draws what passes as an arrow from lane to lane, under its step and above the next', () => {
    const drawing = layOut(
      roadmapFrom((copy) => copy.edit(access, 'gives: [заявка]', 'gives: [заявка]\n      to: operator')),
      words,
    );
    const [message] = drawing.messages;
    const [, from, , run, to] = /^M([\d.]+) ([\d.]+)V([\d.]+)H([\d.]+)$/u.exec(message?.path ?? '') ?? [];
    expect(Number(from)).toBeLessThan(Number(to));
    const boxOf = (node: string) => drawing.boxes.find((box) => box.node === node);
    expect(Number(run)).toBeGreaterThan(
      (boxOf('step-request')?.y ?? 0) + (boxOf('step-request')?.height ?? 0),
    );
    expect(Number(run)).toBeLessThan(boxOf('step-answer')?.y ?? 0);
  });

  it('marks the steps that touch an environment', () => {
    const { environments } = layOut(roadmapFrom(), words);
    expect(environments.map(({ lines }) => lines[0]?.text)).toEqual(['пробный стенд']);
  });

  it('makes a bar as long as the name beside it, and what follows starts below', () => {
    const { environments, boxes } = layOut(roadmapFrom(), words);
    const [bar] = environments;
    const end = (bar?.y ?? 0) + (bar?.height ?? 0);
    expect(bar?.height).toBeGreaterThanOrEqual(widthOf('пробный стенд', 14));
    expect(boxes.filter(({ y, height }) => y > (bar?.y ?? 0) + height && y < end)).toEqual([]);
  });

  it('heads only the lanes in which something happens', () => {
    const { boxes } = layOut(roadmapFrom(), words);
    const heads = boxes.filter(({ tone }) => tone.startsWith('head ')).map(({ href }) => href);
    // The steps have two parties; the duty that follows them has the reader's alone.
    expect(heads).toEqual(['#party-organisation', '#party-operator', '#party-organisation']);
  });
});
