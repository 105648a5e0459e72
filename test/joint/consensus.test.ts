import { describe, expect, it } from 'vitest';
import { AREAS, consensusRecord, type AreaConsensus, type ConsensusInput, type PositionRecorded } from 'commissioning-kit/joint';
import { ofContracting } from './voices.js';

const areaId = 'contracting';
const words = 'We are told of contracts only once they are let.\n\nThat is not “together”.';
const position = (more: Partial<PositionRecorded>): PositionRecorded => ({
  areaId,
  outcome: 'agreed',
  level: 'parallel',
  dissents: [],
  text: null,
  ...more,
});
const recordOf = (input: ConsensusInput): AreaConsensus =>
  consensusRecord(input).areas.find((area) => area.areaId === areaId) as AreaConsensus;

describe('consensusRecord', () => {
  it('quotes dissent whole and leaves the ratings as they are', () => {
    const ratings = ofContracting({ 'council.a': 'parallel', 'schools.b': 'separate', 'icb.c': 'joint', 'icb.d': 'unknown' });
    const dissents = [{ agencyId: 'schools', raterId: null, level: 'separate', text: words }] as const;
    const area = recordOf({ positions: [position({ outcome: 'agreed-with-dissent', dissents })], ratings });
    expect(area).toMatchObject({ outcome: 'agreed-with-dissent', ratings, earlier: [] });
    expect(area.conclusion?.dissents[0]?.text).toBe(words);
  });

  it('names the voices that rate otherwise and are quoted with nothing', () => {
    const ratings = ofContracting({
      'council.a': 'parallel',
      'schools.b': 'separate',
      'icb.c': 'joint',
      'icb.d': ['parallel', 'joint'],
      'icb.e': 'abstained',
    });
    const quoted = (agencyId: string, raterId: string | null): readonly string[] =>
      recordOf({
        positions: [position({ outcome: 'agreed-with-dissent', dissents: [{ agencyId, raterId, level: null, text: words }] })],
        ratings,
      }).notQuoted.map(({ voiceId }) => voiceId);
    expect(quoted('schools', null)).toEqual(['icb.c', 'icb.d']);
    expect(quoted('icb', null)).toEqual(['schools.b']);
    expect(quoted('icb', 'icb.c')).toEqual(['schools.b', 'icb.d']);
    expect(recordOf({ positions: [position({ outcome: 'agreed-to-differ', level: null })], ratings }).notQuoted).toEqual([]);
  });

  it('keeps what was concluded before, the first first', () => {
    const by = { role: 'chair of the joint board', agencyId: null };
    const area = recordOf({
      positions: [
        { ...position({ outcome: 'parked', level: null }), eventId: 'e1', on: '2025-04-01', by, why: null },
        position({ outcome: 'agreed-to-differ', level: null }),
        { ...position({}), eventId: 'e3', on: '2026-04-01', by, why: null },
      ],
    });
    expect(area.earlier.map(({ outcome, on }) => [outcome, on])).toEqual([
      ['parked', '2025-04-01'],
      ['agreed-to-differ', null],
    ]);
    expect(area.conclusion).toMatchObject({ outcome: 'agreed', level: 'parallel', on: '2026-04-01', by });
  });

  it('counts areas, those not concluded and set aside among them', () => {
    const { areas, counts } = consensusRecord({
      positions: [position({}), position({ areaId: 'local:housing', outcome: 'parked', level: null })],
      applicability: [{ areaId: 'stakeholder-engagement', applies: 'no', reason: 'Held by the region' }],
    });
    expect(areas.map((area) => area.areaId)).toEqual([...AREAS.map(({ id }) => id), 'local:housing']);
    expect(counts).toEqual({
      agreed: 1,
      'agreed-with-dissent': 0,
      'agreed-to-differ': 0,
      parked: 1,
      'not-yet-concluded': AREAS.length - 2,
      'set-aside': 1,
    });
    expect(areas.find((area) => area.outcome === 'set-aside')?.setAsideBecause).toBe('Held by the region');
    expect(areas.filter((area) => area.setAsideBecause !== null)).toHaveLength(1);
  });

  it('names areas as the texts do, and those of an adapted matrix as the caller does', () => {
    const labels = { 'local:housing': 'Housing with care' };
    const { areas } = consensusRecord({ positions: [position({}), position({ areaId: 'local:housing' })], labels });
    const label = (id: string): string | undefined => areas.find((area) => area.areaId === id)?.label;
    expect([label('contracting'), label('local:housing')]).toEqual(['Contracting', 'Housing with care']);
  });
});
