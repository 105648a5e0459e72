import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkActions,
  gapToTarget,
  planActions,
  profileOf,
  type ActionDraft,
  type ActionsFinding,
  type GapToPlan,
} from 'commissioning-kit/joint';
import { after, open, rate } from './partners.js';

const asOf = '2026-04-01';
const owner = { role: 'head of commissioning', agencyId: 'council' };
const action = (actionId: string, more: Partial<ActionDraft> = {}): ActionDraft => ({
  ...{ actionId, areaId: 'contracting', text: 'Do it', owner, dueOn: '2026-09-30', cost: { currency: 'GBP', from: '0.00', to: '0.00' } },
  ...{ dependsOn: [], takeUp: [], letGo: [], hypothesisIds: [] },
  ...more,
});
const gap: GapToPlan = { area: 'contracting', to: 'parallel', direction: 'towards-separate', takeUp: ['CO-P1', 'CO-P2'], letGo: ['CO-J1'] };
const missing = ({ gaps }: ActionsFinding): readonly string[] => gaps.map((each) => each.missing);

describe('planActions', () => {
  it('drafts an action for each example to take up and to let go, in both directions', () => {
    const profile = profileOf(after(open(), rate('council', 'contracting', 'joint'), rate('icb', 'contracting', 'joint')));
    for (const level of ['parallel', 'integrated'] as const) {
      const gaps = gapToTarget(profile, { contracting: level });
      const { drafts, gaps: open } = planActions(gaps);
      expect(drafts.flatMap(({ takeUp }) => takeUp)).toEqual(gaps[0]?.takeUp);
      expect(drafts.flatMap(({ letGo }) => letGo)).toEqual(gaps[0]?.letGo);
      expect(open).toHaveLength(drafts.length * 3);
      expect(new Set(drafts.map(({ actionId }) => actionId)).size).toBe(drafts.length);
    }
  });

  it('drafts nothing where nothing is to change', () => {
    expect(planActions([])).toEqual({ drafts: [], gaps: [], caveats: [] });
    expect(planActions([{ ...gap, takeUp: [], letGo: [] }]).drafts).toEqual([]);
  });

  it('drafts what, with owner, date and cost, is a whole plan for its gaps', () => {
    const drafts = planActions([gap]).drafts.map((draft) => ({
      ...action(draft.actionId),
      ...draft,
      ...{ owner, dueOn: '2026-09-30' },
      cost: { currency: 'GBP', from: '1.00', to: '2.00' },
    }));
    expect(checkActions(drafts, { asOf, gaps: [gap] })).toMatchObject({
      outcome: 'complete',
      unserved: [],
      costs: [{ currency: 'GBP', from: '3.00', to: '6.00' }],
    });
  });
});

describe('checkActions', () => {
  it('names what an action lacks', () => {
    expect(missing(checkActions([action('a', { owner: null, dueOn: null, cost: null })], { asOf }))).toEqual([
      'a has no owner',
      'a has no date',
      'a has no cost',
    ]);
  });

  it('names dates in the wrong order, circles, and dependencies on what is not there or was dropped', () => {
    const actions = [
      action('late', { dueOn: '2026-12-31' }),
      action('early', { dependsOn: ['late'] }),
      action('hen', { dependsOn: ['egg'] }),
      action('egg', { dependsOn: ['hen'] }),
      action('fried', { dependsOn: ['egg'] }),
      action('lost', { dependsOn: ['nobody'] }),
      action('gone'),
      action('left', { dependsOn: ['gone'] }),
    ];
    const check = checkActions(actions, { asOf, progress: [{ actionId: 'gone', status: 'dropped', text: null }] });
    expect(missing(check)).toEqual([
      'early is due on 2026-09-30, before late, on which it depends, is due on 2026-12-31',
      'lost depends on nobody, which is no action of the plan',
      'left depends on gone, which was dropped',
      'hen depends, through others, on itself',
      'egg depends, through others, on itself',
    ]);
  });

  it('takes an action as overdue on the day after it was due, unless it is done or dropped', () => {
    const overdue = (day: string, status: 'started' | 'done' | 'dropped'): readonly string[] =>
      checkActions([action('a')], { asOf: day, progress: [{ actionId: 'a', status, text: null }] }).overdue;
    expect(overdue('2026-09-30', 'started')).toEqual([]);
    expect(overdue('2026-10-01', 'started')).toEqual(['a']);
    expect(overdue('2026-10-01', 'done')).toEqual([]);
    expect(overdue('2026-10-01', 'dropped')).toEqual([]);
  });

  it('names actions that serve no gap and gaps that no action serves, whole or in part', () => {
    const aimless = action('aimless', { areaId: 'purpose-and-strategy' });
    expect(missing(checkActions([aimless, action('a', { takeUp: ['CO-P1'] })], { asOf, gaps: [gap] }))).toEqual([
      'aimless serves no gap',
      'Contracting: the actions leave part of the gap (CO-P2 to take up, CO-J1 to let go)',
    ]);
    expect(missing(checkActions([], { asOf, gaps: [gap] }))).toEqual([
      'Contracting: no action serves the gap (CO-P1 to take up, CO-P2 to take up, CO-J1 to let go)',
    ]);
    const dropped = checkActions([action('a', { takeUp: ['CO-P1', 'CO-P2'], letGo: ['CO-J1'] })], {
      asOf,
      gaps: [gap],
      progress: [{ actionId: 'a', status: 'dropped', text: null }],
    });
    expect(dropped.unserved.map(({ served }) => served)).toEqual(['not-at-all']);
  });

  it('expects an area at its target once all that serves it is due, and not before', () => {
    const actions = [action('a', { takeUp: ['CO-P1', 'CO-P2'], dueOn: '2026-06-30' }), action('b', { letGo: ['CO-J1'], dependsOn: ['a'] })];
    const { phases } = checkActions(actions, { asOf, gaps: [gap] });
    expect(phases).toEqual([
      { until: '2026-06-30', actionIds: ['a'], expected: [{ areaId: 'contracting', level: null, waitsFor: ['b'] }] },
      { until: '2026-09-30', actionIds: ['b'], expected: [{ areaId: 'contracting', level: 'parallel', waitsFor: [] }] },
    ]);
    const undated = checkActions([...actions, action('c', { letGo: ['CO-J1'], dueOn: null })], { asOf, gaps: [gap] });
    expect(undated.phases.at(-1)?.expected).toEqual([{ areaId: 'contracting', level: null, waitsFor: ['c'] }]);
  });

  it('adds up cost ranges to the penny, each currency by itself', () => {
    const pence = fc.bigInt({ min: 0n, max: 10n ** 14n });
    const written = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('GBP', 'EUR'), pence, pence), { maxLength: 12 }), (drawn) => {
        const actions = drawn.map(([currency, from, more], index) =>
          action(`a${index}`, { cost: { currency, from: written(from), to: written(from + more) } }),
        );
        const { costs } = checkActions([...actions, action('unknown', { cost: null })], { asOf });
        for (const currency of ['GBP', 'EUR']) {
          const own = drawn.filter(([each]) => each === currency);
          const found = costs.find((each) => each.currency === currency);
          if (own.length === 0) expect(found).toBeUndefined();
          else {
            expect(found?.from).toBe(written(own.reduce((sum, [, from]) => sum + from, 0n)));
            expect(found?.to).toBe(written(own.reduce((sum, [, from, more]) => sum + from + more, 0n)));
          }
        }
      }),
    );
  });

  it('has nothing to say where nothing is planned', () => {
    expect(checkActions([], { asOf })).toMatchObject({ outcome: 'insufficient-information', costs: [], phases: [] });
  });
});
