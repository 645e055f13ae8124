import { describe, expect, it } from 'vitest';
import { proposeContacts } from '../../../src/authoring/propose/contacts.ts';
import { proposeDeadlines } from '../../../src/authoring/propose/deadlines.ts';
import { proposeDecisions } from '../../../src/authoring/propose/decisions.ts';
import { proposeTerms } from '../../../src/authoring/propose/terms.ts';
import { proposeParties } from '../../../src/authoring/propose/parties.ts';
import { proposeSteps } from '../../../src/authoring/propose/steps.ts';
import { findUnexplained } from '../../../src/authoring/propose/unexplained.ts';
import { splitSource } from '../../../src/authoring/split.ts';

const draft = splitSource(
  [
    'Порядок',
    '1. Письмо направляют в службу поддержки (далее – СП) на help@example.org или через <https://example.org/form>.',
    '2. Органы федеральной и региональной власти (далее – ФОИВ и РОИВ соответственно) пишут на help@example.org.',
    '3. Термины:',
    '| Термин | Определение |\n| --- | --- |\n| Центр | служба ведомства |',
    '4. Сроки:',
    '| Шаг | Дней |\n| --- | --- |\n| Заявка | 5 |',
  ].join('\n\n'),
);

it('proposes each address once, with the clauses that name it', () => {
  expect(proposeContacts(draft)).toEqual([
    { id: 'email-1', kind: 'email', value: 'help@example.org', clauses: ['1', '2'] },
    { id: 'website-2', kind: 'website', value: 'https://example.org/form', clauses: ['1'] },
  ]);
});

it('proposes abbreviations with the words before them, and tables of terms', () => {
  const terms = proposeTerms(draft).map(({ term, definition, clauses }) => [term, definition, clauses[0]]);
  expect(terms).toEqual([
    ['СП', 'службу поддержки (далее – СП)', '1'],
    ...['ФОИВ', 'РОИВ'].map((term) => [
      term,
      'Органы федеральной и региональной власти (далее – ФОИВ и РОИВ соответственно)',
      '2',
    ]),
    ['Центр', 'служба ведомства', '3'],
  ]);
});

describe('proposeSteps', () => {
  const stepsOf = (...clauses: string[]): string[][] => {
    const text = splitSource(['Порядок', ...clauses].join('\n\n'));
    const parties = proposeParties(text, proposeTerms(text));
    const nameOf = (id: string): string => parties.find((party) => party.id === id)?.name ?? '';
    return proposeSteps(text, parties).map(({ clause, actor, action, condition }) => [
      ...[clause, nameOf(actor), action],
      ...(condition === undefined ? [] : [condition]),
    ]);
  };

  it('takes each sentence in which a party acts, with its condition', () => {
    expect(
      stepsOf(
        '1. Заявитель обязан направить заявку. Заявитель не направляет её повторно.',
        '2. Если заявка неполна, Оператор вправе вернуть её. Оператор обязан проверить подпись.',
      ),
    ).toEqual([
      ['1', 'Заявитель', 'обязан направить заявку'],
      ['1', 'Заявитель', 'не направляет её повторно'],
      ['2', 'Оператор', 'вправе вернуть её', 'Если заявка неполна'],
      ['2', 'Оператор', 'обязан проверить подпись'],
    ]);
  });

  it('takes each item of what a party has to do, with the words of its own list', () => {
    expect(
      stepsOf(
        '1. Заявитель вправе направить заявку.',
        '2. Для подключения Заявитель:\n1) назначает ответственного¹;\n2) направляет заявку, в которой указывает:\nа) название;\nб) адрес.',
        '3. Заявитель обязан:\n1) хранить ключ;\n2) срок хранения – год;\n3) при утрате ключа сообщить о ней.',
      ).slice(1),
    ).toEqual([
      ['2.1', 'Заявитель', 'назначает ответственного'],
      ['2.2', 'Заявитель', 'направляет заявку, в которой указывает'],
      ['3.1', 'Заявитель', 'хранить ключ'],
      ['3.3', 'Заявитель', 'при утрате ключа сообщить о ней'],
    ]);
  });

  it('rests a step of a list on its own items too, and on the words before the list', () => {
    const text = splitSource(
      'Порядок\n\n1. Заявитель вправе направить заявку.\n\n2. Заявитель:\n1) направляет заявку, в которой указывает:\nа) название.',
    );
    const [, step] = proposeSteps(text, proposeParties(text, proposeTerms(text)));
    expect(step).toMatchObject({
      clause: '2.1',
      also: ['2.1.a', '2'],
      sentence: 'Заявитель направляет заявку, в которой указывает: название.',
    });
  });

  it('finds who acts before a deadline, and a condition with words about it', () => {
    expect(
      stepsOf(
        '1. Заявитель вправе направить заявку.',
        '2. Заявитель в течение 30 дней со дня получения доступа проводит проверку.',
        '3. Если заявка подана после срока, установленного пунктом 2, Заявитель направляет её снова.',
      ).slice(1),
    ).toEqual([
      ['2', 'Заявитель', 'проводит проверку'],
      ['3', 'Заявитель', 'направляет её снова', 'Если заявка подана после срока, установленного пунктом 2'],
    ]);
  });

  it('proposes nothing where nobody acts', () => {
    expect(stepsOf('1. Заявка рассматривается в течение 3 рабочих дней.')).toEqual([]);
  });
});

