import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from 'commissioning-kit';
import {
  candidateAims,
  checkHypothesisSet,
  resourceClaims,
  weighEvidence,
  type EvidenceLine,
  type HypothesisOutline,
  type ResourceClaim,
} from 'commissioning-kit/hypotheses';
import { evidence, live, PLAN, stepsTo, translation, verdict, wish } from './register-life.js';

const outline = (id: string, changes: Partial<HypothesisOutline> = {}): HypothesisOutline => ({
  id,
  statement: `Change ${id} will have effect ${id}`,
  offeredBy: 'carers',
  plan: PLAN,
  claims: [],
  bearsOn: [],
  ...changes,
});
const outlines = (count: number): readonly HypothesisOutline[] => Array.from({ length: count }, (_, index) => outline(`h${index}`));

describe('checkHypothesisSet', () => {
  it('D-FIG-01: five to eight is complete; other sizes have a caveat and no gap', () => {
    for (let count = 1; count <= 10; count += 1) {
      const finding = checkHypothesisSet(outlines(count));
      const within = count >= 5 && count <= 8;
      expect(finding.outcome).toBe('complete');
      expect(finding.gaps).toEqual([]);
      expect(finding.caveats.filter(({ code }) => code === 'hypotheses/set-size').map(({ parameter }) => parameter)).toEqual(
        within ? [] : [count < 5 ? 'min' : 'max'],
      );
      expect(finding.reasons).toHaveLength(within ? 1 : 0);
    }
    expect(checkHypothesisSet(outlines(3), { min: 2, max: 4 }).reasons[0]).toMatchObject({ basis: 'caller', input: 3 });
    expect(checkHypothesisSet(outlines(3)).caveats[0]?.message).toBe(
      'The set holds 3 hypotheses, fewer than 5: five to eight is a guide of the text, and no limit',
    );
  });

  it('D-GLD-20: nothing to check is insufficient information and never complete', () => {
    for (const set of [[], live(stepsTo('opened'))]) {
      const finding = checkHypothesisSet(set);
      expect(finding.outcome).toBe('insufficient-information');
      expect(finding.unknown.map(({ id }) => id)).toEqual(['hypotheses']);
    }
  });

  it('finds statements that say the same but for case, marks and spaces', () => {
    const set = [
      outline('a', { statement: 'More rehabilitation will lower demand.' }),
      outline('b', { statement: 'Moving £1m will lower demand' }),
      outline('c', { statement: '  more  rehabilitation, will LOWER demand' }),
      outline('d', { statement: 'Moving €1m will lower demand' }),
    ];
    const { gaps, outcome } = checkHypothesisSet(set);
    expect(outcome).toBe('gaps');
    expect(gaps.map(({ missing, path }) => [missing, path])).toEqual([
      ['A statement of its own: hypotheses "a" and "c" say the same', [2, 'statement']],
    ]);
  });

  it('tells a plan that is missing from one that nobody spoke of', () => {
    const silent: HypothesisOutline = { id: 'c', statement: 'Nobody says how this would be tested', offeredBy: 'carers' };
    const finding = checkHypothesisSet([outline('a'), outline('b', { plan: null }), silent]);
    expect(finding.gaps.map(({ domainId, path }) => [domainId, path])).toEqual([['D-HYP-12', [1, 'plan']]]);
    expect(finding.unknown.map(({ path }) => path)).toEqual([[2, 'plan']]);
    expect(checkHypothesisSet([outline('a'), silent]).outcome).toBe('insufficient-information');
  });

  it('D-HYP-04: names the stakeholder groups that have offered none', () => {
    const set = [outline('a', { offeredBy: 'carers' }), outline('b', { offeredBy: 'NHS commissioners' })];
    const finding = checkHypothesisSet(set, { stakeholders: ['existing users', 'carers', 'politicians'] });
    expect(finding.gaps.map(({ missing }) => missing)).toEqual([
      'A hypothesis offered by "existing users"',
      'A hypothesis offered by "politicians"',
    ]);
    const unknown = checkHypothesisSet([...set, outline('c', { offeredBy: null })], { stakeholders: ['existing users'] });
    expect([unknown.outcome, unknown.gaps.length, unknown.unknown.length]).toEqual(['insufficient-information', 0, 1]);
  });

  it('names the aims that no hypothesis touches, and says when nobody looked', () => {
    const set = [outline('a', { bearsOn: ['x'] }), outline('b', { bearsOn: ['x', 'y'] })];
    const finding = checkHypothesisSet(set, { aims: [{ id: 'x' }, { id: 'z', text: 'Fewer falls' }] });
    expect(finding.gaps.map(({ missing }) => missing)).toEqual(['A hypothesis that bears on “Fewer falls”']);
    expect(finding.caveats.map(({ parameter }) => parameter)).toEqual(['min', 'stakeholders']);
    expect(checkHypothesisSet(set).caveats.map(({ parameter }) => parameter)).toEqual(['min', 'stakeholders', 'aims']);
  });

  it('reads the state of a register, and leaves the withdrawn out', () => {
    const state = live([
      ...stepsTo('offered'),
      wish(
        'offer-hypothesis',
        { hypothesisId: 'b', statement: 'Another will help', kind: null, offeredBy: 'schools', claims: [] },
        { id: 'b1' },
      ),
      wish('withdraw-hypothesis', { hypothesisId: 'b', reason: 'Said twice' }, { id: 'b2' }),
    ]);
    const finding = checkHypothesisSet(state, { min: 1, stakeholders: ['schools'] });
    expect(finding.gaps.map(({ path }) => path)).toEqual([
      ['hypotheses', 0, 'plan'],
      ['options', 'stakeholders', 0],
    ]);
    expect(finding.reasons[0]?.input).toBe(1);
    expect(explain(finding)).toContain('A test plan for hypothesis "falls" (to fill it: The command plan-test)');
  });

  it.each([
    [[outlines(1), { min: 9 }], 'options.min must be such that min, 9, is not above max, 8; found 9'],
    [[outlines(1), { min: 4, max: 3 }], 'options.max must be such that min, 4, is not above max, 3; found 3'],
    [[outlines(1), { min: 1.5 }], 'options.min must be a whole number of at least 0; found 1.5'],
    [[outlines(1), { max: NaN }], 'options.max must be a whole number of at least 0; found NaN'],
    [[[outline('a'), outline('a')]], '[1].id must be unique in its list; [0] has it already; found "a"'],
    [[[outline('a', { statement: '' })]], '[0].statement must be a text that is not blank; found ""'],
    [
      [outlines(1), { stakeholders: ['a', 'a'] }],
      'options.stakeholders[1] must be unique in its list; options.stakeholders[0] has it already; found "a"',
    ],
    [
      [outlines(1), { aims: [{ id: 'a' }, { id: 'a' }] }],
      'options.aims[1].id must be unique in its list; options.aims[0] has it already; found "a"',
    ],
    [[[{ ...outline('a'), bearOn: [] }]], '[0].bearOn must be absent'],
    [[null], '(input) must be an object; found null'],
  ])('refuses %j', (args, message) => {
    expect(() => checkHypothesisSet(...(args as unknown as Parameters<typeof checkHypothesisSet>))).toThrow(message);
  });
});

