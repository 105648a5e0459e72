import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { explain } from 'commissioning-kit';
import { emptyProgramme, traceProgramme, type Programme, type ThreadLink } from 'commissioning-kit/programme';
import { PROGRAMME } from './fixture.js';
import { SMALL } from './small.js';

const link = (from: string, to: string): ThreadLink => {
  const [fromKind, fromId] = from.split(' ') as [ThreadLink['from']['kind'], string];
  const [toKind, toId] = to.split(' ') as [ThreadLink['to']['kind'], string];
  return { from: { kind: fromKind, id: fromId }, to: { kind: toKind, id: toId }, why: 'for the test' };
};

describe('traceProgramme', () => {
  it('has nothing to say of nothing', () => {
    const finding = traceProgramme(
      emptyProgramme({ id: 'p', title: 'T', asOf: '2026-01-01', currency: 'GBP', population: SMALL.population }),
    );
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map(({ id }) => id)).toEqual(['needs']);
    expect(finding.gaps).toEqual([]);
  });

  it('follows stated and shown links from need to outcome, and says where each comes from', () => {
    const { threads, links } = traceProgramme(PROGRAMME);
    expect(threads).toEqual([
      {
        needId: 'need_n1',
        hypothesisIds: ['hyp_h1'],
        aimIds: ['aim_a2'],
        contractIds: ['con_b1'],
        measureIds: expect.arrayContaining(['measure_m1', 'measure_m2']) as string[],
        outcomeIds: ['measure_m1'],
        missing: [],
        supported: false,
      },
      expect.objectContaining({ needId: 'need_n2', hypothesisIds: ['hyp_h2'], missing: [], supported: true }),
    ]);
    const origins = (from: string, to: string) =>
      links.find((entry) => entry.from.id === from && entry.to.id === to)?.origins.map(({ origin }) => origin);
    expect(origins('need_n1', 'hyp_h1')).toEqual(['stated']);
    expect(origins('hyp_h2', 'aim_a2')).toEqual(['bears-on', 'translated']);
    expect(origins('con_b1', 'measure_m1')).toEqual(['measure-of-contract']);
  });

  it('names what hangs loose in both directions, with reasons', () => {
    const { loose, gaps, outcome } = traceProgramme(PROGRAMME);
    expect(outcome).toBe('gaps');
    expect(loose.map(({ end, side }) => `${end.id} ${side}`)).toEqual([
      'hyp_h1 nothing-follows',
      'hyp_h3 nothing-leads-to-it',
      'hyp_h3 nothing-follows',
      'aim_a3 nothing-leads-to-it',
      'aim_a3 nothing-follows',
      'con_s1 nothing-leads-to-it',
      'con_s1 nothing-follows',
    ]);
    expect(gaps).toHaveLength(loose.length);
    expect(gaps[0]?.missing).toContain('it stays inconclusive');
    expect(gaps.at(-1)?.domainId).toBe('D-CYC-33');
    for (const { path } of gaps) {
      expect(path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], PROGRAMME)).toBeDefined();
    }
  });

  const contract = (measures: Programme['measures']): Programme['contracts'] => [{ ...SMALL.contracts[0]!, measures }];
  const direct: Programme = {
    ...SMALL,
    streams: { ...SMALL.streams, registers: [] },
    contracts: contract(SMALL.measures),
    blockSpot: [],
    links: [link('need rest', 'aim nights'), link('aim nights', 'contract block')],
  };

  it('is complete only through tested hypotheses', () => {
    expect(traceProgramme(direct).threads[0]).toMatchObject({ missing: ['hypothesis'], supported: true });
    const tested: Programme = {
      ...PROGRAMME,
      needs: PROGRAMME.needs.filter(({ id }) => id === 'need_n2'),
      aims: PROGRAMME.aims.filter(({ id }) => id !== 'aim_a3'),
      contracts: PROGRAMME.contracts.filter(({ id }) => id === 'con_b1'),
      blockSpot: [],
      links: PROGRAMME.links.filter(({ from }) => from.id !== 'need_n1'),
      streams: {
        ...PROGRAMME.streams,
        registers: PROGRAMME.streams.registers.map((register) => ({
          ...register,
          events: register.events.filter(
            (event) => event.type === 'register-opened' || ('hypothesisId' in event.data && event.data.hypothesisId === 'hyp_h2'),
          ),
        })),
      },
    };
    expect(traceProgramme(tested).gaps).toEqual([]);
    expect(traceProgramme(tested).outcome).toBe('complete');
  });

  it('tells a contract without measures from one that measures no outcome', () => {
    const sides = (programme: Programme) =>
      traceProgramme(programme)
        .loose.filter(({ end }) => end.kind === 'contract')
        .map(({ side }) => side);
    expect(sides(direct)).toEqual([]);
    expect(sides({ ...direct, contracts: contract([]) })).toEqual(['nothing-follows']);
    expect(sides({ ...direct, measures: [], contracts: contract([{ ...SMALL.measures[0]!, kind: 'activity' }]) })).toEqual(['no-outcome']);
  });

  it('holds an aim that rests on nothing tested to be loose, unless a need leads to it', () => {
    const sides = (links: Programme['links']) =>
      traceProgramme({ ...SMALL, links })
        .loose.filter(({ end }) => end.kind === 'aim')
        .map(({ side }) => side);
    expect(sides([])).toEqual(['rests-on-nothing-tested', 'nothing-follows']);
    expect(sides([link('need rest', 'aim nights'), link('aim nights', 'contract block')])).toEqual([]);
  });

  it('lets hypotheses that have come to their end rest', () => {
    const by = { role: 'lead commissioner', agencyId: null };
    const withdrawn: Programme = {
      ...SMALL,
      streams: {
        ...SMALL.streams,
        registers: SMALL.streams.registers.map((register) => ({
          ...register,
          events: [
            ...register.events,
            {
              type: 'hypothesis-withdrawn' as const,
              data: { schemaVersion: 1, id: 'e3', on: '2026-02-01', by, why: null, hypothesisId: 'sitters', reason: 'Merged' },
            },
          ],
        })),
      },
    };
    expect(traceProgramme(withdrawn).loose.filter(({ end }) => end.kind === 'hypothesis')).toEqual([]);
    expect(traceProgramme(withdrawn).links.filter(({ from }) => from.kind === 'hypothesis')).toEqual([]);
  });

  it('does not depend on the order of the links', () => {
    const sorted = (ids: readonly string[]) => [...ids].sort();
    const plain = traceProgramme(PROGRAMME).threads.map((thread) => [
      thread.needId,
      sorted(thread.aimIds),
      sorted(thread.measureIds),
      thread.missing,
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...PROGRAMME.links], { minLength: PROGRAMME.links.length }), (links) => {
        const threads = traceProgramme({ ...PROGRAMME, links }).threads;
        expect(threads.map((thread) => [thread.needId, sorted(thread.aimIds), sorted(thread.measureIds), thread.missing])).toEqual(plain);
      }),
      { numRuns: 6 },
    );
  });

  it('never ties less by stating more', () => {
    const ends = ['hypothesis hyp_h2', 'aim aim_a3', 'contract con_s1', 'measure measure_m1'];
    for (const end of ends) {
      const before = traceProgramme(PROGRAMME);
      const after = traceProgramme({ ...PROGRAMME, links: [...PROGRAMME.links, link('need need_n1', end)] });
      const sizes = (finding: typeof before) =>
        finding.threads.map(({ aimIds, contractIds, outcomeIds }) => aimIds.length + contractIds.length + outcomeIds.length);
      sizes(after).forEach((size, index) => expect(size).toBeGreaterThanOrEqual(sizes(before)[index] as number));
    }
  });

  it('can be explained', () => {
    expect(explain(traceProgramme(SMALL))).toMatch(/Of 1 need, [01] hangs? together/);
    expect(explain(traceProgramme(PROGRAMME))).toContain('Of 2 needs, 2 hang together through to an outcome that is measured');
  });
});
