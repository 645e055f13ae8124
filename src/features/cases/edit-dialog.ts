import type { Words } from '../../words/word-types.ts';
import { proceduresOf, type Case } from '../../cases/case.ts';
import { regulationIdOf } from '../../links/address.ts';
import { part } from '../../browser/dom.ts';
import { DraftKeeper } from '../../browser/draft-keeper.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { openDraft } from '../../storage/drafts.ts';
import { ask } from './dialogs.ts';
import { allListed, listedOf, type Listed } from './listed.ts';

/** What the reader has decided. Undefined procedures: none could be shown, so they stay as they are. */
interface Edited {
  name: string;
  procedures: string[] | undefined;
}

/** Asks for a name and procedures. @returns undefined when the reader thinks better of it. */
export async function editCase(
  dialog: HTMLDialogElement,
  title: string,
  on: Case | undefined,
  words: Words<'cases'>,
): Promise<Edited | undefined> {
  const name = part(dialog, '[data-edit-name]', HTMLInputElement);
  const box = part(dialog, '[data-edit-procedures]');
  const told = part(dialog, '[data-edit-loading]');
  // Only where there are too many regulations to list them all.
  const field = dialog.querySelector<HTMLInputElement>('[data-edit-find]');
  const chosen = on ? proceduresOf(on) : [];
  const own = new Set(chosen.map(regulationIdOf));
  let turn = 0;

  const tell = (sentence: string | undefined): void => {
    told.textContent = sentence ?? '';
    told.hidden = told.textContent === '';
  };
  /** Shows regulations in place of those shown before, but for those of the case and those with a checked box. */
  const show = (reading: Promise<readonly Listed[]>, none?: string): void => {
    const now = ++turn;
    tell(words['loading']);
    reading.then(
      (regulations) => {
        if (now !== turn) return;
        tell(regulations.length === 0 ? none : undefined);
        const before = [...box.querySelectorAll('fieldset')];
        const kept = before.filter((group) => own.has(group.name) || group.querySelector(':checked'));
        const names = new Set(kept.map((group) => group.name));
        const others = regulations.filter(({ id }) => !names.has(id));
        box.replaceChildren(...others.map((regulation) => fieldset(regulation, chosen)), ...kept);
      },
      () => {
        if (now === turn) tell(words['notLoaded']);
      },
    );
  };
  const search = async (query: string): Promise<Listed[]> =>
    (await import('./find-listed.ts')).findListed(query);
  /** Shows what a query finds, and only what the case has where it asks for nothing. */
  const find = (query: string): void =>
    query.trim() === '' ? show(listedOf(own)) : show(search(query), words['foundNone']);

  part(dialog, '[data-edit-title]').textContent = title;
  const draft = openDraft(browserStorage, on ? `case-name:${on.id}` : 'case-name');
  const controller = new AbortController();
  name.value = draft.read() || (on?.name.value ?? '');
  new DraftKeeper(
    name,
    { stored: () => draft.read() || (on?.name.value ?? ''), store: draft.write },
    controller.signal,
  );
  box.replaceChildren();
  if (field) {
    field.value = '';
    field.oninput = () => find(field.value);
    field.onkeydown = (event) => {
      // It would save the case.
      if (event.key === 'Enter') event.preventDefault();
    };
    find('');
  } else show(allListed());
  const answer = await ask(dialog);
  controller.abort();
  draft.drop();
  if (answer !== 'save' || name.value.trim() === '') return undefined;
  const boxes = [...box.querySelectorAll('input')];
  const offered = new Set(boxes.map(({ value }) => value));
  const checked = boxes.filter((each) => each.checked).map(({ value }) => value);
  // What the case has of a regulation that is not shown, or is gone, stays.
  const unseen = chosen.filter((page) => !offered.has(page));
  return { name: name.value, procedures: boxes.length > 0 ? [...unseen, ...checked] : undefined };
}

function fieldset({ id, title, procedures }: Listed, chosen: readonly string[]): HTMLFieldSetElement {
  const group = document.createElement('fieldset');
  group.name = id;
  const legend = document.createElement('legend');
  legend.textContent = title;
  group.append(
    legend,
    ...procedures.map((procedure) => {
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.value = procedure.page;
      box.checked = chosen.includes(procedure.page);
      label.append(box, procedure.title);
      return label;
    }),
  );
  return group;
}