it('finds abbreviations that the document does not explain', () => {
  const text = splitSource(
    'Порядок\n\nI. Общее\n\n1. Письмо в службу поддержки (далее – СП) подписывают ЭП.\n\n2. СП и ФОИВ проверяют ЭП.',
  );
  expect(findUnexplained(text, proposeTerms(text))).toEqual([
    { abbreviation: 'ЭП', clauses: ['1', '2'] },
    { abbreviation: 'ФОИВ', clauses: ['2'] },
  ]);
});

it('takes the parts of an explained name for explained', () => {
  const text = splitSource(
    'Порядок\n\nI. Общее\n\n1. Система образцов (далее – ФГИС КО) принимает данные.\n\n2. Оператор ФГИС КО ведёт ЕПГУ.',
  );
  expect(findUnexplained(text, proposeTerms(text))).toEqual([{ abbreviation: 'ЕПГУ', clauses: ['2'] }]);
});

it('proposes what depends on a condition, wherever the sentence has it', () => {
  const conditions = splitSource(
    [
      'Порядок',
      '1. В случае если сведения неполны, Служба возвращает заявку.',
      '2. При отсутствии замечаний Оператор открывает доступ. Заявка хранится год.',
      '3. Доступ приостанавливается, если заявитель им не пользуется.',
      '4. Если проверка пройдена, то доступ открывается.',
      '5. Если она не пройдена в срок, установленный пунктом 4, доступ прекращается.',
    ].join('\n\n'),
  );
  expect(proposeDecisions(conditions)).toEqual([
    { clause: '1', condition: 'В случае если сведения неполны', consequence: 'Служба возвращает заявку' },
    { clause: '2', condition: 'при отсутствии замечаний', consequence: 'Оператор открывает доступ' },
    { clause: '3', condition: 'если заявитель им не пользуется', consequence: 'Доступ приостанавливается' },
    { clause: '4', condition: 'Если проверка пройдена', consequence: 'доступ открывается' },
    {
      clause: '5',
      condition: 'Если она не пройдена в срок, установленный пунктом 4',
      consequence: 'доступ прекращается',
    },
  ]);
});

it('ends the event of a deadline before what is done', () => {
  const deadlines = proposeDeadlines(
    splitSource(
      'Порядок\n\n1. Заявитель в течение 5 дней со дня получения доступа проводит проверку.\n\n2. Ответ даётся в течение 3 дней со дня приёма анкет.\n\n3. В течение 2 дней со дня принятия решения о подключении оператор открывает доступ.\n\n4. В течение 4 дней со дня получения документов проводится проверка.\n\n5. В течение 6 дней с момента принятия решения направляется ответ.\n\n6. В течение 7 дней с момента сбоя Служба отвечает.\n\n7. В течение 8 дней со дня записи в Журнал направляется ответ.',
    ),
  );
  expect(deadlines.map(({ text }) => text)).toEqual([
    'в течение 5 дней со дня получения доступа',
    'в течение 3 дней со дня приёма анкет',
    'В течение 2 дней со дня принятия решения о подключении',
    'В течение 4 дней со дня получения документов',
    'В течение 6 дней с момента принятия решения',
    'В течение 7 дней с момента сбоя',
    'В течение 8 дней со дня записи в Журнал',
  ]);
});

