import { casesOf, type Case } from './case.ts';

const passport = 'primer/index.mdx';
const access = 'primer/access.mdx';

export const addresses: Case[] = casesOf('foreign-address', [
  {
    slip: 'misspells the address of a contact',
    spoil: (copy) => copy.edit(passport, 'value: https://example.org/', 'value: https://exemple.org/'),
    at: [passport, 'https://exemple.org/'],
    says: 'the address "https://exemple.org" does not stand in the document',
    hints: 'copy one of those that do: https://example.org',
  },
  {
    slip: 'invents an e-mail address for a step',
    spoil: (copy) => copy.edit(access, 'Оператор отвечает.', 'Оператор отвечает с <help@example.org>.'),
    at: [access, 'help@example.org'],
    says: 'the address "help@example.org" does not stand in the document',
  },
  {
    slip: 'names a site that the document does not name',
    spoil: (copy) => copy.edit(access, 'Оператор отвечает.', 'Оператор отвечает на сайте help.gosuslugi.ru.'),
    at: [access, 'help.gosuslugi.ru'],
    says: '"help.gosuslugi.ru" does not stand in the document',
  },
]);
