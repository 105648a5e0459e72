import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError, partnerDistances, voiceTendencies, type Level, type VoiceRating } from 'commissioning-kit/joint';
import { mirror, ofAll, panels, renamed } from './voices.js';

const seven = (level: Level): readonly Level[] => Array.from({ length: 7 }, () => level);

describe('voiceTendencies', () => {
  it('tells a voice that always stands to one side from voices that scatter', () => {
    const ratings = [
      ...ofAll('council', ['parallel', 'joint', 'parallel', 'joint', 'parallel', 'joint', 'parallel']),
      ...ofAll('icb', ['joint', 'parallel', 'parallel', 'joint', 'parallel', 'joint', 'parallel']),
      ...ofAll('trust', seven('integrated')),
    ];
    const { voices, areas } = voiceTendencies(ratings);
    expect(voices.map(({ voiceId, tendency }) => [voiceId, tendency])).toEqual([
      ['council', 'no-tendency'],
      ['icb', 'no-tendency'],
      ['trust', 'integrated-side'],
    ]);
    const trust = voices[2];
    expect([trust?.areasIntegratedSide, trust?.areasSeparateSide, trust?.areasSame]).toEqual([7, 0, 0]);
    // Seven of seven heads or tails: 2 / 128.
    expect(trust?.signTest).toMatchObject({ n: 7, p: 2 / 128 });
    // In the first two areas the council and the board differ without the trust as well.
    expect(areas.map(({ difference }) => difference)).toEqual(['scatter', 'scatter', ...Array.from({ length: 5 }, () => 'by-tendency')]);
  });

  it('leaves areas that differ beyond a tendency as scatter', () => {
    const ratings = [
      ...ofAll('a', ['separate', ...seven('parallel').slice(1)]),
      ...ofAll('b', ['joint', ...seven('parallel').slice(1)]),
      ...ofAll('c', ['joint', ...seven('parallel').slice(1)]),
      ...ofAll('d', seven('integrated')),
    ];
    const { voices, areas } = voiceTendencies(ratings);
    expect(voices.map(({ tendency }) => tendency)).toEqual(['no-tendency', 'no-tendency', 'no-tendency', 'integrated-side']);
    expect(areas.map(({ difference }) => difference)).toEqual(['scatter', ...Array.from({ length: 6 }, () => 'by-tendency')]);
  });

  // Two-sided sign tests from printed tables of the binomial: 5 of 5, 6 of 6, 6 of 7, 5 of 7, 4 of 7.
  it.each([
    [5, 0, 0.0625],
    [6, 0, 0.03125],
    [6, 1, 0.125],
    [5, 2, 0.453125],
    [4, 3, 1],
  ])('gives p for %i against %i as %f', (more, fewer, p) => {
    const levels = [...Array.from({ length: more }, () => 'joint' as const), ...Array.from({ length: fewer }, () => 'separate' as const)];
    const ratings = [...ofAll('council', levels), ...ofAll('icb', seven('parallel').slice(0, more + fewer))];
    expect(voiceTendencies(ratings).voices[0]?.signTest).toMatchObject({ n: more + fewer, p });
  });

  it('says too few where even one side throughout would prove nothing', () => {
    const ratings = [...ofAll('council', ['joint', 'joint', 'joint']), ...ofAll('icb', ['separate', 'separate', 'separate'])];
    expect(voiceTendencies(ratings).voices.map(({ tendency }) => tendency)).toEqual(['too-few-to-say', 'too-few-to-say']);
    expect(voiceTendencies(ratings, { limit: 0.25 }).voices.map(({ tendency }) => tendency)).toEqual(['integrated-side', 'separate-side']);
    expect(voiceTendencies(ratings).caveats.map(({ parameter }) => parameter)).toContain('limit');
    expect(voiceTendencies(ratings, { limit: 0.25 }).caveats.map(({ parameter }) => parameter)).not.toContain('limit');
  });

  it('says whose voice each is', () => {
    const ratings = [...ofAll('council.ann', ['joint']), ...ofAll('council.bob', ['parallel']), ...ofAll('icb', ['joint'])];
    expect(voiceTendencies(ratings).voices.map(({ voiceId, agencyId }) => [voiceId, agencyId])).toEqual([
      ['council.ann', 'council'],
      ['council.bob', 'council'],
      ['icb', 'icb'],
    ]);
  });

  it('counts nobody as with the others who has nobody to stand beside', () => {
    const [voice] = voiceTendencies(ofAll('council', seven('joint'))).voices;
    expect(voice).toMatchObject({ areasCompared: 0, areasSame: 0, signTest: { n: 0, p: null }, tendency: 'too-few-to-say' });
    expect(voiceTendencies([]).voices).toEqual([]);
    expect(() => voiceTendencies([], { limit: 2 })).toThrow(InvalidInputError);
  });

  it('shows each place beside the middle of the others, and takes one between their two middles for with them', () => {
    const ratings = [
      ...ofAll('a', ['parallel', 'joint', 'joint']),
      ...ofAll('b', ['separate', 'joint']),
      ...ofAll('c', ['joint', 'joint']),
    ];
    const { voices, areas } = voiceTendencies(ratings, { names: { b: 'Bea' } });
    expect(voices.map(({ places }) => places.map(({ level, others, side }) => `${level} / ${others.join(' ')}: ${side}`))).toEqual([
      ['parallel / separate joint: same', 'joint / joint: same'],
      ['separate / parallel joint: separate', 'joint / joint: same'],
      ['joint / separate parallel: integrated', 'joint / joint: same'],
    ]);
    expect(areas.map(({ difference }) => difference)).toEqual(['scatter', 'none', 'not-known']);
    expect(voices[1]?.words).toBe(
      'Of 2 areas compared, Bea stands to the integrated side of the others in 0, to the separate side in 1 and with them in 1; too few areas to say whether that is a tendency.',
    );
  });

  it('turns sides with the order of the levels, and follows names', () => {
    fc.assert(
      fc.property(panels, (ratings) => {
        const sides = (from: readonly VoiceRating[]): unknown =>
          voiceTendencies(from, { limit: 0.5 }).voices.map((voice) => [
            voice.areasIntegratedSide,
            voice.areasSeparateSide,
            voice.areasSame,
          ]);
        const turned = voiceTendencies(mirror(ratings), { limit: 0.5 }).voices.map((voice) => [
          voice.areasSeparateSide,
          voice.areasIntegratedSide,
          voice.areasSame,
        ]);
        expect(turned).toEqual(sides(ratings));
        expect(sides(renamed(ratings, (name) => `the ${name}`))).toEqual(sides(ratings));
      }),
    );
  });
});

