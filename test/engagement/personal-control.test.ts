import { describe, expect, it } from 'vitest';
import { personalControlProfile, type PersonalArrangement, type RouteId } from 'commissioning-kit/engagement';

const ANSWERS = ['yes', 'no', 'unknown'] as const;
const all = ANSWERS.flatMap((holdsMoney) =>
  ANSWERS.flatMap((holdsContract) =>
    ANSWERS.flatMap((choosesProvider) =>
      ANSWERS.flatMap((collective) =>
        ANSWERS.map((healthMoney): Required<PersonalArrangement> => ({
          holdsMoney,
          holdsContract,
          choosesProvider,
          collective,
          healthMoney,
        })),
      ),
    ),
  ),
);
const unknownOf = (arrangement: PersonalArrangement): readonly string[] =>
  Object.entries(arrangement).flatMap(([key, answer]) => (answer === 'unknown' ? [key] : []));

describe('personalControlProfile', () => {
  it.each([
    ['D-CON-11: money and contract in hand', ['yes', 'yes', 'yes', 'no', 'no'], ['direct-payment', 'personal-budget']],
    ['the same with health money', ['yes', 'yes', 'yes', 'no', 'yes'], ['direct-payment', 'personal-budget', 'personal-health-budget']],
    ['choice without money', ['no', 'no', 'yes', 'no', 'no'], ['personal-budget']],
    ['choice and money without contract', ['yes', 'no', 'yes', 'no', 'no'], ['personal-budget']],
    ['D-PER-14: together', ['no', 'no', 'no', 'yes', 'no'], ['co-production']],
    ['nothing in hand', ['no', 'no', 'no', 'no', 'no'], []],
    ['a place that the council chose', ['no', 'no', 'no', 'no', 'unknown'], []],
  ] as const)('finds for %s', (_, [holdsMoney, holdsContract, choosesProvider, collective, healthMoney], routes) => {
    expect(personalControlProfile({ holdsMoney, holdsContract, choosesProvider, collective, healthMoney }).outcome).toEqual(routes);
  });

  it('D-AMB-15: says that budget and payment are not told apart where both match', () => {
    const finding = personalControlProfile({ holdsMoney: 'yes', holdsContract: 'yes', choosesProvider: 'yes', collective: 'no' });
    expect(finding.outcome).toEqual(['direct-payment', 'personal-budget']);
    expect(finding.caveats.map(({ code }) => code)).toContain('kernel/reading-d-amb-15');
    expect(finding.unknown.map(({ id }) => id)).toEqual(['healthMoney']);
  });

  it('D-GLD-20: all unknown is insufficient information with every question', () => {
    const finding = personalControlProfile({
      holdsMoney: 'unknown',
      holdsContract: 'unknown',
      choosesProvider: 'unknown',
      collective: 'unknown',
    });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.reasons).toEqual([]);
    expect(finding.unknown.map(({ id }) => id)).toEqual(['holdsMoney', 'holdsContract', 'choosesProvider', 'collective', 'healthMoney']);
  });

  it('asks for health money only where that still tells something', () => {
    const together = personalControlProfile({ holdsMoney: 'yes', holdsContract: 'yes', choosesProvider: 'yes', collective: 'yes' });
    expect(together.outcome).toEqual(['co-production']);
    expect(together.unknown).toEqual([]);
  });

  it('warns of a contract held without the money', () => {
    const caveats = personalControlProfile({ holdsMoney: 'no', holdsContract: 'yes', choosesProvider: 'yes', collective: 'no' }).caveats;
    expect(caveats.find(({ code }) => code === 'engagement/contract-without-money')).toMatchObject({
      kind: 'data',
      parameter: 'holdsMoney',
    });
  });

  it('is sure only of routes that every answer to what is unknown would leave, and open only where the answers differ', () => {
    const known = all.filter((arrangement) => unknownOf(arrangement).length === 0);
    for (const arrangement of all) {
      const fitting = known.filter((other) =>
        Object.entries(arrangement).every(([key, answer]) => answer === 'unknown' || other[key as keyof PersonalArrangement] === answer),
      );
      const outcomes = fitting.map((other) => personalControlProfile(other).outcome as readonly RouteId[]);
      const everywhere = (outcomes[0] ?? []).filter((route) => outcomes.every((routes) => routes.includes(route)));
      const somewhere = outcomes.flat();
      const { outcome } = personalControlProfile(arrangement);
      if (outcome === 'insufficient-information') {
        expect(everywhere).toEqual([]);
        expect(somewhere).not.toEqual([]);
      } else expect(outcome).toEqual(everywhere);
    }
  });

  it('keeps what was asked and not answered in sight', () => {
    for (const arrangement of all) {
      const asked = personalControlProfile(arrangement).unknown.map(({ id }) => id);
      for (const id of unknownOf(arrangement).filter((key) => key !== 'healthMoney')) expect(asked).toContain(id);
    }
  });

  it.each([
    [null, /must be an object/],
    [{ holdsMoney: 'yes', holdsContract: 'yes', choosesProvider: 'yes' }, /collective must be given/],
    [{ holdsMoney: true, holdsContract: 'yes', choosesProvider: 'yes', collective: 'no' }, /holdsMoney must be "yes", "no" or "unknown"/],
    [{ holdsMoney: 'yes', holdsContract: 'yes', choosesProvider: 'yes', collective: 'no', owner: 'me' }, /owner must be absent/],
  ])('refuses %j', (arrangement, message) => {
    expect(() => personalControlProfile(arrangement as PersonalArrangement)).toThrow(message);
  });
});
