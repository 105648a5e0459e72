import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWord, numberWord } from '../../src/kernel/number-words.js';
import { writtenMoney } from '../../src/programme/written-money.js';
import { enumerate, joined, line, stop } from '../../src/kernel/document-words.js';

const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...[
      'zero',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
      'thirteen',
      'fourteen',
      'fifteen',
    ],
    ...['sixteen', 'seventeen', 'eighteen', 'nineteen'],
  ].map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Reads a number written in English words. */
function read(text: string): number {
  let total = 0;
  let current = 0;
  for (const word of text.split(/[ -]/)) {
    if (word === 'and') continue;
    if (word === 'hundred') current *= 100;
    else if (word === 'thousand') [total, current] = [total + current * 1000, 0];
    else current += VALUES[word] ?? TENS[word] ?? NaN;
  }
  return total + current;
}

describe('numbers in words', () => {
  it('can be read back', () => {
    fc.assert(fc.property(fc.nat(999_999), (value) => read(numberWord(value)) === value));
  });

  it('counts things', () => {
    expect(countWord(0, 'need', 'needs')).toBe('no needs');
    expect(countWord(1, 'need', 'needs')).toBe('one need');
    expect(countWord(101, 'need', 'needs')).toBe('one hundred and one needs');
  });
});

describe('written money', () => {
  it.each([
    ['1000000.00', ['£1,000,000', '£1m', '£1 million']],
    ['1250000.00', ['£1,250,000', '£1.25m', '£1.25 million', '£1¼m', '£1¼ million']],
    ['250000.00', ['£250,000', '£0.25 million', '£¼m', '£¼ million', '£250k']],
    ['12.50', ['£12.50']],
  ])('%s is written in the ways people write it', (amount, forms) => {
    expect(writtenMoney(amount, 'GBP')).toEqual(expect.arrayContaining(forms));
  });

  it('never writes an amount that is another one', () => {
    const units: Readonly<Record<string, number>> = { '': 1, m: 1e6, million: 1e6, k: 1e3, thousand: 1e3 };
    const quarters: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };
    fc.assert(
      fc.property(fc.nat(1e9), fc.boolean(), (value, round) => {
        const pounds = round ? Math.ceil(value / 10_000) * 10_000 : value;
        for (const form of writtenMoney(`${pounds}.00`, 'GBP')) {
          const [, number = '', quarter = '', unit = ''] = /^£([\d,.]*)([¼½¾]?) ?(m|million|k|thousand)?$/.exec(form) ?? [];
          const read = (Number(number.replaceAll(',', '')) + (quarters[quarter] ?? 0)) * (units[unit] ?? NaN);
          expect(Math.round(read), form).toBe(pounds);
        }
      }),
    );
  });

  it('knows no sign for a currency it does not know', () => {
    expect(writtenMoney('100.00', 'SEK')).toEqual([]);
  });
});

describe('lines', () => {
  it('put runs together and join what is bare text', () => {
    const run = { kind: 'name', text: '12' } as const;
    expect(line`a ${'b'} ${run} ${['c', run]}.`).toEqual(['a b ', run, ' c', run, '.']);
    expect(enumerate(['a', 'b', 'c'])).toEqual(['a, b and c']);
    expect(joined([['a'], ['b']])).toEqual(['a', '; ', 'b']);
  });

  it('end in one stop', () => {
    expect(stop(['Done'])).toEqual(['Done.']);
    expect(stop(['Why?'])).toEqual(['Why?']);
    expect(stop(['He said “no.”'])).toEqual(['He said “no.”']);
    expect(stop([{ kind: 'name', text: '3' }])).toEqual([{ kind: 'name', text: '3' }, '.']);
  });
});
