import { describe, expect, it } from 'vitest';
import { decided, type Decision } from '../../../src/content/editing/edit.ts';
import { openInFile } from '../../../src/content/editing/open.ts';

/** @param entries of the list, indented by four */
const file = (entries: string, more = ''): string =>
  `---\ntitle: Паспорт\nregulation:\n  # участники\n  parties:\n${entries}${more}---\n\nОбзор.\n\n- proposed: true\n`;

const first = `    - id: one
      proposed: true
      name: Первый # как в тексте
`;
const second = `    - id: two
      proposed: true
      name: Второй
`;

/** The file after a decision about the thing of these words. */
function after(text: string, words: string, decision: Decision): string | undefined {
  const open = openInFile('primer/index.mdx', text).find((one) => one.words === words);
  if (!open) throw new Error(`nothing to decide is called ${words}`);
  return decided(text, open, decision);
}

describe('a proposal that is accepted', () => {
  it('loses its mark, and nothing else changes', () => {
    expect(after(file(first + second), 'Первый', 'accept')).toBe(
      file(first.replace('      proposed: true\n', '') + second),
    );
  });

  it('may begin with its mark', () => {
    const entry = '    - proposed: true # неясно\n      id: one\n      name: Первый\n';
    expect(after(file(entry), 'Первый', 'accept')).toBe(
      file('    - id: one\n      # неясно\n      name: Первый\n'),
    );
  });

  it('keeps what the editor has noted beside the mark', () => {
    const entry = first.replace('proposed: true', 'proposed: true # спросить');
    expect(after(file(entry), 'Первый', 'accept')).toBe(file(first.replace('proposed: true', '# спросить')));
  });

  it('keeps the ends of lines that editors of Windows write, and their mark of the encoding', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(after(windows(file(first + second)), 'Второй', 'accept')).toBe(
      windows(file(first + second.replace('      proposed: true\n', ''))),
    );
  });

  it('is left to its editor where it is written in one line', () => {
    const entry = '    - { id: one, proposed: true, name: Первый }\n';
    expect(after(file(entry), 'Первый', 'accept')).toBeUndefined();
    expect(after(file(entry), 'Первый', 'reject')).toBe(file('').replace('parties:', 'parties: []'));
  });
});

describe('a proposal that is rejected', () => {
  it('is gone with what the draft asks about it; other comments stay', () => {
    const remark = '    # ПРОВЕРЬТЕ: на чьей стороне, неясно\n';
    const condition = '    # При условии «если нет замечаний»: это шаг или результат проверки?\n';
    const note = '    # сначала те, кто подаёт\n';
    expect(after(file(note + remark + condition + first + second), 'Первый', 'reject')).toBe(
      file(note + second),
    );
  });

  it('leaves an empty list when it was the only entry', () => {
    expect(after(file(first, '  terms: []\n'), 'Первый', 'reject')).toBe(
      file('', '  terms: []\n').replace('parties:', 'parties: []'),
    );
  });

  it('leaves the empty lines between the others as they were', () => {
    const third = second.replace('two', 'three').replace('Второй', 'Третий');
    expect(after(file(`${first}\n${second}\n${third}`), 'Второй', 'reject')).toBe(file(`${first}\n${third}`));
    expect(after(file(`${first}\n${second}`), 'Второй', 'reject')).toBe(file(`${first}\n`));
  });

  it('may end with text of several lines and with a list', () => {
    const long = `${first}      role: |\n        Что делает.\n\n        # и это слова\n      clauses:\n        - '1'\n`;
    expect(after(file(long + second), 'Первый', 'reject')).toBe(file(second));
  });
});

describe('a mark', () => {
  const remark = '  # ПРОВЕРЬТЕ: когда издан\n';

  it('is removed when its place was looked at', () => {
    expect(after(file(first, `${remark}  edition: '1'\n`), 'когда издан', 'settle')).toBe(
      file(first, "  edition: '1'\n"),
    );
  });

  it('inside a text is a part of it, and stays', () => {
    const text = file('', `  edition: |\n  ${remark}    слова\n`).replace('parties:', 'parties: []');
    expect(after(text, 'когда издан', 'settle')).toBeUndefined();
  });

  it('above a proposal is told with it', () => {
    const entry = `    # ПРОВЕРЬТЕ: на чьей стороне, неясно\n${first}`;
    expect(openInFile('primer/index.mdx', file(entry))).toMatchObject([
      { kind: 'proposal', remarks: ['на чьей стороне, неясно'], written: first.trimEnd() },
    ]);
  });
});

describe('the key of a thing to decide', () => {
  const keysOf = (text: string): string[] => openInFile('primer/index.mdx', text).map(({ key }) => key);

  it('stays when others go', () => {
    expect(keysOf(file(second))).toEqual(keysOf(file(first + second)).slice(1));
  });

  it('changes with every word of it', () => {
    const changed = first.replace('Первый', 'Иной');
    expect(keysOf(file(changed))).not.toEqual(keysOf(file(first)));
  });
});

it('asks of a thing only what can be decided about it', () => {
  const text = file(first, '  # ПРОВЕРЬТЕ: когда издан\n  edition: «1»\n');
  expect(after(text, 'Первый', 'settle')).toBeUndefined();
  expect(after(text, 'когда издан', 'accept')).toBeUndefined();
  expect(after(text, 'когда издан', 'reject')).toBeUndefined();
});

it('lists no proposal of a file that cannot be read', () => {
  expect(openInFile('primer/index.mdx', file(first, '  edition: "\n'))).toEqual([]);
});
