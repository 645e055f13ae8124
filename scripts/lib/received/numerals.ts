const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A number as an automatic list prints it.
 * @param format as WordprocessingML names it: `decimal`, `lowerLetter`, `russianLower` …
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'lowerLetter':
      return letter(value, LATIN);
    case 'upperLetter':
      return letter(value, LATIN).toUpperCase();
    case 'russianLower':
      return letter(value, RUSSIAN);
    case 'russianUpper':
      return letter(value, RUSSIAN).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** After the last letter it is doubled: «я», «аа». */
function letter(value: number, alphabet: string): string {
  const at = (value - 1) % alphabet.length;
  return alphabet.charAt(at).repeat(Math.floor((value - 1) / alphabet.length) + 1);
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  return signs.reduce((written, [worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return written + sign.repeat(times);
  }, '');
}