describe('resourceClaims', () => {
  const claim = (
    pot: string,
    amount: string,
    direction: ResourceClaim['direction'] = 'from',
    more: Partial<ResourceClaim> = {},
  ): ResourceClaim => ({
    pot,
    amount,
    currency: 'GBP',
    direction,
    ...more,
  });

  it('sums exactly, whatever the order and the number of claims', () => {
    const pence = fc.integer({ min: 0, max: 10 ** 12 });
    const pot = fc.constantFrom('acute', 'community', 'carers');
    const claims = fc.array(fc.record({ pot, pence, direction: fc.constantFrom('from' as const, 'to' as const) }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(claims, { maxLength: 8 }), (sets) => {
        const write = (amount: bigint): string =>
          `${amount < 0n ? '-' : ''}${(amount < 0n ? -amount : amount) / 100n}.${String((amount < 0n ? -amount : amount) % 100n).padStart(2, '0')}`;
        const set = sets.map((list, index) =>
          outline(`h${index}`, { claims: list.map((one) => claim(one.pot, write(BigInt(one.pence)), one.direction)) }),
        );
        const { pots } = resourceClaims(set);
        for (const { pot: name, from, to, net } of pots) {
          const sum = (direction: string): bigint =>
            sets.flat().reduce((total, one) => total + (one.pot === name && one.direction === direction ? BigInt(one.pence) : 0n), 0n);
          expect([from, to, net]).toEqual([write(sum('from')), write(sum('to')), write(sum('to') - sum('from'))]);
        }
        expect(new Set(pots.map(({ pot: name }) => name))).toEqual(new Set(sets.flat().map((one) => one.pot)));
        const backwards = resourceClaims([...set].reverse()).pots;
        expect(new Map(backwards.map((one) => [one.pot, one.net]))).toEqual(new Map(pots.map((one) => [one.pot, one.net])));
      }),
    );
  });

  it('says which pot is overdrawn and by how much, and does not count on money that is still to come', () => {
    const set = [
      outline('a', { claims: [claim('acute', '600.00'), claim('acute', '500.00', 'to')] }),
      outline('b', { claims: [claim('acute', '400.01')] }),
    ];
    const at = (size: string) => resourceClaims(set, { pots: [{ pot: 'acute', size, currency: 'GBP' }] }).pots[0];
    expect(at('1000.00')).toMatchObject({ state: 'overdrawn', overdrawnBy: '0.01', from: '1000.01' });
    expect(at('1000.01')).toMatchObject({ state: 'within', overdrawnBy: null });
    expect(resourceClaims(set).pots[0]).toMatchObject({ state: 'size-unknown', size: null });
    expect(resourceClaims([], { pots: [{ pot: 'acute', size: '5.00', currency: 'GBP' }] })).toMatchObject({
      currency: 'GBP',
      pots: [{ pot: 'acute', from: '0.00', to: '0.00', net: '0.00', state: 'within', claims: [] }],
    });
  });

  it('flags one saving counted twice, and draws on one pot that do not say which saving releases them', () => {
    const draws = (savings: readonly (string | undefined)[]) =>
      resourceClaims(
        savings.map((saving, index) =>
          outline(`h${index}`, { claims: [claim('acute', '1.00', 'from', saving === undefined ? {} : { saving })] }),
        ),
      ).doubleCounting.map(({ because, saving, hypothesisIds }) => [because, saving, hypothesisIds]);
    expect(draws(['beds', 'theatres'])).toEqual([]);
    expect(draws(['beds', 'beds', 'theatres'])).toEqual([['same-saving', 'beds', ['h0', 'h1']]]);
    expect(draws(['beds', undefined])).toEqual([['same-pot', null, ['h0', 'h1']]]);
    expect(draws([undefined])).toEqual([]);
    const { caveats } = resourceClaims([
      outline('a', { claims: [claim('acute', '1.00')] }),
      outline('b', { claims: [claim('acute', '1.00')] }),
    ]);
    expect(caveats.map(({ message }) => message)).toEqual([
      'Hypotheses "a", "b" all draw on acute, and not all say which saving is to release the money: it may be counted twice',
    ]);
  });

  it('flags one saving that two hypotheses count on in two pots, on whichever side, and however its name is written', () => {
    const counted = (one: ReturnType<typeof claim>, other: ReturnType<typeof claim>) =>
      resourceClaims([outline('a', { claims: [one] }), outline('b', { claims: [other] })]);
    const twice = (one: ReturnType<typeof claim>, other: ReturnType<typeof claim>) =>
      counted(one, other).doubleCounting.map(({ because, pots, hypothesisIds }) => [because, pots, hypothesisIds]);
    const beds = { saving: 'beds closed' };
    expect(twice(claim('acute', '1.00', 'from', beds), claim('wards', '1.00', 'from', beds))).toEqual([
      ['same-saving', ['acute', 'wards'], ['a', 'b']],
    ]);
    expect(twice(claim('care', '1.00', 'to', beds), claim('care', '1.00', 'to', beds))).toEqual([['same-saving', ['care'], ['a', 'b']]]);
    expect(twice(claim('acute', '1.00', 'from', beds), claim('acute', '1.00', 'from', { saving: ' Beds  Closed ' }))).toHaveLength(1);
    expect(counted(claim('acute', '1.00', 'from', beds), claim('wards', '1.00', 'from', beds)).caveats[0]?.message).toBe(
      'Hypotheses "a", "b" count on one saving, beds closed, in acute, wards: it can be made once only',
    );
    // What one hypothesis takes from one pot and brings to another is one saving.
    const moved = outline('a', { claims: [claim('acute', '1.00', 'from', beds), claim('care', '1.00', 'to', beds)] });
    expect(resourceClaims([moved]).doubleCounting).toEqual([]);
  });

  it('says which pots may be one under two spellings, and does not add them up', () => {
    const set = [outline('a', { claims: [claim('Acute care', '1.00')] }), outline('b', { claims: [claim('acute  care', '1.00')] })];
    const { pots, caveats } = resourceClaims(set, { pots: [{ pot: 'acute care', size: '1.50', currency: 'GBP' }] });
    expect(pots.map(({ pot, from }) => [pot, from])).toEqual([
      ['Acute care', '1.00'],
      ['acute  care', '1.00'],
      ['acute care', '0.00'],
    ]);
    expect(caveats.map(({ code, message }) => [code, message])).toEqual([
      [
        'hypotheses/pots-alike',
        'These are taken for different pots, and may be one: "Acute care", "acute  care", "acute care". If so, write its name in one way',
      ],
    ]);
  });

  it('leaves out, and names, what is withdrawn, not supported or closed', () => {
    const statuses = ['offered', 'withdrawn', 'not-supported', 'closed', 'translated', 'inconclusive'] as const;
    const set = statuses.map((status) => outline(status, { status, claims: [claim('acute', '1.00')] }));
    const { pots, leftOut } = resourceClaims(set);
    expect(pots[0]?.from).toBe('3.00');
    expect(leftOut).toEqual(['withdrawn', 'not-supported', 'closed']);
  });

  it.each([
    [[[outline('a', { claims: [claim('x', '-1.00')] })]], '[0].claims[0].amount must be an amount of money from zero; found "-1.00"'],
    [
      [[outline('a', { claims: [claim('x', '1.00')] }), outline('b', { claims: [claim('y', '1.00', 'to', { currency: 'EUR' })] })]],
      '[1].claims[0].currency must be GBP, as at [0].claims[0].currency: amounts of two currencies do not add up; found "EUR"',
    ],
    [
      [[outline('a', { claims: [claim('x', '1.00')] })], { pots: [{ pot: 'x', size: '1.00', currency: 'USD' }] }],
      'options.pots[0].currency must be GBP',
    ],
    [
      [
        [],
        {
          pots: [
            { pot: 'x', size: '1.00', currency: 'GBP' },
            { pot: 'x', size: '2.00', currency: 'GBP' },
          ],
        },
      ],
      'options.pots[1].pot must be unique',
    ],
    [[[outline('a', { claims: [claim('x', '1')] })]], '[0].claims[0].amount must be an amount of money as text with two places'],
  ])('refuses %j', (args, message) => {
    expect(() => resourceClaims(...(args as unknown as Parameters<typeof resourceClaims>))).toThrow(message);
  });
});

