import { describe, expect, it } from 'vitest';
import { isRegisterNumber, isTaxpayerNumber } from '../../../src/letters/check-digit.ts';
import { doubtOf, isReminder, preflight, usedFields } from '../../../src/letters/preflight.ts';
import { requirementStates } from '../../../src/letters/requirements.ts';
import type { Values } from '../../../src/letters/values.ts';
import { filled, sampleForm } from '../../fixtures/letters/form.ts';

const statesOf = (values: Values): Record<string, string> =>
  Object.fromEntries(
    requirementStates(sampleForm, values).map(({ requirement, state }) => [requirement.id, state]),
  );
const found = (values: Values): string[] =>
  preflight(sampleForm, values).map((finding) =>
    `${finding.kind} ${'field' in finding ? finding.field : ''}`.trim(),
  );

describe('requirements', () => {
  it('are met by requisites and parts once their fields are filled in', () => {
    expect(statesOf(filled)).toEqual({
      centre: 'met',
      official: 'met',
      why: 'met',
      methods: 'met',
      remote: 'missing',
      sender: 'sender',
    });
    expect(statesOf({})).toMatchObject({
      centre: 'met',
      official: 'missing',
      why: 'missing',
      methods: 'missing',
    });
  });

  it('say by which words, or which fields are missing', () => {
    const [centre, , why] = requirementStates(sampleForm, { ...filled, why: '' });
    expect(centre?.by).toBe('Центру');
    const label = sampleForm.letter.fields.find(({ id }) => id === 'why')?.label;
    expect(why).toMatchObject({ state: 'missing', by: label, missing: ['why'] });
  });

  it('are not met by a part that is not shown', () => {
    expect(statesOf({ ...filled, place: 'there', street: 'Энск, 100000' })).toMatchObject({ remote: 'met' });
    expect(statesOf({ ...filled, place: 'here', street: 'Энск, 100000' })).toMatchObject({
      remote: 'missing',
    });
  });
});

describe('before a letter leaves', () => {
  const there = { ...filled, place: 'there', street: 'ул. Образцовая, 1, Энск, 100000' };

  it('nothing is in the way of one that is complete, but what the sender sees to', () => {
    expect(found(there)).toEqual(['sending']);
  });

  it('every required field that is asked must be filled in', () => {
    expect(found({})).toEqual([
      ...['system', 'why', 'place', 'methods', 'mail', 'on', 'org.name', 'org.head'].map(
        (id) => `empty ${id}`,
      ),
      'requirement',
      'sending',
    ]);
  });

  it.each([
    ['request', ['org.name', 'org.inn', 'org.head']],
    ['email', ['org.name']],
    ['protocol', []],
  ] as const)('of the organisation a %s asks for what stands on it', (kind, expected) => {
    const form = { ...sampleForm, letter: { ...sampleForm.letter, kind } };
    const used = usedFields(form, filled).map(({ id }) => id);
    expect(used.filter((id) => id.startsWith('org.'))).toEqual(expected);
  });

  it('what looks wrong is told', () => {
    expect(
      found({ ...there, mail: 'a@b', street: 'Энск', on: '2026-02-30', 'org.inn': '7707083894' }),
    ).toEqual(['doubtful street', 'doubtful mail', 'doubtful on', 'doubtful org.inn', 'sending']);
  });

  it('a password and an address that the document does not name are told', () => {
    expect(found({ ...there, why: 'Пароль: Qwerty123' })).toEqual(['secret why', 'sending']);
    expect(found({ ...there, why: 'Пишите на me@home.example' })).toEqual(['address why', 'sending']);
    expect(found({ ...there, why: 'Пишите на centr@sample.example' })).toEqual(['sending']);
  });

  it('an address with a slash at its end is the same without it', () => {
    const letter = { ...sampleForm.letter, addresses: ['https://sample.example/'] };
    const values = { ...there, why: 'Смотрите https://sample.example.' };
    expect(preflight({ ...sampleForm, letter }, values).map(({ kind }) => kind)).toEqual(['sending']);
  });

  it('a step before it that is not done is told', () => {
    const [step] = sampleForm.letter.step?.requires ?? [];
    expect(step?.ref).toBe('sample/step/ready');
    const found = preflight(sampleForm, there, step ? [step] : []);
    expect(found.map(({ kind }) => kind)).toEqual(['predecessor', 'sending']);
    // The letter itself is whole.
    expect(found.every(isReminder)).toBe(true);
  });
});

it.each([
  ['email', 'ivanov@ensk.example', 'ivanov@ensk'],
  ['email', 'почта@пример.рф', 'два@адреса@ensk.example'],
  ['phone', '+7 (900) 000-00-00', '00-00'],
  ['phone', '8 900 000 00 00, доб. 12', 'позвоните нам'],
  ['address', 'ул. Образцовая, д. 1, г. Энск, 100000', 'г. Энск'],
  ['person', 'И.О. Фамилия', 'Фамилия'],
  ['person', 'Фамилия Имя Отчество', 'ФИО'],
  ['number', '3', 'три'],
  ['date', '2026-12-01', '01.12.2026'],
  ['kpp', '770701001', '7707'],
] as const)('a field of kind %s takes «%s» and doubts «%s»', (kind, sound, doubtful) => {
  expect(doubtOf(kind, sound)).toBeUndefined();
  expect(doubtOf(kind, doubtful)).toBe(kind);
  expect(doubtOf(kind, ' ')).toBeUndefined();
});

it.each([
  ['7707083893', true],
  ['7707083894', false],
  ['500100732259', true],
  ['500100732258', false],
  ['500100732269', false],
  ['770708389', false],
  ['77070838-3', false],
])('the taxpayer number %s is sound: %s', (number, sound) => {
  expect(isTaxpayerNumber(number)).toBe(sound);
});

it.each([
  ['1027700132195', true],
  ['1027700132196', false],
  ['304500116000157', true],
  ['304500116000158', false],
  ['102770013219', false],
])('the register number %s is sound: %s', (number, sound) => {
  expect(isRegisterNumber(number)).toBe(sound);
});
