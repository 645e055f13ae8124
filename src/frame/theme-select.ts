import { defineElement, part } from '../browser/dom.ts';
import { browserStorage } from '../storage/browser-storage.ts';

/** The key and values that ThemeProvider.astro reads before the first paint. */
const key = 'starlight-theme';

/** Themes that are stored; anything else means «as the system has it». */
const kept = ['light', 'dark', 'vision'];

/** `<theme-select>`: light, dark, for poor sight, or as the system has it. */
defineElement('theme-select', (root, signal) => {
  const select = part(root, 'select', HTMLSelectElement);
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (theme: string): void => {
    const dark = theme === 'auto' ? systemDark.matches : theme === 'dark';
    const { dataset } = document.documentElement;
    dataset['theme'] = dark ? 'dark' : 'light';
    if (theme === 'vision') dataset['vision'] = 'low';
    else delete dataset['vision'];
    // The header and the phone menu hold one switch each: both show what is chosen.
    for (const other of document.querySelectorAll<HTMLSelectElement>('theme-select select'))
      other.value = theme;
  };
  const stored = browserStorage.get(key) ?? '';
  select.value = kept.includes(stored) ? stored : 'auto';
  select.addEventListener(
    'change',
    () => {
      browserStorage.set(key, select.value === 'auto' ? '' : select.value);
      apply(select.value);
    },
    { signal },
  );
  systemDark.addEventListener(
    'change',
    () => {
      if (select.value === 'auto') apply('auto');
    },
    { signal },
  );
});