describe('weighEvidence', () => {
  it('says where those who speak did not agree to the use of what they said, and where nobody said whether they did', () => {
    const told = (id: string, kind: 'experience' | 'need', consent?: 'given' | 'refused' | 'not-needed'): EvidenceLine => ({
      item: { ...evidence(id), kind },
      bearing: 'for',
      quality: 'moderate',
      ...(consent === undefined ? {} : { collection: { consent } }),
    });
    const caveats = (...lines: readonly EvidenceLine[]) =>
      weighEvidence({ id: 'h', evidence: lines })
        .caveats.filter(({ code }) => code.includes('consent'))
        .map(({ code, message }) => `${code}: ${message}`);
    expect(caveats(told('a', 'experience', 'given'), told('b', 'experience', 'not-needed'), told('c', 'need'))).toEqual([]);
    expect(caveats(told('a', 'experience'), told('b', 'experience', 'refused'))).toEqual([
      'hypotheses/consent-refused: Those who speak in "b" did not agree to its use',
      'hypotheses/consent-not-stated: Nobody said whether those who speak in "a" agreed to its use',
    ]);
  });

  const line = (
    id: string,
    bearing: EvidenceLine['bearing'],
    changes: Parameters<typeof evidence>[1] = {},
    quality: EvidenceLine['quality'] = 'moderate',
  ): EvidenceLine => ({
    item: evidence(id, changes),
    bearing,
    quality,
  });
  const codes = (lines: readonly EvidenceLine[], comparison?: 'yes' | 'no' | 'unknown') =>
    weighEvidence({ id: 'h', evidence: lines }, comparison ? { comparison } : {}).caveats.map(({ code }) => code);

  it('depends on which sides speak, and on nothing else', () => {
    const lines = fc.array(
      fc.tuple(
        fc.constantFrom('for' as const, 'against' as const, 'neutral' as const),
        fc.constantFrom('low' as const, 'high' as const, null),
      ),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(lines, (list) => {
        const given = list.map(([bearing, quality], index) => line(`e${index}`, bearing, {}, quality));
        const speaks = new Set(list.map(([bearing]) => bearing).filter((bearing) => bearing !== 'neutral'));
        const expected =
          list.length === 0
            ? 'insufficient-information'
            : speaks.size !== 1
              ? 'inconclusive'
              : speaks.has('for')
                ? 'supported'
                : 'not-supported';
        expect(weighEvidence({ id: 'h', evidence: given }).outcome).toBe(expected);
        expect(weighEvidence({ id: 'h', evidence: [...given].reverse() }).outcome).toBe(expected);
      }),
    );
  });

  it('D-GLD-20: no evidence is insufficient information, with the question', () => {
    const finding = weighEvidence({ id: 'h', evidence: [] });
    expect(finding).toMatchObject({ outcome: 'insufficient-information', reasons: [], unknown: [{ id: 'evidence', path: ['evidence'] }] });
  });

  it('D-EVD-06: warns of a comparison that is missing or not known of, and is silent when there is one', () => {
    const lines = [line('a', 'for')];
    expect(codes(lines)).toContain('hypotheses/no-counterfactual');
    expect(codes(lines, 'no')).toContain('hypotheses/no-counterfactual');
    expect(codes(lines, 'yes')).not.toContain('hypotheses/no-counterfactual');
    const message = (comparison: 'no' | 'unknown') =>
      weighEvidence({ id: 'h', evidence: lines }, { comparison }).caveats.find(({ code }) => code === 'hypotheses/no-counterfactual')
        ?.message;
    expect(message('no')).not.toBe(message('unknown'));
  });

  it('counts one origin once, and shows low quality and kinds that are missing', () => {
    const finding = weighEvidence({
      id: 'h',
      evidence: [
        line('a', 'for', { originId: 'census' }, 'low'),
        line('b', 'for', { originId: 'census' }, null),
        line('c', 'for', {}, 'low'),
        line('d', 'neutral', { kind: 'need' }, 'high'),
      ],
    });
    expect(finding.reasons.map(({ message }) => message)).toEqual([
      '3 items of evidence with 2 origins speak for hypothesis "h"',
      '1 item of evidence speaks neither for nor against hypothesis "h"',
    ]);
    expect(finding.caveats.map(({ code }) => code)).toEqual([
      'hypotheses/weighing-rule',
      'hypotheses/no-counterfactual',
      'hypotheses/quality-low-or-unknown',
      'hypotheses/shared-origin',
      'hypotheses/kinds-missing',
    ]);
    expect(finding.caveats.at(-1)?.message).toBe('There is no evidence of experience');
  });

  it('says whether it is inconclusive by conflict or by silence', () => {
    const reasons = (lines: readonly EvidenceLine[]) => weighEvidence({ id: 'h', evidence: lines }).reasons.map(({ code }) => code);
    expect(reasons([line('a', 'for'), line('b', 'against'), line('c', 'against')])).toEqual([
      'hypotheses/evidence-for',
      'hypotheses/evidence-against',
      'hypotheses/evidence-conflicts',
    ]);
    expect(reasons([line('a', 'neutral')])).toEqual(['hypotheses/evidence-neutral', 'hypotheses/evidence-silent']);
  });

  it('takes a hypothesis of a register as it is', () => {
    const state = live(stepsTo('evidence'));
    expect(weighEvidence(state.hypotheses[0] as (typeof state.hypotheses)[number]).outcome).toBe('supported');
  });

  it.each([
    [
      [{ id: 'h', evidence: [line('a', 'for', { sources: [] })] }],
      'evidence[0].item.sources must be a list of at least 1; found an empty list',
    ],
    [
      [{ id: 'h', evidence: [line('a', 'for'), line('a', 'against')] }],
      'evidence[1].item must be unique in its list; evidence[0] has it already; found "a"',
    ],
    [
      [{ id: 'h', evidence: [line('a', 'maybe' as never)] }],
      'evidence[0].bearing must be one of "for", "against", "neutral"; found "maybe"',
    ],
    [[{ id: 'h', evidence: [{ ...line('a', 'for'), hypothesisId: 'other' }] }], 'evidence[0].hypothesisId must be absent'],
    [[{ id: 'h', evidence: [line('a', 'for')] }, { comparison: true }], 'options.comparison must be "yes", "no" or "unknown"; found true'],
    [
      [{ id: 'h', evidence: [line('a', 'for', { period: { from: '2026-04-02', to: '2026-04-01' } })] }],
      'evidence[0].item.period.to must be on or after',
    ],
  ])('refuses %j', (args, message) => {
    expect(() => weighEvidence(...(args as unknown as Parameters<typeof weighEvidence>))).toThrow(message);
  });
});

