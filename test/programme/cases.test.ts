import { describe, expect, it } from 'vitest';
import { LEVERS } from 'commissioning-kit/agenda';
import { checkHypothesisSet, WORKED_AIMS, WORKED_HYPOTHESES } from 'commissioning-kit/hypotheses';
import { DASH_CASE, OLDER_PEOPLE_CASE, SEN_CASE, type CaseStudy } from 'commissioning-kit/programme';

const CASES: readonly (readonly [string, CaseStudy])[] = [
  ['D-OLD', OLDER_PEOPLE_CASE],
  ['D-SEN', SEN_CASE],
];

const idsOf = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"domainId":"(D-[A-Z]+-\d\d)"/g)].map(([, id]) => id as string);
const numbered = (group: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${group}-${String(index + 1).padStart(2, '0')}`);

describe.each(CASES)('the worked case of %s', (group, study) => {
  it('holds every fact of its group once', () => {
    expect([...idsOf(study)].sort()).toEqual(numbered(group, group === 'D-OLD' ? 20 : 18));
  });

  it('points to the aims and hypotheses of the register', () => {
    for (const aim of [...study.agendaAims, ...study.priorities]) expect(WORKED_AIMS).toContain(aim);
    for (const hypothesis of study.hypotheses) expect(WORKED_HYPOTHESES).toContain(hypothesis);
    expect(study.agendaAims.length).toBe(group === 'D-OLD' ? 3 : 2);
    expect(study.priorities.length).toBe(3);
  });

  it('links hypotheses and priorities as the worked hypotheses do, and names the priorities that none touches', () => {
    expect(study.bearing.links).toEqual(study.hypotheses.map(({ id, bearsOn }) => ({ hypothesisId: id, priorityIds: bearsOn })));
    const { gaps } = checkHypothesisSet(study.hypotheses, { aims: study.priorities });
    const untouched = study.priorities.filter(({ text }) => gaps.some(({ missing }) => missing.includes(text)));
    expect(untouched.map(({ id }) => id)).toEqual(study.bearing.untouched);
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(study))).toEqual(study);
  });
});

it('says that the case of children predates the Act that asks for joint arrangements', () => {
  expect(SEN_CASE.caveats.map(({ kind, sources }) => [kind, sources])).toEqual([
    ['dated', [{ work: 'children-and-families-act-2014', locator: 'sections 25 and 26', basis: 'external', verified: true }]],
  ]);
});

describe('the worked links (D-OLD-18, D-SEN-16)', () => {
  it('are those of the domain reference', () => {
    const last = (id: string): number => Number(id.at(-1));
    const table = ({ bearing }: CaseStudy): readonly string[] =>
      bearing.links.map(({ hypothesisId, priorityIds }) => `${last(hypothesisId)}: ${priorityIds.map(last).join(' ')}`);
    expect(table(OLDER_PEOPLE_CASE)).toEqual(['1: 1 2', '2: 1', '3: 1 2 3', '4: 1', '5: 2', '6: 2 3']);
    expect(table(SEN_CASE)).toEqual(['1: 3', '2: 3', '3: 2', '4: 3', '5: 2 3']);
    expect(SEN_CASE.bearing.untouched).toEqual(['sen-priority-1']);
  });
});

describe('the case of a provider (D-DSH)', () => {
  it('holds every fact of its group once', () => {
    expect([...idsOf(DASH_CASE)].sort()).toEqual(numbered('D-DSH', 9));
  });

  it('has no amounts, which are absent and not nothing', () => {
    expect(JSON.stringify(DASH_CASE)).not.toMatch(/amount|£|"\d+\.\d\d"/);
  });

  it('refers to what is there', () => {
    expect(DASH_CASE.projects.map(({ id }) => id)).toContain(DASH_CASE.needs[0].foundBy);
    const grants = LEVERS.find(({ domainId }) => domainId === 'D-LEV-07');
    expect(DASH_CASE.reading.levers).toEqual([grants?.id]);
  });
});
