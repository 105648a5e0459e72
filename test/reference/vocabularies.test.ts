import { describe, expect, it } from 'vitest';
import { CONTRACT_DIMENSIONS as OF_CONTRACTS } from 'commissioning-kit/contracts';
import {
  APPROACHES,
  COMMISSIONING_TRAITS,
  CONTRACT_DIMENSIONS,
  ENGAGEMENT_MODES,
  MANAGEMENT_TASKS,
  MARKET_SITUATIONS,
  OVERALL_AIMS,
  SHARED_CHARACTERISTICS,
  STAKEHOLDER_CATEGORIES,
} from 'commissioning-kit/reference';

const numbers = (entries: readonly { readonly domainId: string }[]): readonly number[] =>
  entries.map(({ domainId }) => Number(domainId.slice(-2)));

describe('the vocabularies that rooms share', () => {
  it('list ten stakeholders of the worked cases and three more', () => {
    expect(numbers(STAKEHOLDER_CATEGORIES)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14]);
    expect(STAKEHOLDER_CATEGORIES.filter(({ listed }) => listed === 'worked-cases')).toHaveLength(10);
    expect(STAKEHOLDER_CATEGORIES.filter(({ sources }) => sources.some(({ basis }) => basis === 'inferred')).map(({ id }) => id)).toEqual([
      'independent-providers',
      'independent-budget-holders',
    ]);
  });

  it('D-GLD-10: consult where the commissioner buys, facilitate where others pay', () => {
    expect(MARKET_SITUATIONS.map(({ mode }) => mode)).toEqual([
      'commissioner-led-consultation',
      'commissioner-led-consultation',
      'facilitated-information-sharing',
      'facilitated-information-sharing',
    ]);
    expect(ENGAGEMENT_MODES.map(({ id }) => id)).toEqual(['commissioner-led-consultation', 'facilitated-information-sharing']);
    const [block, several, mixed, personal] = MARKET_SITUATIONS;
    for (const { engages } of [block, several, mixed]) expect(engages).toContain('service-users');
    expect(personal.engages).toContain('purchasers');
    expect(personal.engages).not.toContain('service-users');
    expect(personal.purposes).toEqual(['influence-providers']);
    expect(personal.purposeText).not.toMatch(/own plan/);
  });

  it('give every situation the seven facets of the text', () => {
    for (const { label, example, funding, commissionersPart, modeText, engagesText, purposeText } of MARKET_SITUATIONS) {
      const facets = [label, example, funding, commissionersPart, modeText, engagesText, purposeText];
      expect(facets.filter((facet) => facet.trim().length > 0)).toHaveLength(7);
    }
  });

  it('name three overall aims and five dimensions of a contract, the same for contracts', () => {
    expect(numbers(OVERALL_AIMS)).toEqual([1, 2, 3]);
    expect(numbers(CONTRACT_DIMENSIONS)).toEqual([8, 9, 10, 11, 12]);
    expect(OF_CONTRACTS).toBe(CONTRACT_DIMENSIONS);
  });

  it('tell what commissioning is like: five shared characteristics, four tasks, five traits, three approaches', () => {
    expect(numbers([...SHARED_CHARACTERISTICS, ...MANAGEMENT_TASKS, ...COMMISSIONING_TRAITS, ...APPROACHES])).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
    expect(MANAGEMENT_TASKS.map(({ id, stage }) => [id, stage])).toContainEqual(['implement', 'do']);
  });
});
