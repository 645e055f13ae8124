import { defineElement, part } from '../../browser/dom.ts';
import { wordsOf } from '../../browser/words.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';
import { LetterFields } from './letter-fields.ts';
import { StoredLetter } from './stored-letter.ts';

/** `<organisation-form>`: the requisites that all letters share, kept as they are typed. */
defineElement('organisation-form', (root, signal) => {
  const stored = new StoredLetter(new StorageNotice(root, signal));
  const fields = new LetterFields(
    part(root, '[data-form]'),
    {
      words: wordsOf(root, 'letter'),
      stored: () => stored.organisation(),
      store: (field, text) => stored.store(undefined, field, text),
      changed: () => undefined,
    },
    signal,
  );
  fields.draw();
  stored.onChangeElsewhere(() => fields.draw(), signal);
});