describe('candidateAims', () => {
  it('offers only what is supported, with the trail back to verdict and evidence', () => {
    const supported = live([
      ...stepsTo('evidence'),
      wish('record-evidence', { hypothesisId: 'falls', evidence: evidence('not-cited'), bearing: 'neutral', quality: null }, { id: 'x1' }),
      verdict('supported'),
    ]);
    const [candidate, ...others] = candidateAims(supported);
    expect(others).toEqual([]);
    expect(candidate).toMatchObject({
      hypothesisId: 'falls',
      bearsOn: ['fewer-places'],
      verdict: { verdict: 'supported', eventId: 'e7', dissents: [{ stakeholder: 'care homes', text: 'They doubt the numbers' }] },
      carriedInto: [],
    });
    expect(candidate?.evidence.map(({ item, bearing, eventId }) => [item.id, bearing, eventId])).toEqual([['admissions', 'for', 'e6']]);
    const translated = live([translation('e8')], supported);
    expect(candidateAims(translated)[0]?.carriedInto.map(({ id }) => id)).toEqual(['aim-1']);
    expect(candidateAims(translated.hypotheses)).toEqual(candidateAims(translated));
  });

  it('offers nothing before a verdict, against one, or once it is closed', () => {
    const judged = (outcome: 'supported' | 'not-supported' | 'inconclusive') => live([...stepsTo('evidence'), verdict(outcome)]);
    expect(candidateAims(live(stepsTo('evidence')))).toEqual([]);
    expect(candidateAims(judged('inconclusive'))).toEqual([]);
    expect(candidateAims(judged('not-supported'))).toEqual([]);
    expect(candidateAims(live([translation('e8', { reason: 'The law asks for it' })], judged('not-supported')))).toEqual([]);
    const closed = wish('close-hypothesis', { hypothesisId: 'falls', reason: 'No money' }, { id: 'e8' });
    expect(candidateAims(live([closed], judged('supported')))).toEqual([]);
  });

  it('refuses a state in which a verdict cites what is not there', () => {
    const state = live([...stepsTo('evidence'), verdict('supported')]);
    const edited = { ...state, hypotheses: state.hypotheses.map((hypothesis) => ({ ...hypothesis, evidence: [] })) };
    expect(() => candidateAims(edited)).toThrow(
      'hypotheses[0].verdicts[0].evidenceIds[0] must be the id of evidence recorded on the hypothesis; found "admissions"',
    );
  });
});
