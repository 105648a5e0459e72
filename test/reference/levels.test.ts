import { describe, expect, it } from 'vitest';
import { LEVEL_CROSSWALK, LEVEL_SCHEMES, mapLevel, type Finding, type LevelRef, type LevelScheme } from 'commissioning-kit/reference';

const refs = LEVEL_SCHEMES.flatMap(({ id, levels }) => levels.map((level) => ({ scheme: id, level: level.id }) as LevelRef));
const schemes = LEVEL_SCHEMES.map(({ id }) => id);
const levelsOf = ({ outcome }: Finding<readonly LevelRef[]>): readonly string[] =>
  outcome === 'insufficient-information' ? [] : outcome.map(({ scheme, level }) => `${scheme} ${level}`);

describe('LEVEL_SCHEMES', () => {
  it('keeps four schemes of five, three, two and three levels', () => {
    expect(LEVEL_SCHEMES.map(({ levels }) => levels.length)).toEqual([5, 3, 2, 3]);
    expect(LEVEL_SCHEMES.filter(({ open }) => open).map(({ id }) => id)).toEqual(['cbi-lga']);
  });

  it('is crossed once by every level', () => {
    const crossed = LEVEL_CROSSWALK.flatMap(({ levels }) => levels.map(({ scheme, level }) => `${scheme} ${level}`));
    expect([...crossed].sort()).toEqual(refs.map(({ scheme, level }) => `${scheme} ${level}`).sort());
  });

  it('accounts for every scheme on every scale: a level there, or why there is none', () => {
    for (const { levels, without } of LEVEL_CROSSWALK) {
      const accounted = new Set<string>([...levels, ...without].map(({ scheme }) => scheme));
      expect([...accounted].sort()).toEqual([...schemes].sort());
    }
  });
});

describe('mapLevel', () => {
  /** The crosswalk of the domain reference: scale by scale, the ids of its four columns. */
  const TABLE = [
    [['D-LVL-01'], ['D-LVL-06'], ['D-LVL-11'], ['D-LVL-14']],
    [['D-LVL-02', 'D-LVL-03'], ['D-LVL-07'], [], ['D-LVL-13']],
    [['D-LVL-04'], ['D-LVL-08'], ['D-LVL-10'], ['D-LVL-12']],
    [['D-LVL-05'], [], [], []],
  ];
  const domainIdOf = (ref: LevelRef): string =>
    LEVEL_SCHEMES.find(({ id }) => id === ref.scheme)?.levels.find(({ id }) => id === ref.level)?.domainId as string;

  it('gives the crosswalk of the domain reference, from every level to every other scheme', () => {
    for (const from of refs) {
      const scale = TABLE.find((row) => row.flat().includes(domainIdOf(from))) as readonly (readonly string[])[];
      for (const [index, to] of schemes.entries()) {
        if (to === from.scheme) continue;
        const { outcome } = mapLevel(from, to);
        expect(outcome === 'insufficient-information' ? null : outcome.map(domainIdOf), `${domainIdOf(from)} to ${to}`).toEqual(
          scale[index],
        );
      }
    }
  });

  it('can give several and none', () => {
    expect(levelsOf(mapLevel({ scheme: 'department-of-health', level: 'operational' }, 'cbi-lga'))).toEqual([
      'cbi-lga locality',
      'cbi-lga service',
    ]);
    const above = mapLevel({ scheme: 'cbi-lga', level: 'regional-or-national' }, 'department-of-health');
    expect(above.outcome).toEqual([]);
    expect(above.reasons.map(({ code }) => code)).toEqual(['reference/no-such-level']);
    expect(mapLevel({ scheme: 'cbi-lga', level: 'service' }, 'dass').reasons[0]?.message).toContain('lies between the two');
  });

  it('leads from a level to itself within its own scheme, not to its neighbours on the scale', () => {
    for (const from of refs) expect(mapLevel(from, from.scheme).outcome).toEqual([from]);
  });

  it('leads back to where it came from', () => {
    for (const from of refs) {
      for (const to of schemes) {
        const { outcome } = mapLevel(from, to);
        for (const there of outcome === 'insufficient-information' ? [] : outcome) {
          expect(levelsOf(mapLevel(there, from.scheme))).toContain(`${from.scheme} ${from.level}`);
        }
      }
    }
  });

  it('always says that it is inferred', () => {
    for (const from of refs) {
      for (const to of schemes) {
        const finding = mapLevel(from, to);
        expect(finding.caveats.map(({ code, message }) => [code, message.slice(0, 8)])).toEqual([
          ['reference/crosswalk-inferred', 'Inferred'],
        ]);
        expect(finding.reasons.every(({ basis }) => basis === 'library')).toBe(true);
      }
    }
  });

  it.each([
    [{ scheme: 'dass', level: 'citizen' }, 'cbi-lga', 'from.level must be one of "tactical", "strategic"; found "citizen"'],
    [{ scheme: 'nhs', level: 'citizen' }, 'cbi-lga', 'from.scheme must be one of "cbi-lga"'],
    [{ scheme: 'dass', level: 'tactical' }, 'nhs', 'to must be one of "cbi-lga"'],
    [{ level: 'tactical' }, 'dass', 'from.scheme must be given'],
    ['strategic', 'dass', 'from must be an object'],
  ])('refuses %j to %s', (from, to, message) => {
    expect(() => mapLevel(from as LevelRef, to as LevelScheme)).toThrow(message);
  });
});
