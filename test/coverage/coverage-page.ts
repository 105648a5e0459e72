import { idsOf, WHOLE, IN_PART } from './coverage-checklist.js';
import { entriesOf, LIBRARY, readEntry } from './coverage-entries.js';
import type { CoverageRow } from './coverage-row.js';

const INTRODUCTION = `# Coverage: where each fact and function is found

The library restates what five texts say about commissioning. Every statement has an id, and this page says where each is found: in which room,
under which export and, for a fact, under which key of that catalogue. The entry there holds the id as \`domainId\`, our wording and its sources.
A test keeps this page: an id without a row, a row without an entry, two entries with one wording, or a wrong source fails.
`;

/** The coverage as a page of the documentation, in Markdown. */
export function renderCoverage(rows: readonly CoverageRow[]): string {
  const groups = Object.entries({ ...WHOLE, ...IN_PART }).map(([code, group]) => {
    const { title } = group;
    const ids = idsOf(code, group);
    const ofGroup = rows
      .filter(({ id }) => id.startsWith(`D-${code}-`))
      .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id) || (a.room < b.room ? -1 : 1));
    if (ofGroup.length === 0) return '';
    const lines = ofGroup.map((row) => `| ${row.id} | ${whatOf(row)} | ${row.room} | ${whereOf(row)} |`);
    return `\n## ${title} (D-${code})\n\n| Id | What | Room | Where |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
  });
  return INTRODUCTION + groups.join('');
}

function whatOf(row: CoverageRow): string {
  if (row.key === null) return /^[A-Z_]+$/.test(row.export) ? 'Catalogue' : 'Function';
  const [entry] = entriesOf(row, LIBRARY).map(readEntry);
  return (entry?.label ?? entry?.text ?? '').replaceAll('|', '/');
}

function whereOf({ export: name, key }: CoverageRow): string {
  return key === null ? `\`${name}\`` : `\`${name}\`, \`${key}\``;
}
