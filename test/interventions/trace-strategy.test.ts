import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCommissioningStrategy, traceStrategy, type CommissioningStrategy } from 'commissioning-kit/interventions';
import { strategy } from './older-people-strategy.js';

const SIZE = 5;
const names = (prefix: string): readonly string[] => Array.from({ length: SIZE }, (_, index) => `${prefix}${index}`);
const [NEEDS, GAPS, LINES] = [names('need '), names('gap '), names('line ')];

/** A strategy whose gaps leave these needs unmet, and whose purchases answer these gaps, given as matrices. */
function strategyOf(needsOfGap: readonly (readonly boolean[])[], gapsOfLine: readonly (readonly boolean[])[]): CommissioningStrategy {
  const { needs, gaps, purchasing } = strategy.parts as {
    readonly [Part in 'needs' | 'gaps' | 'purchasing']: NonNullable<CommissioningStrategy['parts'][Part]>;
  };
  const named = (row: readonly boolean[], ids: readonly string[]): readonly string[] => ids.filter((_, index) => row[index]);
  return {
    ...strategy,
    parts: {
      ...strategy.parts,
      needs: { ...needs, needs: NEEDS.map((id) => ({ ...needs.needs[0]!, id, title: id, noGapBecause: null })) },
      gaps: {
        ...gaps,
        items: GAPS.map((id, index) => ({
          ...gaps.items[0]!,
          id,
          title: id,
          needIds: named(needsOfGap[index]!, NEEDS),
          noPurchaseBecause: null,
        })),
      },
      purchasing: {
        ...purchasing,
        lines: LINES.map((id, index) => ({
          ...purchasing.lines[0]!,
          id,
          title: id,
          gapIds: named(gapsOfLine[index]!, GAPS),
          noGapBecause: null,
        })),
      },
    },
  };
}

const matrix = fc.array(fc.array(fc.boolean(), { minLength: SIZE, maxLength: SIZE }), { minLength: SIZE, maxLength: SIZE });

