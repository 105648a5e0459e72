import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { compileExample, strangeImports } from './compile-example.js';
import { runNode } from './run.js';

const { plain } = inject('installed');
const SOURCES = 'docs/examples/home-care-capacity';
const folder = join(plain, 'home-care-capacity');

interface Run {
  readonly lines: readonly string[];
  readonly pages: Readonly<Record<string, string>>;
  readonly charts: readonly string[];
  readonly replayed: { readonly unread: number; readonly statuses: readonly string[] };
}

describe('three hypotheses on home care capacity, set up, tested and closed', () => {
  it('imports the package and its own files alone', () => {
    expect(strangeImports(SOURCES)).toEqual([]);
  });

  it('compiles and runs against the packed package', () => {
    expect(compileExample(SOURCES, folder)).toBe('');
    const script = `
      import { replayRegister } from 'commissioning-kit/hypotheses';
      import { runHomeCareCapacity } from './built/home-care-capacity.js';
      const { lines, pages, charts } = runHomeCareCapacity();
      const { state, unread } = replayRegister(JSON.parse(pages['events.json']));
      const replayed = { unread, statuses: state.hypotheses.map(({ status }) => status) };
      console.log(JSON.stringify({ lines, pages, charts: charts.map(({ id }) => id), replayed }));`;
    const { lines, pages, charts, replayed } = runNode(script, 'module', folder) as Run;

    expect(lines).toContain('  travel: the sealed rule comes to supported');
    expect(lines).toContain('  zones: the sealed rule comes to not supported');
    expect(lines).toContain('  reablement, first board: inconclusive');
    expect(lines).toContain('  reablement, at the end: partly supported, carried into requirement');
    expect(charts).toEqual(['explanations', 'timeline', 'odds']);
    expect(replayed).toEqual({ unread: 0, statuses: ['translated', 'closed', 'translated'] });
    expect(Object.keys(pages)).toEqual(['board-note.md', 'board-note.html', 'appendix.md', 'appendix.html', 'events.json']);
    expect(pages['board-note.md']).toContain('Half a year in one zone is thin.');
    expect(pages['board-note.md']).toContain('people differ from the rule');
    for (const [file, page] of Object.entries(pages)) expect([file, page.length > 1_000]).toEqual([file, true]);
    for (const file of ['board-note.md', 'board-note.html', 'appendix.md', 'appendix.html']) {
      expect(pages[file]).not.toMatch(/NaN|undefined|\[object/);
    }
  });
});
