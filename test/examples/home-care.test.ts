import { describe, expect, it } from 'vitest';
import { profileOf } from 'commissioning-kit/joint';
import { parseProgramme, programmeState } from 'commissioning-kit/programme';
import { homeCare, runHomeCare } from '../../docs/examples/home-care/home-care.js';

const { lines, pages } = runHomeCare();

describe('the example of home care with three agencies', () => {
  it('is a sound programme that survives JSON', () => {
    const programme = homeCare();
    expect(parseProgramme(JSON.parse(JSON.stringify(programme)))).toEqual(programme);
  });

  it('keeps the views of all three partners apart', () => {
    const assessment = programmeState(homeCare()).assessments[0];
    const areas = assessment ? Object.values(profileOf(assessment.state).areas) : [];
    expect(areas.map(({ byAgency }) => byAgency.length)).toEqual(areas.map(() => 3));
    expect(areas.filter(({ state }) => state === 'disagreement')).toHaveLength(3);
    expect(areas.filter(({ state }) => state === 'incomplete')).toHaveLength(1);
  });

  it('is ready in time for the first of April, by the three bodies that decide', () => {
    expect(lines.filter((line) => /Timetable|To start on/.test(line))).toEqual([
      '  Timetable: in time, ready on 2027-03-03, 28 days in hand',
      '  To start on 2027-04-01 the needs assessment must be done by 2026-05-17, the approval by 2026-09-30',
    ]);
  });

  it('comes to a strategy before the procurement, and to both without a gap', () => {
    expect(lines).toContain('  Strategy: 0 gaps. Procurement without it: not ready; with it: complete');
    expect(lines).toContain('  Figures without a mark in the two papers: 0');
  });

  it('costs both years by hand as it does by the library', () => {
    // 365 days of 4,200 hours at £21.40, 1,900 at £23.10 and 650 at £27.80 a week; then 366 days of 6,620 hours at £24.35.
    const old = [4200 * 21.4, 1900 * 23.1, 650 * 27.8].map((week) => Math.round((week * 365 * 100) / 7) / 100);
    const next = [3950, 1980, 690].map((hours) => Math.round((hours * 24.35 * 366 * 100) / 7) / 100);
    const sum = (amounts: readonly number[]): string => amounts.reduce((all, amount) => all + amount, 0).toFixed(2);
    expect(lines.filter((line) => line.includes('gross')).map((line) => /gross £([\d.]+)/.exec(line)?.[1])).toEqual([sum(old), sum(next)]);
  });

  it('writes papers that read like papers', () => {
    expect(Object.keys(pages)).toEqual(['strategy.md', 'procurement.md', 'report.md', 'report.html']);
    for (const written of Object.values(pages)) {
      const page = written.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');
      expect(page).not.toMatch(/undefined|\[object|\bnull\b|NaN/);
      expect(page.match(/\b[a-z]+[A-Z][a-z]+\b/g) ?? []).toEqual([]);
    }
  });
});
