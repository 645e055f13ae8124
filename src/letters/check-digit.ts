/**
 * Whether a taxpayer number (ИНН) is one: ten digits of an organisation or twelve of a person, the last one or two worked out
 * from those before them (приказ ФНС России от 29.06.2012 № ММВ-7-6/435@).
 */
export function isTaxpayerNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length === 10) return digits[9] === control(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]);
  if (digits.length !== 12) return false;
  return (
    digits[10] === control(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) &&
    digits[11] === control(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
  );
}

/** Whether a number of the state register (ОГРН, ОГРНИП) is one: what the last digit says is what the others leave over. */
export function isRegisterNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 13 && digits.length !== 15) return false;
  const number = BigInt(digits.slice(0, -1).join(''));
  return Number((number % BigInt(digits.length - 2)) % 10n) === digits.at(-1);
}

function control(digits: readonly number[], weights: readonly number[]): number {
  return (weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11) % 10;
}

function digitsOf(text: string): number[] {
  return /^\d+$/u.test(text.trim()) ? Array.from(text.trim(), Number) : [];
}
