import { describe, expect, it } from 'vitest';
import {
  CO_PRODUCTION_PRINCIPLES,
  COMMITMENTS,
  ENGAGEMENT_FACTORS,
  ENGAGEMENT_GOALS,
  PARTICIPANT_GROUPS,
  PEOPLE_GROUPS,
  PERSONAL_CONTROL_ROUTES,
  PERSONALISATION,
  STAKEHOLDER_CATEGORIES,
  STAKEHOLDER_PRINCIPLES,
} from 'commissioning-kit/engagement';

const catalogues = {
  CO_PRODUCTION_PRINCIPLES,
  COMMITMENTS,
  ENGAGEMENT_FACTORS,
  ENGAGEMENT_GOALS,
  PARTICIPANT_GROUPS,
  PERSONAL_CONTROL_ROUTES,
  PERSONALISATION,
  STAKEHOLDER_PRINCIPLES,
};

const range = (group: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `D-${group}-${String(from + index).padStart(2, '0')}`);

describe('the catalogues', () => {
  it('hold every fact of the groups once', () => {
    const ids = [STAKEHOLDER_PRINCIPLES, COMMITMENTS, ENGAGEMENT_GOALS, ENGAGEMENT_FACTORS, CO_PRODUCTION_PRINCIPLES, PERSONALISATION]
      .flatMap((entries) => entries.map(({ domainId }): string => domainId))
      .sort();
    expect(ids).toEqual([...range('COP', 1, 10), ...range('PER', 1, 17), 'D-STK-11', ...range('STK', 15, 26)]);
  });

  it.each(Object.entries(catalogues))('%s has ids, labels and texts of its own', (_, entries) => {
    for (const key of ['id', 'label', 'text'] as const) expect(new Set(entries.map((entry) => entry[key])).size).toBe(entries.length);
    for (const { text, label } of entries) {
      expect(text).not.toMatch(/[.!?]$/);
      expect(label).not.toMatch(/[.!?]$/);
    }
  });

  it('read no category of stakeholders into two of the four groups of people', () => {
    const categories = PEOPLE_GROUPS.flatMap((group) => group.categories as readonly string[]);
    expect(new Set(categories).size).toBe(categories.length);
    expect(categories.filter((id) => !STAKEHOLDER_CATEGORIES.some((category) => category.id === id))).toEqual([]);
  });
});