describe('traceStrategy', () => {
  it('gives the same links forwards and backwards, and those of the product of both matrices', () => {
    fc.assert(
      fc.property(matrix, matrix, (needsOfGap, gapsOfLine) => {
        const trace = traceStrategy(strategyOf(needsOfGap, gapsOfLine));
        for (const [line, lineId] of LINES.entries()) {
          for (const [need, needId] of NEEDS.entries()) {
            const linked = GAPS.some((_, gap) => gapsOfLine[line]![gap] && needsOfGap[gap]![need]);
            expect(trace.purchases[line]!.needIds.includes(needId)).toBe(linked);
            expect(trace.needs[need]!.purchaseIds.includes(lineId)).toBe(linked);
          }
          for (const [gap, gapId] of GAPS.entries()) {
            expect(trace.gaps[gap]!.purchaseIds.includes(lineId)).toBe(gapsOfLine[line]![gap]);
            expect(trace.purchases[line]!.gapIds.includes(gapId)).toBe(gapsOfLine[line]![gap]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds every loose end and no other, and the check asks for each', () => {
    fc.assert(
      fc.property(matrix, matrix, (needsOfGap, gapsOfLine) => {
        const drawn = strategyOf(needsOfGap, gapsOfLine);
        const column = (rows: readonly (readonly boolean[])[], index: number): boolean => rows.some((row) => row[index]);
        const expected = [
          ...NEEDS.filter((_, need) => !column(needsOfGap, need)).map((id) => `${id} lacks gap`),
          ...GAPS.flatMap((id, gap) => [
            ...(needsOfGap[gap]!.includes(true) ? [] : [`${id} lacks need`]),
            ...(column(gapsOfLine, gap) ? [] : [`${id} lacks purchase`]),
          ]),
          ...LINES.filter((_, line) => !gapsOfLine[line]!.includes(true)).map((id) => `${id} lacks gap`),
        ];
        expect(traceStrategy(drawn).loose.map(({ id, lacks }) => `${id} lacks ${lacks}`)).toEqual(expected);
        expect(checkCommissioningStrategy(drawn).gaps).toHaveLength(expected.length);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the reason for an end that is left loose, and the check takes it', () => {
    const { loose } = traceStrategy(strategy);
    expect(loose.map(({ kind, lacks, because }) => [kind, lacks, because === null])).toEqual([
      ['need', 'gap', false],
      ['gap', 'purchase', false],
      ['purchase', 'gap', false],
    ]);
    expect(checkCommissioningStrategy(strategy).gaps).toEqual([]);
  });

  it('never excuses a gap without a need', () => {
    const gaps = strategy.parts.gaps!;
    const items = gaps.items.map((item) => ({ ...item, needIds: [], noPurchaseBecause: 'Left' }));
    const purchasing = { ...strategy.parts.purchasing!, lines: [] };
    const needs = { ...strategy.parts.needs!, needs: strategy.parts.needs!.needs.map((need) => ({ ...need, noGapBecause: 'Met' })) };
    const missing = checkCommissioningStrategy({
      ...strategy,
      parts: { ...strategy.parts, needs, purchasing, gaps: { ...gaps, items } },
    }).gaps.map((gap) => gap.missing);
    expect(missing).toEqual(['What will be bought', ...items.map((item) => `The need behind “${item.title}”`)]);
  });

  it('asks for nothing of a part that is not written', () => {
    const { loose, needs } = traceStrategy({ ...strategy, parts: { ...strategy.parts, gaps: null } });
    expect(loose).toEqual([]);
    expect(needs.every((need) => need.gapIds.length === 0)).toBe(true);
  });
});

describe('a strategy', () => {
  const lines = strategy.parts.purchasing!.lines;
  const withLine = (change: object): unknown => ({
    ...strategy,
    parts: { ...strategy.parts, purchasing: { ...strategy.parts.purchasing, lines: [{ ...lines[0], ...change }, ...lines.slice(1)] } },
  });

  it.each([
    ['no population', (({ population: _, ...rest }) => rest)(strategy), /^population must be given; found nothing/],
    ['amounts without a currency', (({ currency: _, ...rest }) => rest)(strategy), /^currency must be given; found nothing/],
    [
      'a share above 1',
      withLine({ funding: [{ agencyId: 'council', share: 70 }] }),
      /share must be at most 1 \(divide a percentage by 100\); found 70/,
    ],
    [
      'shares that add up to more than 1',
      withLine({
        funding: [
          { agencyId: 'council', share: 0.7 },
          { agencyId: 'ccg', share: 0.4 },
        ],
      }),
      /funding must be shares that add up to no more than 1; found a list of 2/,
    ],
    ['a gap that is not there', withLine({ gapIds: ['roof'] }), /gapIds\[0\] must be the id of a gap of the document; found "roof"/],
    ['a gap named twice', withLine({ gapIds: ['rehabilitation', 'rehabilitation'] }), /gapIds\[1\] must be named once/],
    ['a negative amount', withLine({ now: '-1.00' }), /now must be an amount from zero; found "-1\.00"/],
    ['white space for a text', withLine({ text: '  ' }), /text must be a text that is not blank/],
    [
      'an agreement of a stranger',
      { ...strategy, agreements: [{ agencyId: 'trust', on: '2020-01-01', by: 'board' }] },
      /agreements\[0\]\.agencyId must be the id of an organisation/,
    ],
    [
      'a period that runs backwards',
      { ...strategy, period: { from: '2020-04-01', to: '2019-03-31' } },
      /period\.to must be on or after period\.from/,
    ],
  ])('with %s is refused', (_, record, message) => {
    expect(() => checkCommissioningStrategy(record as CommissioningStrategy)).toThrow(message);
  });

  it('may share a purchase among partners in parts that binary numbers cannot hold', () => {
    const agencies = names('a').map((id) => ({ ...strategy.agencies[0]!, id }));
    const funding = [0.1, 0.2, 0.7].map((share, index) => ({ agencyId: `a${index}`, share }));
    const record = { ...(withLine({ funding }) as CommissioningStrategy), agencies, agreements: [] };
    const others = record.parts.purchasing!.lines.map((line, index) => (index === 0 ? line : { ...line, funding: [] }));
    const parts = { ...record.parts, purchasing: { ...record.parts.purchasing!, lines: others } };
    expect(checkCommissioningStrategy({ ...record, parts }).gaps).toHaveLength(SIZE);
  });
});
