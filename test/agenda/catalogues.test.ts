import { describe, expect, it } from 'vitest';
import * as agenda from 'commissioning-kit/agenda';

const CATALOGUES = {
  COMMISSIONING_CONDITIONS: ['D-WHN', 3],
  WAYS_OF_SECURING: ['D-WHN', 4],
  WHERE_COMMISSIONING_HELPS: ['D-WHN', 4],
  UNSUITABLE_PURPOSES: ['D-ALT', 4],
  ALTERNATIVE_APPROACHES: ['D-ALT', 5],
  LEVERS: ['D-LEV', 13],
  LEVER_CLAIMS: ['D-LEV', 1],
  OVERALL_AIMS: ['D-AIM', 3],
  AIM_PRINCIPLES: ['D-AIM', 3],
  CLARITY_QUESTIONS: ['D-AIM', 3],
  RESOURCE_ANALOGIES: ['D-AIM', 3],
  AGENDA_PRINCIPLES: ['D-PRI', 7],
  JUDGEMENTS_ON_EVIDENCE: ['D-PRI', 4],
  EVIDENCE_FACTORS: ['D-PRI', 3],
  EXPERIENCE_SOURCES: ['D-PRI', 4],
  PRACTICALITY_FACTORS: ['D-PRI', 3],
  AGENDA_CHARACTERISTICS: ['D-PRI', 3],
} as const satisfies Partial<Record<keyof typeof agenda, readonly [string, number]>>;

const entries = Object.entries(CATALOGUES).flatMap(([name, [group]]) =>
  (agenda[name as keyof typeof CATALOGUES] as readonly agenda.AgendaEntry[]).map((entry) => ({ ...entry, group })),
);

describe('the catalogues', () => {
  it.each(Object.entries(CATALOGUES))('%s has as many entries as the text', (name, [, size]) => {
    expect(agenda[name as keyof typeof CATALOGUES]).toHaveLength(size);
  });

  it('hold every fact of their groups once', () => {
    const facts = (group: string, size: number) => Array.from({ length: size }, (_, at) => `${group}-${String(at + 1).padStart(2, '0')}`);
    const expected = [...facts('D-WHN', 11), ...facts('D-ALT', 9), ...facts('D-LEV', 14), ...facts('D-AIM', 12), ...facts('D-PRI', 24)];
    expect(entries.map(({ domainId }) => domainId).sort()).toEqual(expected.sort());
    for (const { group, domainId } of entries) expect(domainId.startsWith(group)).toBe(true);
  });

  it('say each thing in words of its own, with a source', () => {
    for (const words of [entries.map(({ label }) => label), entries.map(({ text }) => text)])
      expect(new Set(words).size).toBe(words.length);
    for (const { sources, text } of entries) {
      expect(sources.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/\.$/);
    }
  });

  it('D-FIG-18: count seven levers that commissioners have and six that they do not', () => {
    expect(agenda.LEVERS.filter((lever) => lever.available)).toHaveLength(7);
    expect(agenda.LEVERS.filter((lever) => lever.kind === null)).toEqual(agenda.LEVERS.filter((lever) => !lever.available));
  });

  it('name three kinds of joint body under one fact', () => {
    expect(new Set(agenda.JOINT_PLANNING_BODIES.map((body) => body.domainId))).toEqual(new Set(['D-PRI-16']));
  });
});
