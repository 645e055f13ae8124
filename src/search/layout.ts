const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

/** A text as it would stand if the keyboard had been in the other layout: `cv'd` -> `смэв`, `фзш` -> `api`. */
export function switchLayout(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => {
    const latin = LATIN.indexOf(letter);
    if (latin >= 0) return CYRILLIC[latin] ?? letter;
    return LATIN[CYRILLIC.indexOf(letter)] ?? letter;
  }).join('');
}
