import { proceduresOf, type Case } from '../../cases/case.ts';
import type { TrackedProcedure, TrackedRegulation } from '../../cases/tracked.ts';
import { part } from '../dom.ts';
import { sitePath } from '../site-path.ts';
import { ask } from './dialogs.ts';

/** A regulation with its procedures by name: an item of `/api/v1/tracker/index.json`. */
type Listed = Pick<TrackedRegulation, 'id' | 'title'> & {
  procedures: Pick<TrackedProcedure, 'page' | 'title'>[];
};

/** What the reader has decided. Undefined procedures: the list could not be shown, so they stay as they are. */
interface Edited {
  name: string;
  procedures: string[] | undefined;
}

let listed: Promise<Listed[]> | undefined;

/** Asks for a name and procedures. @returns undefined when the reader thinks better of it. */
export async function editCase(
  dialog: HTMLDialogElement,
  title: string,
  on: Case | undefined,
  words: Readonly<Record<string, string>>,
): Promise<Edited | undefined> {
  const name = part(dialog, '[data-edit-name]', HTMLInputElement);
  const box = part(dialog, '[data-edit-procedures]');
  const loading = part(dialog, '[data-edit-loading]');
  const chosen = new Set(on ? proceduresOf(on) : []);
  part(dialog, '[data-edit-title]').textContent = title;
  name.value = on?.name.value ?? '';
  box.replaceChildren();
  loading.hidden = false;
  loading.textContent = words['loading'] ?? '';
  listed ??= fetchListed();
  listed.then(
    (regulations) => {
      loading.hidden = true;
      box.replaceChildren(...regulations.map((regulation) => fieldset(regulation, chosen)));
    },
    () => {
      listed = undefined;
      loading.textContent = words['notLoaded'] ?? '';
    },
  );
  if ((await ask(dialog)) !== 'save' || name.value.trim() === '') return undefined;
  // Without any box the list has not come, and the procedures stay as they are.
  const boxes = [...box.querySelectorAll<HTMLInputElement>('input')];
  const checked = boxes.filter((each) => each.checked).map(({ value }) => value);
  return { name: name.value, procedures: boxes.length > 0 ? checked : undefined };
}

function fieldset({ title, procedures }: Listed, chosen: ReadonlySet<string>): HTMLFieldSetElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  group.append(
    legend,
    ...procedures.map((procedure) => {
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.value = procedure.page;
      box.checked = chosen.has(procedure.page);
      label.append(box, procedure.title);
      return label;
    }),
  );
  return group;
}

async function fetchListed(): Promise<Listed[]> {
  const response = await fetch(sitePath('/api/v1/tracker/index.json'));
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as Listed[];
}
