import { describe, expect, it } from 'vitest';
import { findAgendaConflicts, type AgendaConflict, type PartnerAgenda, type PartnerStance } from 'commissioning-kit/agenda';

type Stances = Readonly<Record<string, PartnerStance['stance']>>;

const agenda = (partnerId: string, stances: Stances | null, populationId = 'people-65'): PartnerAgenda => ({
  partnerId,
  populationId,
  stances: stances && Object.entries(stances).map(([topicId, stance]) => ({ topicId, stance })),
});
const council = agenda('council', { falls: 'for', 'extra-care': 'for', beds: 'for', closures: 'against' });
const nhs = agenda('nhs', { falls: 'for', beds: 'against', closures: 'against' });
const conflicts = (...args: Parameters<typeof findAgendaConflicts>): Record<string, AgendaConflict> => {
  const { outcome } = findAgendaConflicts(...args);
  return outcome === 'insufficient-information' ? {} : Object.fromEntries(outcome.map((topic) => [topic.topicId, topic]));
};

describe('findAgendaConflicts', () => {
  it('tells shared, one-sided and opposed topics apart', () => {
    const found = conflicts([council, nhs]);
    expect(Object.entries(found).map(([id, { relation }]) => [id, relation])).toEqual([
      ['beds', 'opposed'],
      ['closures', 'shared'],
      ['extra-care', 'one-sided'],
      ['falls', 'shared'],
    ]);
    expect(found['extra-care']).toMatchObject({ for: ['council'], against: [], silent: ['nhs'], unknown: [] });
    expect(found['beds']).toMatchObject({ for: ['council'], against: ['nhs'] });
  });

  it('names the three kinds of joint body where none is given, and nobody where nothing has to be reconciled', () => {
    const found = conflicts([council, nhs]);
    expect(found['beds']?.reconciledBy).toEqual(['health-and-wellbeing-board', 'childrens-partnership', 'local-community-partnership']);
    expect(found['falls']?.reconciledBy).toEqual([]);
    expect(findAgendaConflicts([council, nhs]).caveats.map(({ code }) => code)).toContain('agenda/bodies-not-given');
  });

  it('names the bodies of the place on which all sit that stand otherwise', () => {
    const bodies = [
      { id: 'board', kind: 'health-and-wellbeing-board', name: 'Board', partnerIds: ['council', 'nhs'] },
      { id: 'forum', kind: null, name: 'Forum', partnerIds: ['council', 'schools'] },
    ] as const;
    expect(conflicts([council, nhs], { bodies })['beds']?.reconciledBy).toEqual(['board']);
    expect(conflicts([council, nhs, agenda('schools', {})], { bodies })['beds']?.reconciledBy).toEqual([]);
  });

  it('takes an agenda that is not known for neither agreement nor silence', () => {
    const finding = findAgendaConflicts([council, nhs, agenda('schools', null)]);
    const found = conflicts([council, nhs, agenda('schools', null)]);
    expect(found['falls']?.relation).toBe('insufficient-information');
    expect(found['beds']?.relation).toBe('opposed');
    expect(finding.unknown).toMatchObject([{ id: 'agenda of schools', path: [2, 'stances'] }]);
  });

  it('D-GLD-20: has no verdict when nothing is known', () => {
    for (const unknown of [null, { falls: 'unknown' } as const]) {
      const finding = findAgendaConflicts([agenda('council', unknown), agenda('nhs', unknown)]);
      expect(finding).toMatchObject({ outcome: 'insufficient-information', reasons: [] });
      expect(finding.unknown).toHaveLength(2);
    }
    expect(findAgendaConflicts([agenda('council', {}), agenda('nhs', {})]).unknown.map(({ id }) => id)).toEqual(['topics']);
  });

  it('does not depend on the order of the partners', () => {
    expect(findAgendaConflicts([nhs, council]).outcome).toEqual(findAgendaConflicts([council, nhs]).outcome);
  });

  it.each([
    [[council], '(input) must be a list of at least 2; found a list of 1'],
    [[council, council], '[1].partnerId must be unique in its list; [0] has it already; found "council"'],
    [
      [council, agenda('nhs', {}, 'children')],
      '[1].populationId must be "people-65", the population of the first agenda; found "children"',
    ],
    [
      [council, { ...nhs, stances: [...(nhs.stances ?? []), { topicId: 'falls', stance: 'against' }] }],
      /^\[1\]\.stances\[3\]\.topicId must be unique/,
    ],
    [[council, { ...nhs, stances: [{ topicId: 'falls', stance: 'maybe' }] }], /^\[1\]\.stances\[0\]\.stance must be one of/],
  ])('refuses malformed agendas: %#', (agendas, message) => {
    expect(() => findAgendaConflicts(agendas as readonly PartnerAgenda[])).toThrow(message);
  });
});
