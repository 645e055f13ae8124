import { expect, it } from 'vitest';
import { sectionAnchors } from '../../../src/links/sections.ts';
import { refKinds } from '../../../src/model/ref.ts';

it('names no section as if it were an item', () => {
  for (const anchor of Object.values(sectionAnchors).flat()) {
    expect(
      refKinds.some((kind) => anchor.startsWith(`${kind}-`)),
      anchor,
    ).toBe(false);
  }
});
