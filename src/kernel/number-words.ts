const ONES = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen'],
  ...['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/**
 * A whole number below a million in words: how many records there are is no figure about the world, and so stands in the text without a
 * mark. Trusts its input.
 */
export function numberWord(value: number): string {
  if (value < 20) return ONES[value] as string;
  if (value < 100) return (TENS[Math.floor(value / 10)] as string) + (value % 10 === 0 ? '' : `-${ONES[value % 10]}`);
  if (value < 1000) return `${numberWord(Math.floor(value / 100))} hundred${value % 100 === 0 ? '' : ` and ${numberWord(value % 100)}`}`;
  const rest = value % 1000;
  return `${numberWord(Math.floor(value / 1000))} thousand${rest === 0 ? '' : `${rest < 100 ? ' and' : ''} ${numberWord(rest)}`}`;
}

/** How many of something, in words: `one contract`, `no contracts`, `twelve contracts`. */
export function countWord(value: number, one: string, many: string): string {
  return value === 0 ? `no ${many}` : `${numberWord(value)} ${value === 1 ? one : many}`;
}

/** The first letter as a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