describe('from when a deadline is counted', () => {
  const startOf = (words: string): (string | undefined)[] =>
    proposeDeadlines(splitSource(`Порядок\n\n1. ${words}`)).map(({ from }) => from);
  const doubtOf = (words: string): (string | undefined)[] =>
    proposeDeadlines(splitSource(`Порядок\n\n1. ${words}`)).map(({ doubt }) => doubt);

  it.each([
    [
      'Ответ даётся не позднее 3 рабочих дней со дня, следующего за днём получения заявки.',
      'со дня, следующего за днём получения заявки',
    ],
    [
      'Заявка регистрируется не позднее 1 рабочего дня, следующего за днём её получения, и проверяется.',
      'следующего за днём её получения',
    ],
    [
      'Заявка регистрируется не позднее рабочего дня, следующего за днём её получения.',
      'следующего за днём её получения',
    ],
    [
      'Заявка подаётся в течение 30 календарных дней со дня получения решения об отказе.',
      'со дня получения решения об отказе',
    ],
    ['Ответ даётся в течение 5 дней, исчисляемых со дня подачи заявки.', 'исчисляемых со дня подачи заявки'],
    [
      'Доступ открывается в течение 24 часов с момента наступления обстоятельств, указанных в пункте 29 Порядка.',
      'с момента наступления обстоятельств, указанных в пункте 29 Порядка',
    ],
    [
      'В течение 5 дней со дня получения документов, указанных в пункте 2.1 Порядка, Оператор отвечает.',
      'со дня получения документов, указанных в пункте 2.1 Порядка',
    ],
    [
      'Заявитель подписывает соглашение в течение 15 дней со дня получения его проекта либо направляет протокол.',
      'со дня получения его проекта',
    ],
    [
      'Заявитель подписывает акт в течение 15 дней со дня его получения и в тот же день отправляет его.',
      'со дня его получения',
    ],
    ['Заявитель в течение 5 дней со дня получения доступа обязан его проверить.', 'со дня получения доступа'],
    [
      'Ответ даётся не позднее следующего рабочего дня после того, как получена заявка, и хранится.',
      'после того, как получена заявка',
    ],
  ])('is read to its end: %s', (words, from) => {
    expect(startOf(words)).toEqual([from]);
  });

  it('is doubted where its end is not sure, or where it is not understood', () => {
    expect(doubtOf('В течение 5 дней со дня сбоя Служба отвечает.')[0]).toContain('неясно');
    expect(doubtOf('Заявка хранится в течение 5 дней, следующих одни за другими.')[0]).toContain(
      'впишите from',
    );
    expect(doubtOf('Ответ даётся в течение 5 рабочих дней³.')[0]).toContain('сноска');
    expect(
      doubtOf('Ответ даётся в течение 5 рабочих дней. Заявка хранится в течение 3 лет со дня подачи.'),
    ).toEqual([undefined, undefined]);
  });
});

it('finds how long something may last at most', () => {
  const deadlines = proposeDeadlines(
    splitSource(
      '1. Срок испытаний не может превышать 2 месяцев, перерыв не должен превышать 10 дней. Срок ответа составляет 5 дней.',
    ),
  );
  expect(deadlines.map(({ text }) => text)).toEqual([
    'не может превышать 2 месяцев',
    'не должен превышать 10 дней',
    'составляет 5 дней',
  ]);
});

/** Cells are merged: the head of the deadlines across two columns, some deadlines across both. */
const splitHead = splitSource(
  [
    'Порядок',
    '1. Сроки:',
    [
      '| № | Действие | Исполнитель | Срок | < |',
      '| --- | --- | --- | --- | --- |',
      '| ^ | ^ | ^ | орган | организация |',
      '| Этап 1 | < | < | < | < |',
      '| 1 | Подать заявку | Заявитель | не позднее 1 рабочего дня, следующего за днём решения | < |',
      '| 2 | Проверить её | Оператор | 3 дня | 5 дней |',
      '| 3 | Ответить | ^ | 1 день | < |',
      '| 4 | Закрыть | ^ | ^ | ^ |',
      '| 5 | Подписать соглашение | Заявитель, Оператор | не требуется | 15 рабочих дней³ |',
    ].join('\n'),
  ].join('\n\n'),
);

