import { casesOf, type Case } from './case.ts';

const passport = 'primer/index.mdx';
const text = 'primer/text.mdx';
const received = 'primer/source.txt';

const identity: Case[] = casesOf('source-identity', [
  {
    slip: 'retells instead of quoting',
    spoil: (copy) => copy.edit(text, 'сообщает об изменениях', 'уведомляет об изменениях'),
    at: [text, 'уведомляет'],
    says: 'clause "3" departs from source.txt:\n  source.txt has «… придуман для проверок. 3. Организация сообщает об',
  },
  {
    slip: 'loses a full stop',
    spoil: (copy) => copy.edit(text, 'example.org/>.', 'example.org/>'),
    at: [text, 'через портал'],
    says: 'source.txt has «… по почте; 2) через портал https://example.org/. Способ выбирает сама организация. 2. …»',
  },
  {
    slip: 'loses words of the tail',
    spoil: (copy) =>
      copy.edit(text, 'tail: Способ выбирает сама организация.', 'tail: Способ выбирает организация.'),
    at: [text, 'tail:'],
    says: 'clause "1" departs from source.txt',
  },
  {
    slip: 'changes a printed number',
    spoil: (copy) => copy.edit(text, "number: '3.'", "number: '3'"),
    at: [text, "number: '3'"],
    says: 'clause "3" departs',
  },
  {
    slip: 'shortens the title',
    spoil: (copy) => copy.edit(text, '    - Вымышленный порядок доступа', '    - Порядок доступа'),
    at: [text, '- Порядок доступа'],
    says: 'the title departs from source.txt:\n  source.txt has «Вымышленный порядок доступа к системе «Пример»¹ …»\n  the clauses have «Порядок доступа',
  },
  {
    slip: 'changes a footnote',
    spoil: (copy) => copy.edit(text, 'Рабочего стенда нет.', 'Рабочий стенд есть.'),
    at: [text, 'Рабочий стенд есть.'],
    says: 'clause "fn2" departs',
  },
  {
    slip: 'forgets the end of the document',
    spoil: (copy) => copy.edit(received, 'не забудут.', 'не забудут. И ещё слово.'),
    at: [text, 'text: Порядок действует'],
    says: 'source.txt has «… действует, пока его не забудут. И ещё слово.»\n  the clauses have «… действует, пока его не забудут. (the end)»',
  },
  {
    slip: 'adds to the end of the document',
    spoil: (copy) => copy.edit(received, 'пока его не забудут.', 'пока его не'),
    at: [text, 'text: Порядок действует'],
    says: 'source.txt has «… Порядок действует, пока его не (the end)»',
  },
  {
    slip: 'forgets to list a correction',
    spoil: (copy) => copy.edit(text, 'Документ придуман для проверок', 'Документ выдуман для проверок'),
    at: [text, 'выдуман'],
    says: 'clause "fn1" departs',
  },
  {
    slip: 'corrects more places than the list says',
    spoil: (copy) => copy.edit(received, 'доступ к АРІ пробного', 'доступ к API пробного'),
    at: [text, 'text: Оператор'],
    says: 'clause "2" departs',
  },
]);

const corrections: Case[] = casesOf('unused-correction', [
  {
    slip: 'lists a replacement of words that are not shown',
    spoil: (copy) =>
      copy.insert(
        passport,
        "    - { kind: replaced, clause: '3', source: а, shown: таких слов нет, reason: Да. }\n",
        '    - kind: moved\n',
      ),
    at: [passport, 'таких слов нет'],
    says: 'clause "3" does not show «таких слов нет»',
  },
  {
    slip: 'lists a replacement of words with themselves',
    spoil: (copy) =>
      copy.insert(
        passport,
        "    - { kind: replaced, clause: '3', source: сообщает, shown: сообщает, reason: Да. }\n",
        '    - kind: moved\n',
      ),
    at: [passport, 'shown: сообщает'],
    says: 'clause "3" does not show «сообщает» in place of other words',
  },
  {
    slip: 'moves a footnote to where it stands anyway',
    spoil: (copy) =>
      copy.edit(
        passport,
        'сноску после пункта 2.\n',
        "сноску после пункта 2.\n    - { kind: moved, clause: fn2, after: '2', reason: Да. }\n",
      ),
    at: [passport, 'clause: fn2'],
    says: '"fn2" stands right after "2" anyway',
  },
  {
    slip: 'moves a clause into itself',
    spoil: (copy) =>
      copy.insert(
        passport,
        "    - { kind: moved, clause: '2', after: fn2, reason: Да. }\n",
        '    - kind: moved\n',
      ),
    at: [passport, 'after: fn2'],
    says: 'or cannot stand there',
  },
]);

export const source: Case[] = [...identity, ...corrections];
