import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from 'commissioning-kit';
import {
  checkProcurementExercise,
  draftProcurementExercise,
  procurementActivityFor,
  procurementReadiness,
  type ProviderSector,
  type ReadinessAnswers,
} from 'commissioning-kit/interventions';
import { procurement } from './home-care-documents.js';
import { strategy } from './older-people-strategy.js';

const KEYS = ['resources', 'intentionsClear', 'evidenceBase', 'qualityData', 'measuresAgreed'] as const;
const all = (answer: 'yes' | 'no' | 'unknown'): ReadinessAnswers =>
  Object.fromEntries(KEYS.map((key) => [key, answer])) as unknown as ReadinessAnswers;
const strategies = [
  { id: 'agreed', agreed: 'yes' },
  { id: 'draft', agreed: 'no' },
  { id: 'lost', agreed: 'unknown' },
] as const;

describe('procurementReadiness', () => {
  it('D-GLD-13: without a strategy is not ready, and the remedy is a strategy', () => {
    for (const none of [{}, { strategyRef: null }]) {
      const finding = procurementReadiness({ ...all('yes'), ...none });
      expect(finding.outcome).toBe('not-ready');
      expect(finding.gaps.map((gap) => gap.remedy)).toEqual(['commissioning-strategy']);
    }
  });

  it('D-GLD-13: without quality data the remedy is a monitoring programme', () => {
    const finding = procurementReadiness({ ...all('yes'), qualityData: 'no', strategyRef: 'agreed', strategies });
    expect(finding.outcome).toBe('not-ready');
    expect(finding.gaps.map((gap) => gap.remedy)).toEqual(['monitoring-programme']);
    expect(explain(finding)).toContain('A monitoring programme, so that the quality and performance of what exists are known');
  });

  it('D-QUA-01: without measures the remedy is measures', () => {
    const finding = procurementReadiness({ ...all('yes'), measuresAgreed: 'no', strategyRef: 'agreed', strategies });
    expect(finding.gaps).toMatchObject([{ remedy: 'measures', domainId: 'D-QUA-01' }]);
  });

  it('D-GLD-20: all answers unknown is insufficient information, with every question', () => {
    const finding = procurementReadiness(all('unknown'));
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map((question) => question.id)).toEqual(['strategyRef', ...KEYS]);
    expect(finding.gaps).toEqual([]);
  });

  it('a strategy that is not formally agreed is a gap, one of which that is not known a question', () => {
    expect(procurementReadiness({ ...all('yes'), strategyRef: 'draft', strategies }).gaps.map((gap) => gap.missing)).toEqual([
      'Formal agreement to the strategy behind the procurement',
    ]);
    expect(procurementReadiness({ ...all('yes'), strategyRef: 'lost', strategies }).outcome).toBe('insufficient-information');
    expect(procurementReadiness({ ...all('yes'), strategyRef: 'agreed', strategies })).toMatchObject({
      outcome: 'ready',
      gaps: [],
      unknown: [],
    });
  });

  it('is ready only when nothing is missing or unknown, whatever the answers', () => {
    const tri = fc.constantFrom('yes', 'no', 'unknown' as const);
    fc.assert(
      fc.property(fc.tuple(tri, tri, tri, tri, tri), fc.constantFrom('agreed', 'draft', 'lost'), (answers, strategyRef) => {
        const answered = Object.fromEntries(KEYS.map((key, index) => [key, answers[index]])) as unknown as ReadinessAnswers;
        const finding = procurementReadiness({ ...answered, strategyRef, strategies });
        const said = [...answers, strategies.find(({ id }) => id === strategyRef)?.agreed];
        const expected = said.includes('no') ? 'not-ready' : said.includes('unknown') ? 'insufficient-information' : 'ready';
        expect(finding.outcome).toBe(expected);
        expect(finding.gaps).toHaveLength(said.filter((answer) => answer === 'no').length);
        expect(finding.unknown).toHaveLength(said.filter((answer) => answer === 'unknown').length);
      }),
    );
  });

  it('a reference to a strategy that nobody knows is an error', () => {
    expect(() => procurementReadiness({ ...all('yes'), strategyRef: 'elsewhere', strategies })).toThrow(
      'strategyRef must be the id of one of the strategies; found "elsewhere"',
    );
  });
});