it('finds the deadlines of a table whose head is parted below', () => {
  expect(proposeDeadlines(splitHead).map(({ text, from, what }) => [what, text, from])).toEqual([
    ['Подать заявку', 'не позднее 1 рабочего дня, следующего за днём решения', 'следующего за днём решения'],
    ['Проверить её: орган', '3 дня', undefined],
    ['Проверить её: организация', '5 дней', undefined],
    ['Ответить', '1 день', undefined],
    ['Закрыть', '1 день', undefined],
    ['Подписать соглашение: организация', '15 рабочих дней', undefined],
  ]);
});

it('proposes a step of several who act, and doubts a deadline that depends on the column', () => {
  const steps = proposeSteps(splitHead, proposeParties(splitHead, []));
  expect(steps.map(({ sentence, deadline, doubt }) => [sentence, deadline, doubt !== undefined])).toEqual([
    [
      'Подать заявку (не позднее 1 рабочего дня, следующего за днём решения)',
      'не позднее 1 рабочего дня, следующего за днём решения',
      false,
    ],
    ['Проверить её (орган: 3 дня; организация: 5 дней)', undefined, true],
    ['Ответить (1 день)', '1 день', false],
    ['Закрыть (1 день)', '1 день', false],
    ['Подписать соглашение (орган: не требуется; организация: 15 рабочих дней)', '15 рабочих дней', true],
  ]);
});

it('takes what a quoted word is said to mean for a term, and no caption', () => {
  const terms = proposeTerms(
    splitSource(
      'Порядок\n\n1. «Поставщик» означает орган, который передаёт сведения.\n\n2. Термины:\n\nТаблица 1 – Термины порядка',
    ),
  );
  expect(terms.map(({ term }) => term)).toEqual(['Поставщик']);
});

it('takes the items of «понимается:» and of «следующие понятия:» for terms, in the nominative', () => {
  const terms = proposeTerms(
    splitSource(
      [
        'Порядок',
        '1. Для целей Порядка понимается:',
        'под идентификатором объекта – последовательность знаков;',
        'под иным заявителем – юридическое лицо¹;',
        'под рабочей сетью (далее – сеть) – совокупность узлов.',
        '2. Иной заявитель подключается. В Порядке используются следующие понятия:',
        'ключ – знак доступа;',
        'уполномоченное лицо – работник заявителя.',
        '3. Под оператором в настоящем Порядке понимается центр. Под ведомством понимается орган.',
        '¹ Кроме иностранных.',
      ].join('\n\n'),
    ),
  );
  expect(
    terms.map(({ term, definition, sure, doubt }) => [term, definition, sure, doubt !== undefined]),
  ).toEqual([
    ['идентификатор объекта', 'последовательность знаков', true, true],
    ['иной заявитель', 'юридическое лицо', true, true],
    ['сеть', 'совокупность узлов', true, false],
    ['ключ', 'знак доступа', true, false],
    ['уполномоченное лицо', 'работник заявителя', true, false],
    ['оператор', 'центр', true, true],
    ['ведомство', 'орган', true, true],
  ]);
});

it('begins what «(далее – …)» names with the words that it names', () => {
  const definitionOf = (words: string): string | undefined =>
    proposeTerms(splitSource(`Порядок\n\n1. ${words}`))[0]?.definition;
  expect(
    definitionOf(
      'Порядок определяет правила и сроки присоединения организаций к Единой системе имён (далее – Единая система).',
    ),
  ).toBe('Единой системе имён (далее – Единая система)');
  expect(definitionOf('Оператором системы является учреждение «Центр» (далее – Оператор).')).toBe(
    'учреждение «Центр» (далее – Оператор)',
  );
  expect(
    definitionOf(
      'Закон определяет порядок подключения систем к единой системе учёта «Лоция» (далее — Лоция).',
    ),
  ).toBe('единой системе учёта «Лоция» (далее — Лоция)');
  expect(definitionOf('Организации связаны с новой городской системой «Затвор» (далее – Система).')).toBe(
    'новой городской системой «Затвор» (далее – Система)',
  );
  expect(definitionOf('Сведения передаются в государственный реестр объектов (далее – ГРО).')).toBe(
    'государственный реестр объектов (далее – ГРО)',
  );
});