describe('partnerDistances', () => {
  it('counts areas by how many steps two partners lie apart, and by which stands to the integrated side', () => {
    const ratings = [
      ...ofAll('council', ['joint', 'joint', 'separate', 'parallel', 'unknown']),
      ...ofAll('icb', ['joint', 'parallel', 'integrated', 'joint', 'joint']),
    ];
    expect(partnerDistances(ratings)).toEqual([
      {
        first: 'council',
        second: 'icb',
        areasSame: 1,
        areasOneStepApart: 2,
        areasFurtherApart: 1,
        areasCompared: 4,
        areasNotComparable: 1,
        areasFirstIntegratedSide: 1,
        areasSecondIntegratedSide: 2,
      },
    ]);
  });

  it('places an agency of several voices at their middle, and does not compare one that is divided', () => {
    const ratings = [
      ...ofAll('council.a', ['joint', 'separate']),
      ...ofAll('council.b', ['joint', 'joint']),
      ...ofAll('council.c', ['separate']),
      ...ofAll('icb', ['joint', 'joint']),
    ];
    expect(partnerDistances(ratings)[0]).toMatchObject({ areasSame: 1, areasCompared: 1, areasNotComparable: 1 });
    expect(partnerDistances(ratings, { by: 'voice' })).toHaveLength(6);
  });

  it('is the same whichever way the levels run, but for the sides', () => {
    fc.assert(
      fc.property(panels, fc.constantFrom<'agency' | 'voice'>('agency', 'voice'), (ratings, by) => {
        const turned = partnerDistances(mirror(ratings), { by });
        expect(
          turned.map((pair) => ({
            ...pair,
            areasFirstIntegratedSide: pair.areasSecondIntegratedSide,
            areasSecondIntegratedSide: pair.areasFirstIntegratedSide,
          })),
        ).toEqual(partnerDistances(ratings, { by }));
        for (const pair of turned) expect(pair.areasSame + pair.areasOneStepApart + pair.areasFurtherApart).toBe(pair.areasCompared);
      }),
    );
  });
});