describe('procurementActivityFor', () => {
  it.each([
    ['voluntary', ['tendering', 'grant']],
    ['private', ['tendering']],
    ['public-internal', ['service-level-agreement']],
    ['individual-call-off', ['framework-contract']],
  ] as const)('%s: %j', (sector, activities) => {
    expect(procurementActivityFor(sector).outcome).toEqual(activities);
  });

  it('says for voluntary organisations how the two differ', () => {
    expect(procurementActivityFor('voluntary').reasons.map((reason) => reason.code)).toEqual([
      'interventions/activity-fits',
      'interventions/activity-fits',
      'interventions/tender-or-grant',
    ]);
    expect(procurementActivityFor('private').reasons).toHaveLength(1);
  });

  it('refuses any other sector', () => {
    expect(() => procurementActivityFor('public' as ProviderSector)).toThrow(/sector must be one of "voluntary", "private"/);
  });
});

describe('checkProcurementExercise', () => {
  const missing = (change: object, options = {}): readonly string[] =>
    checkProcurementExercise({ ...procurement, ...change }, options).gaps.map((gap) => gap.missing);
  const [lot, other] = procurement.lots;

  it('finds what a draft lacks', () => {
    expect(missing({ purpose: null })).toEqual(['What the procurement is to achieve']);
    expect(missing({ lots: [] })).toEqual(['What will be bought']);
    expect(missing({ timetable: [] })).toEqual(['The dates of the procurement']);
    expect(missing({ measures: [] })).toEqual(['The measures that are said to be agreed']);
    expect(missing({ strategy: null })).toEqual(['A commissioning strategy behind the procurement']);
    expect(missing({ lots: [{ ...lot, sector: null, activity: null }] })).toEqual([
      'Whom “Home care in the north” is to be bought from',
      'By which activity “Home care in the north” is to be bought',
    ]);
  });

  it('D-PRC-F2: finds an activity that does not fit the sector', () => {
    expect(missing({ lots: [lot, { ...other, activity: 'service-level-agreement' }] })).toEqual([
      'An activity for “Sitting service for carers” that fits its sector: competitive tender or grant to a voluntary organisation',
    ]);
  });

  it('D-PRC-01: follows every lot to a purchase of the strategy', () => {
    expect(missing({ lots: [{ ...lot, purchaseIds: [] }] })).toEqual([
      'The purchase of the strategy that “Home care in the north” carries out',
    ]);
    expect(missing({ lots: [{ ...lot, purchaseIds: ['elsewhere'] }] })).toEqual([]);
    expect(missing({ lots: [{ ...lot, purchaseIds: ['elsewhere'] }] }, { strategy })).toEqual([
      'The purchase of the strategy that “Home care in the north” carries out',
    ]);
  });

  it('names the purchases of the strategy that no lot takes up, but not those that stay or end', () => {
    const caveat = checkProcurementExercise(procurement, { strategy }).caveats.find(
      ({ code }) => code === 'interventions/purchases-left-out',
    );
    expect(caveat?.message).toMatch(/: Dementia nursing beds .*; Dementia nursing places bought one by one$/);
  });

  it('takes the word of the strategy itself on whether it is agreed', () => {
    expect(missing({}, { strategy: { ...strategy, agreements: strategy.agreements.slice(1) } })).toEqual([
      'Formal agreement to the strategy behind the procurement',
    ]);
    expect(() => checkProcurementExercise({ ...procurement, strategy: null }, { strategy })).toThrow(
      /the strategy that the exercise names/,
    );
  });

  it('is neither complete nor lacking where only answers are missing', () => {
    const { outcome, unknown } = checkProcurementExercise({
      ...procurement,
      readiness: { ...procurement.readiness, qualityData: 'unknown' },
    });
    expect([outcome, unknown.map(({ path }) => path)]).toEqual(['insufficient-information', [['readiness', 'qualityData']]]);
  });

  it('begins with answers that are unknown', () => {
    const { id, title, population, currency } = procurement;
    const draft = draftProcurementExercise({ id, title, population, currency });
    expect(draft.unknown.map((question) => question.id)).toEqual(KEYS);
  });
});
