import { casesOf, type Case } from './case.ts';

const passport = 'primer/index.mdx';
const home = 'index.mdx';

const scripts: Case[] = casesOf('mixed-script', [
  {
    slip: 'types a Latin letter into a Russian word of the prose',
    spoil: (copy) => copy.edit(home, 'Здесь один', 'Здecь один'),
    at: [home, 'один придуманный'],
    says: '«Здecь» mixes Latin and Cyrillic letters: З (Cyrillic U+0417) д (Cyrillic U+0434) e (Latin U+0065)',
  },
  {
    slip: 'types one into a step',
    spoil: (copy) => copy.edit('primer/access.mdx', 'does: Оператор отвечает.', 'does: Oператор отвечает.'),
    at: ['primer/access.mdx', 'does: Oператор'],
    says: '«Oператор» mixes',
  },
  {
    slip: 'types one into the title of a page',
    spoil: (copy) => copy.edit('primer/notes.mdx', 'title: Что не сказано', 'title: Чтo не сказано'),
    at: ['primer/notes.mdx', 'title: Чтo не'],
    says: '«Чтo» mixes',
  },
  {
    slip: 'copies Cyrillic lookalikes that Russian does not have',
    spoil: (copy) => copy.edit(passport, 'Придуманный порядок.', 'Придуманный порядок, АРІ.'),
    at: [passport, 'АРІ.'],
    says: '«АРІ» has a letter that is not Russian',
  },
  {
    slip: 'shows the lookalikes that it corrects',
    spoil: (copy) => copy.edit(passport, 'В источнике набрано кириллицей', 'В источнике набрано «АРІ»'),
    at: [passport, 'набрано «АРІ»'],
    says: '«АРІ»',
  },
]);

const links: Case[] = casesOf('dead-link', [
  {
    slip: 'links to a page that does not exist',
    spoil: (copy) => copy.edit(home, '(/primer/)', '(/prime/)'),
    at: [home, '/prime/'],
    says: 'the link "/prime/" leads to no page of this site',
    hints: 'did you mean "/primer/"?',
  },
  {
    slip: 'forgets the slash at the end',
    spoil: (copy) => copy.edit(home, '(/primer/)', '(/primer)'),
    at: [home, '(/primer)'],
    says: 'the link "/primer" leads to no page',
    hints: 'did you mean "/primer/"?',
  },
  {
    slip: 'links to a step that does not exist',
    spoil: (copy) => copy.edit(passport, '/primer/access/#step-request', '/primer/access/#step-reqest'),
    at: [passport, '#step-reqest'],
    says: 'leads to no anchor on primer/access.mdx',
    hints: 'did you mean "step-request"?',
  },
  {
    slip: 'links to a heading that does not exist',
    spoil: (copy) => copy.edit(passport, '(#что-это)', '(#что-то)'),
    at: [passport, '(#что-то)'],
    says: 'leads to no anchor on primer/index.mdx',
    hints: 'did you mean "что-это"?',
  },
  {
    slip: 'links to a section that this page does not have',
    spoil: (copy) => copy.edit(passport, '(#corrections)', '(#questions)'),
    at: [passport, '(#questions)'],
    says: 'leads to no anchor on primer/index.mdx',
  },
  {
    slip: 'links to nowhere',
    spoil: (copy) => copy.edit(home, '(/primer/)', '(#)'),
    at: [home, '(#)'],
    says: 'the link "#" leads to no anchor on index.mdx',
  },
  {
    slip: 'links to the page that says that there is no such page',
    spoil: (copy) =>
      copy.write('404.mdx', '---\ntitle: Нет такой страницы\n---\n').edit(home, '(/primer/)', '(/404/)'),
    at: [home, '(/404/)'],
    says: 'the link "/404/" leads to no page',
  },
  {
    slip: 'links without https',
    spoil: (copy) => copy.edit(passport, '(https://example.org/)', '(http://example.org/)'),
    at: [passport, '(http://example.org/)'],
    says: 'the link "http://example.org/" is neither',
  },
  {
    slip: 'links to a file as if it stood beside the page',
    spoil: (copy) => copy.edit(passport, '(/primer/choice/#questions)', '(choice.mdx)'),
    at: [passport, '(choice.mdx)'],
    says: 'the link "choice.mdx" is neither an address of this site nor https:// or mailto:',
  },
  {
    slip: 'links without https in angle brackets of the frontmatter',
    spoil: (copy) =>
      copy.edit(
        'primer/choice.mdx',
        'meaning: Доступ нужен.',
        'meaning: Доступ нужен, <http://example.org>.',
      ),
    at: ['primer/choice.mdx', '<http://example.org>'],
    says: 'the link "http://example.org" is neither',
  },
  {
    slip: 'links from a component to a page that does not exist',
    spoil: (copy) => copy.edit(home, 'Здесь один', '<a href="/none/">Здесь</a> один'),
    at: [home, '/none/'],
    says: 'the link "/none/" leads to no page',
  },
]);

const diagrams: Case[] = casesOf('stale-diagram', [
  {
    slip: 'changes a step and forgets the diagram',
    afterDrawing: true,
    spoil: (copy) => copy.edit('primer/access.mdx', 'title: Подать заявку', 'title: Подать просьбу'),
    at: ['primer/access.mdx', 'procedure:'],
    says: 'primer/diagrams/access.svg is older than what it draws',
  },
  {
    slip: 'forgets to add a diagram',
    afterDrawing: true,
    spoil: (copy) => copy.remove('primer/diagrams/choice.svg'),
    at: ['primer/choice.mdx', 'decision:'],
    says: 'primer/diagrams/choice.svg is missing',
  },
  {
    slip: 'draws a diagram by hand',
    afterDrawing: true,
    spoil: (copy) => copy.write('primer/diagrams/choice.svg', '<svg></svg>'),
    at: ['primer/choice.mdx', 'decision:'],
    says: 'primer/diagrams/choice.svg is older than what it draws',
  },
  {
    slip: 'leaves the diagram of a page that is gone',
    afterDrawing: true,
    spoil: (copy) => copy.write('primer/diagrams/old.svg', '<svg data-fingerprint="00000000"></svg>'),
    at: ['primer/diagrams/old.svg'],
    says: 'primer/diagrams/old.svg draws nothing that exists',
  },
]);

export const prose: Case[] = [...scripts, ...links, ...diagrams];
