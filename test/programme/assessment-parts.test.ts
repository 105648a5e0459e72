import { describe, expect, it } from 'vitest';
import { renderDocumentMarkdown } from 'commissioning-kit';
import type { AssessmentEvent } from 'commissioning-kit/joint';
import { reportProgramme, safeParseProgramme, type Programme } from 'commissioning-kit/programme';
import { PROGRAMME } from './fixture.js';

const by = { role: 'lead commissioner', agencyId: 'agency_q1' };
let count = 0;
const event = (type: string, data: object): AssessmentEvent => {
  count += 1;
  return { type, data: { schemaVersion: 1, id: `more_${count}`, on: '2026-02-01', by, why: null, ...data } } as AssessmentEvent;
};

/** The fixture with more events at the end of its assessment. */
const withMore = (...events: readonly AssessmentEvent[]): Programme => ({
  ...PROGRAMME,
  streams: {
    ...PROGRAMME.streams,
    assessments: PROGRAMME.streams.assessments.map((stream) => ({ ...stream, events: [...stream.events, ...events] })),
  },
});

/** Where a programme with these events refers to something that it does not hold. */
const faults = (...events: readonly AssessmentEvent[]): readonly string[] => {
  const parsed = safeParseProgramme(withMore(...events));
  return parsed.ok ? [] : parsed.reasons.map(({ path }) => path.slice(6).join('.'));
};

const action = (owner: string | null, hypothesisIds: readonly string[]): AssessmentEvent =>
  event('action-agreed', {
    ...{
      actionId: 'act_1',
      areaId: 'contracting',
      text: 'Draw up terms',
      owner: { role: 'lawyer', agencyId: owner },
      dueOn: null,
      cost: null,
    },
    ...{ dependsOn: [], takeUp: [], letGo: [], hypothesisIds },
  });
const rater = (agencyId: string): AssessmentEvent =>
  event('rater-enrolled', { raterId: 'rat_1', agencyId, role: 'contracts lead', mandate: 'rates', areaIds: null });

describe('what an assessment refers to', () => {
  it('is there', () => {
    const board = { id: 'agency_q3', name: 'Lindens Care', kind: 'provider', identifiers: [] };
    expect(
      faults(
        rater('agency_q1'),
        action('agency_q2', ['hyp_h1']),
        event('gate-recorded', { gateId: 'agreement', areaId: 'contracting', holds: 'yes', evidenceIds: ['evid_e1'], text: null }),
        event('partner-succeeded', { agencyId: 'agency_q2', successor: board, text: null }),
      ),
    ).toEqual([]);
  });

  it('is named with its place where it is not', () => {
    const dissents = [{ agencyId: 'agency_x', raterId: null, level: null, text: 'Not so' }];
    const stranger = { id: 'agency_x', name: 'Nobody', kind: 'council', identifiers: [] };
    expect(faults(rater('agency_x'))).toEqual(['agencyId']);
    expect(faults(action('agency_x', ['hyp_h1', 'hyp_x']))).toEqual(['owner.agencyId', 'hypothesisIds.1']);
    expect(
      faults(event('gate-recorded', { gateId: 'g', areaId: 'contracting', holds: 'no', evidenceIds: ['evid_x'], text: null })),
    ).toEqual(['evidenceIds.0']);
    expect(
      faults(event('position-recorded', { areaId: 'contracting', outcome: 'agreed-with-dissent', level: 'joint', dissents, text: null })),
    ).toEqual(['dissents.0.agencyId']);
    expect(faults(event('partner-succeeded', { agencyId: 'agency_q2', successor: stranger, text: null }))).toEqual(['successor.id']);
  });
});

describe('the report', () => {
  const rated = (voice: object, level: string, text: string): AssessmentEvent =>
    event('area-rated', { agencyId: 'agency_q2', areaId: 'purpose-and-strategy', level, text, evidenceIds: [], ...voice });
  const paper = reportProgramme(
    withMore(
      event('rater-enrolled', { raterId: 'rat_2', agencyId: 'agency_q2', role: 'planning lead', mandate: 'rates', areaIds: null }),
      rated({ raterId: 'rat_2' }, 'integrated', 'One plan since the spring'),
      event('area-applicability-decided', { areaId: 'contracting', applies: 'no', reason: 'The region lets all contracts' }),
    ),
  );
  const report = renderDocumentMarkdown(paper.document);

  it('shows a partner that is divided, in the words of each voice', () => {
    expect(report).toMatch(/Purpose and strategy.*divided among themselves.*they differ/);
    expect(report).toMatch(/Elmfold and Dale Health Board, planning lead: One plan since the spring/);
  });

  it('shows each partner once, and what does not apply with the reason', () => {
    const header = report.split('\n').find((line) => line.startsWith('| Area |') && line.includes('Together'));
    expect(header?.split('|').length).toBe(6);
    expect(report).toMatch(/Contracting: The region lets all contracts/);
  });
});
