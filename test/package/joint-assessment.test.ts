import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { compileExample, strangeImports } from './compile-example.js';
import { runNode } from './run.js';

const { plain } = inject('installed');
const SOURCES = 'docs/examples/joint-assessment';
const folder = join(plain, 'joint-assessment');

interface Run {
  readonly lines: readonly string[];
  readonly pages: Readonly<Record<string, string>>;
  readonly charts: readonly string[];
  readonly replayed: { readonly ratings: number; readonly unread: number; readonly targets: Readonly<Record<string, string>> };
}

describe('a joint self-assessment by two agencies with three raters each', () => {
  it('imports the package and its own files alone', () => {
    expect(strangeImports(SOURCES)).toEqual([]);
  });

  it('compiles and runs against the packed package', () => {
    expect(compileExample(SOURCES, folder)).toBe('');
    const script = `
      import { replayAssessment, targetsOf } from 'commissioning-kit/joint';
      import { runJointAssessment } from './built/joint-assessment.js';
      const { lines, pages, charts } = runJointAssessment();
      const { state, unread } = replayAssessment(JSON.parse(pages['events.json']));
      const replayed = { ratings: state.ratings.length, unread, targets: targetsOf(state) };
      console.log(JSON.stringify({ lines, pages, charts: charts.map(({ id }) => id), replayed }));`;
    const { lines, pages, charts, replayed } = runNode(script, 'module', folder) as Run;

    expect(lines[1]).toBe('  First round: 6 of 6 seals fit; while it was open the last to speak saw 0 ratings, and 35 were kept back');
    expect(lines).toContain('  Concluded: 4 agreed, 1 agreed with dissent, 1 agreed to differ, 1 not yet concluded');
    expect(lines).toContain('  Target for resource allocation and management: parallel (towards separate)');
    expect(lines.filter((line) => line.includes(' moved on ')).length).toBeGreaterThan(5);
    expect(charts).toEqual(['views', 'positions', 'movement']);
    // Seven areas by six voices in the first round, six areas again in the second.
    expect(replayed).toEqual({
      ratings: 78,
      unread: 0,
      targets: {
        'stakeholder-engagement': 'joint',
        'resource-allocation-and-management': 'parallel',
        'market-management-and-monitoring': 'parallel',
        contracting: 'joint',
      },
    });
    expect(Object.keys(pages)).toEqual([
      'sheet.csv',
      'matrix.csv',
      'assessment.csv',
      'events.json',
      'paper.html',
      'report.md',
      'report.html',
    ]);
    expect(pages['report.md']).toContain('from joint to parallel, a step back');
    expect(pages['report.md']).toContain('As long as that is so I call it an exchange.');
    expect(pages['report.md']).toContain('we say joint. Not in place for it: shares of risk written down.');
    for (const [file, page] of Object.entries(pages)) expect([file, page.length > 1_000]).toEqual([file, true]);
    for (const page of [pages['report.md'], pages['report.html']]) {
      expect(page).toContain('Where our joint commissioning stands');
      expect(page).not.toMatch(/NaN|undefined|\[object/);
    }
  });
});
