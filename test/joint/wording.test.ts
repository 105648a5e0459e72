import { describe, expect, it } from 'vitest';
import {
  checkWording,
  emptyWording,
  JOINT_MATRIX,
  parseMatrixWording,
  renderMatrixCsv,
  renderMatrixMarkdown,
  wordingOf,
  type MatrixWording,
} from 'commissioning-kit/joint';
import { ADAPTED } from './instrument.js';

/** No translation: the English words in capitals stand for one. */
const capitals: MatrixWording = {
  ...emptyWording('cy'),
  areas: { contracting: 'CONTRACTING' },
  levels: { joint: 'JOINT' },
  descriptors: { 'CO-J2': { label: 'TERMS', text: 'TERMS ARE STANDARD' } },
};

describe('a wording', () => {
  it('falls back to English where it has no words, and lists each such part once', () => {
    const { areas, levels, untranslated, language } = wordingOf(capitals);
    const contracting = areas.find(({ id }) => id === 'contracting');
    expect([language, levels.joint, levels.separate]).toEqual(['cy', 'JOINT', 'Separate']);
    expect(contracting?.label).toBe('CONTRACTING');
    expect(contracting?.examples.joint.map(({ label }) => label)).toEqual(['Joint block contracts or shared risk', 'TERMS']);
    expect(untranslated).toHaveLength(7 + 4 + 50 - 3);
    expect(new Set(untranslated.map(({ part, id }) => `${part} ${id}`)).size).toBe(untranslated.length);
  });

  it('leaves the words of the original where there is none', () => {
    const { areas, untranslated } = wordingOf(null);
    expect(untranslated).toEqual([]);
    expect(areas.map(({ id }) => id)).toEqual(Object.keys(JOINT_MATRIX));
  });

  it('reaches of an adapted matrix only what reads as in the original', () => {
    const words = wordingOf(
      { ...capitals, areas: { 'market-management-and-monitoring': 'MARKET', 'commissioning-functions': 'FUNCTIONS' } },
      ADAPTED,
    );
    const labels = words.areas.map(({ label }) => label);
    expect(labels).toContain('The market');
    expect(labels).toContain('FUNCTIONS');
    expect(words.untranslated).toContainEqual({ part: 'example', id: 'staff-3' });
  });

  it('says what it lacks, and for which version it was made', () => {
    const { gaps, reasons } = checkWording({ ...capitals, matrixVersion: '0' });
    expect(gaps).toHaveLength(1 + 58);
    expect(reasons.map(({ code }) => code)).toEqual(['joint/wording-of-another-version']);
    expect(() => wordingOf({ ...capitals, matrixVersion: '0' })).toThrow(/matrixVersion/);
  });

  it('is complete once every part has words', () => {
    const whole = wordingOf(null);
    const examples = whole.areas.flatMap(({ examples: byLevel }) => Object.values(byLevel).flat());
    const wording: unknown = {
      ...emptyWording('gd'),
      areas: Object.fromEntries(whole.areas.map(({ id, label }) => [id, label])),
      levels: whole.levels,
      descriptors: Object.fromEntries(examples.map(({ id, label, text }) => [id, { label, text }])),
    };
    expect(checkWording(parseMatrixWording(wording)).outcome).toBe('complete');
    expect(renderMatrixMarkdown(undefined, { wording: parseMatrixWording(wording) })).toBe(renderMatrixMarkdown());
  });

  it('is printed, with what is English named and the direction marked', () => {
    const page = renderMatrixMarkdown(undefined, { wording: { ...capitals, direction: 'right-to-left' } });
    expect(page).toContain('\u200fCONTRACTING');
    expect(page).toContain('\u200fTERMS');
    expect(page).toContain('level separate');
    expect(page).not.toContain('level joint');
    expect(renderMatrixCsv(undefined, { wording: capitals })).toContain('CONTRACTING,joint,CO-J2,TERMS,TERMS ARE STANDARD');
  });

  it.each(['', 'Welsh language', 'x', 'cy_GB'])('refuses %j for a language', (language) => {
    expect(() => emptyWording(language)).toThrow(/language tag/);
  });
});
