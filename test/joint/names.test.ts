import { describe, expect, it } from 'vitest';
import {
  checkActions,
  checkGates,
  checkOverallApproach,
  checkRatings,
  checkTargets,
  consensusRecord,
  latestRatings,
  leaveOneOut,
  parseMatrixDefinition,
  planActions,
  profileOf,
  readAreas,
  renderMatrixCsv,
  renderMatrixMarkdown,
  voiceTendencies,
  type TargetChoice,
} from 'commissioning-kit/joint';
import { chartMatrixPositions, chartMatrixViews } from 'commissioning-kit/charts';
import { MATRIX, openAdapted } from './adapted.js';
import { after, ask, open, rate } from './partners.js';

/*
 * What people read calls partners by name and areas by the label of the matrix by which they rated.
 */

const names = { council: 'Sampleton Council', icb: 'Sampleshire Board' };
const state = after(open(), rate('council', 'contracting', 'joint'), rate('icb', 'contracting', 'separate'));
const profile = profileOf(state);

describe('names of partners', () => {
  it('stand in the reading of an area', () => {
    const [reading] = readAreas(latestRatings(state), { areaIds: ['contracting'], names });
    expect(reading?.words).toContain('between separate (Sampleshire Board) and joint (Sampleton Council)');
    expect(readAreas(latestRatings(state), { areaIds: ['contracting'] })[0]?.words).toContain('separate (icb)');
  });

  it('stand in what the picture would be without one', () => {
    expect(leaveOneOut(profile, { names }).partners.map(({ words }) => words.slice(0, 26))).toEqual([
      'Without Sampleton Council ',
      'Without Sampleshire Board ',
    ]);
    expect(leaveOneOut(profile).partners[0]?.words).toMatch(/^Without council /);
  });

  it('stand in tendencies, by voice', () => {
    expect(voiceTendencies(latestRatings(state), { names }).voices[0]?.words).toContain('Sampleton Council stands');
  });

  it('stand in the questions to one label', () => {
    const { unknown } = checkOverallApproach(profile, 'joint', { names: { council: 'Sampleton Council' } });
    expect(unknown[0]?.text).toContain('(not known from Sampleton Council, icb)');
  });

  it('stand in the matrix that is printed', () => {
    expect(renderMatrixMarkdown(profile, { names })).toContain('Seen by Sampleton Council.');
    expect(renderMatrixMarkdown(profile, { names })).toContain('Sampleshire Board: has not said');
    expect(renderMatrixCsv(profile, { names })).toContain('Sampleton Council');
    expect(renderMatrixCsv(profile, { names })).not.toContain('icb');
  });

  it('are those of the assessment in questions to ratings', () => {
    const { reasons, unknown } = checkRatings(state);
    expect(reasons.map(({ message }) => message)).toContain(`${state.agencies[0]?.name} names no evidence for Contracting`);
    expect(unknown.some(({ text }) => text.includes('contracting'))).toBe(false);
  });

  it.each([
    ['readAreas', () => readAreas([], { names: { council: 7 } } as never)],
    ['leaveOneOut', () => leaveOneOut(profile, { names: [] } as never)],
    ['voiceTendencies', () => voiceTendencies([], { names: null } as never)],
    ['checkOverallApproach', () => checkOverallApproach(profile, 'joint', { names: 'x' } as never)],
    ['planActions', () => planActions([], { labels: { contracting: '' } })],
    ['checkActions', () => checkActions([], { asOf: '2026-01-01', labels: 7 } as never)],
    ['consensusRecord', () => consensusRecord({ positions: [], labels: null } as never)],
  ])('are read by %s', (_, run) => {
    expect(run).toThrow(expect.objectContaining({ name: 'InvalidInputError' }) as Error);
  });
});

