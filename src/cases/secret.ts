const ENDING = '(?:а|у|ом|е|ы|и|ов|ей|ам|ами|ах)?';
/** Words that other words hold too: «подключения», «секретарь», «compass». */
const WHOLE = `парол(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)|пин(?:-?код${ENDING})?|(?:пасс?ворд|токен|секрет|ключ|логин)${ENDING}|pin|pass`;
/** Words that also end the names of settings: `dbpassword`. */
const AT_END = 'password|passwd|pwd|token|secret|api[-_ ]?key|login';
const LABEL = String.raw`(?:(?<!\p{L})(?:${WHOLE})|${AT_END})(?!\p{L})\s*(?:[:=—–-]|\bis\b)+\s*`;
/** A word that announces a secret, and what follows it: «пароль: Qwerty12», «token=…». */
const ANNOUNCED = new RegExp(String.raw`${LABEL}\S{4,}`, 'iu');
/** The same before all of it is typed. */
const BEGUN = new RegExp(String.raw`${LABEL}\S{0,3}$`, 'iu');
const KEY_FILE = /-----BEGIN [A-Z ]*(?:KEY|CERTIFICATE)-----/u;
const JSON_WEB_TOKEN = /\beyJ[\w-]{8,}\.[\w-]{8,}/u;
const IN_ADDRESS = /\/\/[^\s/:@]+:[^\s/@]+@/u;

/**
 * Whether a note looks as if it held a password or a key. It errs now and then, so the reader is asked and may keep the text.
 */
export function looksLikeSecret(text: string): boolean {
  return (
    [ANNOUNCED, KEY_FILE, JSON_WEB_TOKEN, IN_ADDRESS].some((pattern) => pattern.test(text)) ||
    text.split(/[\s,;«»"()]+/u).some(isRandom)
  );
}

/**
 * Whether a text in a field is held back for now.
 * @param isTyping whether the reader is still in the field: of a secret, not even its beginning is stored
 */
export function mayBeSecret(text: string, isTyping: boolean): boolean {
  return looksLikeSecret(text) || (isTyping && BEGUN.test(text));
}

/** A long run of letters and digits that no word and no letter number has: `9f86d081884c7d65`, `xK9$mQ2pL7`. */
function isRandom(word: string): boolean {
  if (/^(?:https?:|\/|mailto:)|@/u.test(word) || /[а-яё]/iu.test(word)) return false;
  if (word.length >= 16 && /^[\da-f]+$/iu.test(word) && /\d/u.test(word) && /[a-f]/iu.test(word)) return true;
  const classes = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^\w./-]/u].filter((kind) => kind.test(word)).length;
  // «OpenAPI3.0» changes between letters and digits once; what a machine made up does so all the time.
  const changes = word.match(/\d(?=[a-z])|[a-z](?=\d)/giu)?.length ?? 0;
  return changes >= 2 && ((word.length >= 10 && classes >= 3) || (word.length >= 8 && classes === 4));
}
