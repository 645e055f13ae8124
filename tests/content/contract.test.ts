import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../src/content/disk.ts';
import { hrefOf } from '../../src/links/address.ts';
import type { Ref } from '../../src/model/ref.ts';

/**
 * The public promise: support replies link to these. A line may be added here, never changed and never removed; when a
 * thing moves, its old address must go on working.
 */
const clauses: Record<string, string[]> = {
  'tor-knd': [
    '1.1',
    '1.2',
    '1.3',
    '1.4',
    '1.4.1',
    '1.4.2',
    '1.4.3',
    '1.5',
    '1.6',
    '1.7',
    '1.8',
    '1.9',
    'fn1',
  ],
  'fgis-ki': [
    ...[
      'preamble',
      'check-1',
      'check-1a',
      'check-1b',
      'check-2',
      'check-3',
      'if',
      'if-1',
      'if-2',
      'if-3',
      'if-4',
    ],
    ...['receive', 'receive-1', 'receive-2', 'receive-3', 'receive-4'],
    ...['send', 'send-1', 'send-2', 'send-3', 'send-4', 'notice'],
  ],
};

const others: [ref: Ref, href: string][] = [
  ['tor-knd/step/letter', '/tor-knd/api-access/#step-letter'],
  ['tor-knd/term/stp', '/tor-knd/#term-stp'],
  ['tor-knd/party/operator', '/tor-knd/#party-operator'],
  ['tor-knd/contact/stp-email', '/tor-knd/#contact-stp-email'],
  ['tor-knd/question/exchange', '/tor-knd/channel/#question-exchange'],
  ['tor-knd/outcome/api', '/tor-knd/channel/#outcome-api'],
  ['tor-knd/outcome/smev', '/tor-knd/channel/#outcome-smev'],
  ['tor-knd/note/cyrillic-api', '/tor-knd/#note-cyrillic-api'],
  ['tor-knd/note/letter-address', '/tor-knd/notes/#note-letter-address'],
  ['fgis-ki/question/acts', '/fgis-ki/readiness/#question-acts'],
  ['fgis-ki/outcome/no-acts', '/fgis-ki/readiness/#outcome-no-acts'],
  ['fgis-ki/step/receive-2', '/fgis-ki/receive-data/#step-receive-2'],
  ['fgis-ki/step/send-3', '/fgis-ki/send-data/#step-send-3'],
  ['fgis-ki/contact/support-receive', '/fgis-ki/#contact-support-receive'],
  ['fgis-ki/contact/support-send', '/fgis-ki/#contact-support-send'],
  ['fgis-ki/note/support-addresses', '/fgis-ki/notes/#note-support-addresses'],
];

const promised = [
  ...Object.entries(clauses).flatMap(([regulation, ids]) =>
    ids.map((id): [Ref, string] => [`${regulation}/clause/${id}`, `/${regulation}/text/#clause-${id}`]),
  ),
  ...others,
];

const pages = [
  ...['tor-knd', 'tor-knd/text', 'tor-knd/channel', 'tor-knd/api-access', 'tor-knd/notes'],
  ...[
    'fgis-ki',
    'fgis-ki/text',
    'fgis-ki/readiness',
    'fgis-ki/receive-data',
    'fgis-ki/send-data',
    'fgis-ki/notes',
  ],
];

const { input } = readContent(join(import.meta.dirname, '../../content'));

it.each(promised)('%s is at %s', (ref, href) => {
  const item = input.library.byRef.get(ref);
  expect(item && hrefOf(item)).toBe(href);
});

it.each(pages)('there is a page %s', (page) => {
  expect(input.pages.map(({ id }) => id)).toContain(page);
});