describe('labels of an adapted matrix', () => {
  const OWN = 'local:plans' as 'contracting';
  const adapted = profileOf(after(openAdapted(), rate('council', OWN, 'joint'), rate('icb', OWN, 'joint')));
  const { labels = {} } = adapted;
  const areaId = 'local:plans';
  const position = { areaId, outcome: 'agreed', level: 'joint', dissents: [], text: null } as const;
  const target: TargetChoice = { areaId, level: 'parallel', rationale: 'Ours', approvedBy: null };
  const messages = (found: { readonly reasons: readonly { readonly message: string }[] }): string =>
    found.reasons.map(({ message }) => message).join(' ');

  it('stand in the printed matrix, with areas of the partners’ own', () => {
    const printed = renderMatrixMarkdown(adapted);
    expect(printed).toContain('| Plans (agreed) |');
    expect(printed).toContain('| Carers (');
    expect(printed).toContain('those of the original');
    expect(
      renderMatrixCsv(adapted)
        .split('\r\n')
        .filter((row) => row.startsWith('Carers,')),
    ).toHaveLength(4);
  });

  it('come with its own examples and levels where the matrix is given', () => {
    const printed = renderMatrixMarkdown(adapted, { matrix: parseMatrixDefinition(MATRIX) });
    expect(printed).toContain('| Area | Alone | Side by side | Together | As one |');
    expect(printed).toContain('One offer');
    expect(printed).not.toContain('those of the original');
    expect(printed).not.toContain('Purpose and strategy');
  });

  it('stand in what is said on targets and gates', () => {
    const check = checkTargets({ targets: [target], profile: adapted, asOf: '2026-05-01' });
    expect(messages(check)).toContain('Plans: the partners want to be at parallel');
    expect(check.gaps[0]?.missing).toMatch(/^Plans: /);
    expect(
      messages(checkTargets({ targets: [target], positions: [position], labels: { [areaId]: 'Our plans' }, asOf: '2026-05-01' })),
    ).toContain('Our plans: ');
    const gate = { gateId: 'local-gate', areaId, holds: 'no', evidenceIds: [], text: null } as const;
    expect(messages(checkGates({ gates: [gate], positions: [position], labels: { [areaId]: 'Our plans' }, on: '2026-05-01' }))).toContain(
      'Our plans: ',
    );
    expect(checkGates({ gates: [{ ...gate, holds: 'unknown' }], profile: adapted, on: '2026-05-01' }).unknown[0]?.text).toMatch(/^Plans: /);
  });

  it('stand in drafts of actions, in the plan and in the record of what was concluded', () => {
    const gap = { area: 'contracting', to: 'parallel', direction: 'towards-separate', takeUp: ['CO-P1'], letGo: [] } as const;
    const called = { ...labels, contracting: 'Buying' };
    const { drafts } = planActions([gap], { labels: called });
    expect(drafts[0]?.text).toMatch(/^Buying: /);
    expect(messages(checkActions(drafts, { asOf: '2026-05-01', labels: called }))).toContain('(Buying)');
    expect(checkActions([], { asOf: '2026-05-01', gaps: [gap], labels: called }).gaps[0]?.missing).toMatch(/^Buying: /);
    const { areas } = consensusRecord({ positions: [position], labels });
    expect(areas.find((area) => area.areaId === areaId)?.label).toBe('Plans');
  });
});

describe('areas set aside', () => {
  const reason = 'Under review until the merger';
  const aside = after(
    open(),
    rate('council', 'contracting', 'joint'),
    ask('decide-applicability', { areaId: 'contracting', applies: 'no', reason }),
  );

  it('are read with the reason, beside what was said of them', () => {
    const [reading] = readAreas(latestRatings(aside), { areaIds: ['contracting'], applicability: aside.applicability });
    expect(reading?.setAsideBecause).toBe(reason);
    expect(reading?.words).toMatch(/^Contracting: the partners set it aside \(Under review until the merger\); of 1 voice/);
    expect(readAreas(latestRatings(aside), { areaIds: ['contracting'] })[0]).not.toHaveProperty('setAsideBecause');
  });

  it('are drawn with the reason in words', () => {
    const drawn = { id: 'c', title: 'Where we stand', profile: profileOf(aside) } as const;
    expect(chartMatrixPositions(drawn).description).toContain(`Contracting: does not apply (${reason}).`);
    expect(chartMatrixViews({ ...drawn, mark: 'derived', sources: [] }).description).toContain(
      `Contracting: set aside (${reason}), joint 1`,
    );
  });
});