it('takes no row that names a part of a table of terms for a term', () => {
  const terms = proposeTerms(
    splitSource(
      '1. Да:\n\n| Термин | Значение |\n| --- | --- |\n| Общие термины | < |\n| ключ | знак |\n| код | ^ |',
    ),
  );
  expect(terms.map(({ term, definition }) => [term, definition])).toEqual([
    ['ключ', 'знак'],
    ['код', 'знак'],
  ]);
});

it('takes the subject of a sentence that says what it is for a term', () => {
  const terms = proposeTerms(
    splitSource(
      '1. Участник – организация, которая передаёт сообщения. Её знает центр.\n\n2. Срок ответа – пять дней.',
    ),
  );
  expect(terms.map(({ term, definition }) => [term, definition])).toEqual([
    ['Участник', 'организация, которая передаёт сообщения'],
  ]);
});

it('knows parties by names of several words, and who applies in one sentence only', () => {
  const text = splitSource(
    'Порядок\n\n1. Лицо, которое ведёт маяк (далее – владелец маяка), подключается.\n\n2. Владелец маяка отвечает на запрос.\n\n3. Читатель направляет в архив заявку.\n\n4. Журнал хранит записи.',
  );
  expect(proposeParties(text, proposeTerms(text)).map(({ name }) => name)).toEqual([
    'Владелец маяка',
    'Читатель',
  ]);
});

it('finds a deadline of one unit, in one word, and of every column of a table', () => {
  const text = splitSource(
    [
      'Порядок',
      '1. В течение суток с момента сбоя Служба отвечает. Сеансом называются сообщения в течение суток.',
      '2. Жалоба рассматривается в трёхдневный срок, отчёт – в 10-дневный срок, журнал хранится 3 года.',
      '3. Сроки:',
      '| № | Обращение | Время ответа | Время решения |\n| --- | --- | --- | --- |\n| 1 | Сбой | 15 минут | 4 часа |',
    ].join('\n\n'),
  );
  expect(proposeDeadlines(text).map(({ value, unit, from, what }) => [value, unit, from ?? what])).toEqual([
    [1, 'calendar-days', 'с момента сбоя'],
    [3, 'calendar-days', undefined],
    [10, 'calendar-days', undefined],
    [3, 'years', undefined],
    [15, 'minutes', 'Сбой: Время ответа'],
    [4, 'hours', 'Сбой: Время решения'],
  ]);
});

it('takes an inner number with its telephone, and two addresses for two', () => {
  const text = splitSource(
    '1. Звоните 8 800 555-77-01 (добавочный 4) с понедельника по пятницу с 8:00 до 20:00.\n\n2. Приходите: 119991, г. Город, ул. Утренняя, д. 7, и 630099, г. Город, ул. Вечерняя, д. 1.',
  );
  expect(proposeContacts(text).map(({ value }) => value)).toEqual([
    '8 800 555-77-01 (добавочный 4)',
    'с понедельника по пятницу с 8:00 до 20:00',
    '119991, г. Город, ул. Утренняя, д. 7',
    '630099, г. Город, ул. Вечерняя, д. 1',
  ]);
});

it('takes those whom a table makes responsible for parties, and its rows for steps', () => {
  const text = splitSource(
    '1. Порядок действий:\n\n| № | Действие | Срок | Ответственный |\n| --- | --- | --- | --- |\n| 1 | Подать заявку | 15 дней | садовник |\n| 2 | Проверить её | | |\n| 3 | Подписать акт | 5 дней | садовник и сторож |\n| 4 | Закрыть заявку | 1 день | И. И. Иванов |',
  );
  const parties = proposeParties(text, []);
  expect(parties.map(({ name }) => name)).toEqual(['Садовник']);
  expect(proposeSteps(text, parties).map(({ action, deadline }) => [action, deadline])).toEqual([
    ['Подать заявку', '15 дней'],
    ['Проверить её', undefined],
    ['Подписать акт', '5 дней'],
  ]);
});
