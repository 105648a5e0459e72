import { describe, expect, it } from 'vitest';
import { compareClaims, reportProgramme, type AreaClaims, type Programme } from 'commissioning-kit/programme';
import { renderDocumentMarkdown, type Evidence } from 'commissioning-kit';
import { AREAS, type AreaId, type AssessmentEvent, type RatedLevel } from 'commissioning-kit/joint';
import type { Contract, FundingPart } from 'commissioning-kit/contracts';
import { olderPeople } from '../../docs/examples/older-people/programme.js';
import { SMALL } from './small.js';

const by = { role: 'head of commissioning', agencyId: null };
const partners = [
  { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
  { id: 'icb', name: 'Sampleshire Care Board', kind: 'integrated-care-board', identifiers: [] },
];

type Ratings = { readonly [area in AreaId]?: readonly [council: RatedLevel, icb: RatedLevel] };

function assessed(ratings: Ratings, evidenceIds: readonly string[] = []): readonly AssessmentEvent[] {
  const data = (id: string): object => ({ schemaVersion: 1, id, on: '2026-04-01', by, why: null });
  const events: unknown[] = [
    {
      type: 'assessment-opened',
      data: { ...data('o'), assessmentId: 'a', populationId: SMALL.population.id, agencies: partners, matrixVersion: '1' },
    },
    ...Object.entries(ratings).flatMap(([areaId, levels]) =>
      levels.map((level, index) => ({
        type: 'area-rated',
        data: { ...data(`${areaId}-${index}`), agencyId: partners[index]?.id, areaId, level, text: null, evidenceIds },
      })),
    ),
  ];
  return events as AssessmentEvent[];
}

function contract(id: string, buyerIds: readonly string[], parts: readonly FundingPart[] = [], to: string | null = null): Contract {
  return {
    ...{ schemaVersion: 1, form: 'spot', id, title: `The ${id} contract`, currency: 'GBP', term: { from: '2025-04-01', to }, buyerIds },
    prices: [{ from: '2025-04-01', rate: '20', per: 'hour' }],
    quantities: [{ from: '2025-04-01', units: '10', per: 'week' }],
    ...(parts.length === 0 ? {} : { funding: [{ from: '2025-04-01', parts }] }),
  };
}

function programme(
  ratings: Ratings,
  contracts: readonly Contract[],
  evidence: readonly Evidence[] = [],
  cited: readonly string[] = [],
): Programme {
  const { schemaVersion, id, title, subtitle, introduction, asOf, currency, population, marks } = SMALL;
  const none = { works: [], names: [], figures: [], shares: [], populationTables: [], prevalenceTables: [], needs: [], vintages: [] };
  const empty = { services: [], supply: [], requirements: [], sizings: [], comparisons: [], ratings: [], aims: [], measures: [], uses: [] };
  const rest = { unpriced: [], blockSpot: [], links: [], questions: [], decisions: [], caveats: [] };
  return {
    ...{ schemaVersion, id, title, subtitle, introduction, asOf, currency, population, marks, ...none, ...empty, ...rest },
    ...{ agencies: partners, evidence, contracts, fit: null, approach: null, chosenApproach: null, intervention: null },
    ...{ costPeriod: null, costRule: null },
    streams: { cycles: [], registers: [], assessments: [{ id: 'a', events: assessed(ratings, cited) }] },
  };
}

function areaOf(record: Programme, areaId: AreaId): AreaClaims | undefined {
  const { outcome } = compareClaims(record);
  return outcome === 'insufficient-information' ? undefined : outcome[0]?.areas.find((area) => area.areaId === areaId);
}

const half = (agencyId: string, funder: 'council' | 'nhs'): FundingPart => ({ funder, agencyId, share: '0.5' });

describe('claims beside records', () => {
  const shared = [contract('night', ['council', 'icb'])];
  const alone = [contract('day', ['council'])];

  it.each([
    ['joint', 'joint', shared, 'in-line'],
    ['separate', 'parallel', alone, 'in-line'],
    ['joint', 'integrated', alone, 'claim-goes-further'],
    ['separate', 'separate', shared, 'records-go-further'],
    ['joint', 'joint', [], 'nothing-on-record'],
    ['unknown', 'abstained', shared, 'nothing-claimed'],
    ['joint', 'parallel', shared, null],
  ] as const)('%s and %s beside these contracts', (council, icb, contracts, outcome) => {
    expect(areaOf(programme({ contracting: [council, icb] }, contracts), 'contracting')?.outcome).toBe(outcome);
  });

  it('tells each partner apart where they differ, and cites the record by kind, id and name', () => {
    const found = areaOf(programme({ contracting: ['joint', 'parallel'] }, shared), 'contracting');
    expect(found?.byAgency.map(({ agencyId, outcome }) => [agencyId, outcome])).toEqual([
      ['council', 'in-line'],
      ['icb', 'records-go-further'],
    ]);
    expect(found?.records).toEqual([
      {
        ...{ kind: 'contract', id: 'night', name: 'The night contract', shows: 'together', parties: ['council', 'icb'] },
        ...{ descriptorId: 'CO-J1', path: ['contracts', 0, 'buyerIds'] },
      },
    ]);
  });

  it('leaves out contracts that have ended, and asks who buys where nobody says', () => {
    const ended = contract('old', ['council', 'icb'], [], '2025-12-31');
    expect(areaOf(programme({ contracting: ['joint', 'joint'] }, [ended]), 'contracting')?.outcome).toBe('nothing-on-record');
    const { unknown } = compareClaims(programme({ contracting: ['joint', 'joint'] }, [contract('day', [])]));
    expect(unknown.map(({ text }) => text)).toContain('Who buys The day contract?');
  });

  it('reads money of several from the split that holds, and does not take it for one budget', () => {
    const money = [contract('night', ['council'], [half('council', 'council'), half('icb', 'nhs')])];
    const record = programme({ 'resource-allocation-and-management': ['parallel', 'integrated'] }, money);
    const found = areaOf(record, 'resource-allocation-and-management');
    expect(found?.records.map(({ kind, shows, parties }) => [kind, shows, parties])).toEqual([['funding', 'together', ['council', 'icb']]]);
    expect(found?.byAgency.map(({ outcome }) => outcome)).toEqual(['records-go-further', 'in-line']);
    const ids = compareClaims(record).unknown.map(({ id }) => id);
    expect(ids).toContain('one-budget');
    expect(ids).toContain('one-body-resource-allocation-and-management');
  });

  it('does not count what people pay themselves as money of a partner', () => {
    const money = [contract('night', ['council'], [half('council', 'council'), { funder: 'client', share: '0.5' }])];
    const found = areaOf(
      programme({ 'resource-allocation-and-management': ['joint', 'joint'] }, money),
      'resource-allocation-and-management',
    );
    expect(found?.outcome).toBe('claim-goes-further');
    const kinds = [
      contract(
        'night',
        ['council'],
        [
          { funder: 'council', share: '0.5' },
          { funder: 'nhs', share: '0.5' },
        ],
      ),
    ];
    const byKind = areaOf(
      programme({ 'resource-allocation-and-management': ['joint', 'joint'] }, kinds),
      'resource-allocation-and-management',
    );
    expect(byKind?.records[0]?.parties).toEqual(['payer:council', 'payer:nhs']);
    expect(byKind?.outcome).toBe('in-line');
  });

  it('takes evidence of need for shared where two partners cite it', () => {
    const survey: Evidence = {
      ...{ id: 'survey', kind: 'need', title: 'Needs survey', period: null, place: null, design: 'survey', voices: null },
      ...{ originId: null, sources: [] },
    };
    const areaId = 'needs-and-market-intelligence';
    expect(
      areaOf(programme({ [areaId]: ['joint', 'parallel'] }, [], [survey], ['survey']), areaId)?.byAgency.map(({ outcome }) => outcome),
    ).toEqual(['in-line', 'records-go-further']);
    const uncited = programme({ [areaId]: ['joint', 'joint'] }, [], [survey]);
    expect(areaOf(uncited, areaId)?.outcome).toBe('nothing-on-record');
    expect(compareClaims(uncited).unknown.map(({ id }) => id)).toContain('whose-analysis');
  });

  it('asks for posts and strategies, of which a programme holds no record, and never overrides a rating', () => {
    const record = programme({ 'commissioning-functions': ['joint', 'joint'], 'purpose-and-strategy': ['integrated', 'joint'] }, shared);
    const before = JSON.stringify(record);
    const { unknown, reasons, caveats } = compareClaims(record);
    expect(areaOf(record, 'commissioning-functions')?.outcome).toBe('nothing-on-record');
    expect(unknown.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Which posts have the partners filled together, and who employs them?',
        'Which strategy have the partners adopted together?',
      ]),
    );
    expect(reasons.every(({ basis }) => basis === 'library')).toBe(true);
    expect(caveats.map(({ code }) => code)).toContain('programme/one-record-is-enough');
    expect(JSON.stringify(record)).toBe(before);
  });

  it('holds no order words', () => {
    const text = JSON.stringify(compareClaims(olderPeople()));
    expect(text).not.toMatch(/\b(best|better|worse|wrong|false|true claim|overstat\w*|understat\w*|exaggerat\w*|improv\w*)\b/i);
  });

  it('is insufficient information without an assessment, and refuses one that is not there', () => {
    const without = { ...programme({}, []), streams: { cycles: [], registers: [], assessments: [] } };
    expect(compareClaims(without).outcome).toBe('insufficient-information');
    expect(() => compareClaims(programme({}, shared), { assessmentId: 'b' })).toThrow(/assessmentId/);
  });
});

describe('the older people of the example', () => {
  it('say less of contracting than their contracts show, and the report says so', () => {
    const found = areaOf(olderPeople(), 'contracting');
    expect(found?.byAgency.map(({ agencyId, levels, outcome }) => [agencyId, levels.join(), outcome])).toEqual([
      ['council', 'parallel', 'records-go-further'],
      ['ccg', 'separate', 'records-go-further'],
    ]);
    expect(found?.records.filter(({ shows }) => shows === 'together').map(({ name }) => name)).toEqual([
      'Dementia nursing beds in the eastern locality, bought as a block',
      'Intensive rehabilitation after a fall, called off under the framework for therapy',
      'Grant to the carers forum for targeted support',
    ]);
    const report = renderDocumentMarkdown(reportProgramme(olderPeople(), { parts: ['partners'] }).document);
    expect(report).toContain('Where the records of this programme and what partners say lie apart');
    expect(report).toContain(
      'Contracting: Vale and Moor Council sees parallel and Vale and Moor Clinical Commissioning Group sees separate. On record are partners together: Dementia nursing beds',
    );
    expect(report).not.toMatch(/payer:|undefined/);
    expect(found?.records.length).toBe(5);
    expect(AREAS.length).toBe(7);
  });
});
