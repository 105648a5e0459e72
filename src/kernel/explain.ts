import type { CheckFinding, Finding } from './finding.js';
import { formatPath } from './json.js';
import type { SourceRef } from './source.js';
import { workTitle } from './works.js';

/**
 * Writes a finding out in plain English: the outcome, the reasons in their order, what is missing, what is not known,
 * what to beware of, each with its sources. The same finding always gives the same text, and nothing is said that is not in it.
 * Trusts that it is given a finding.
 *
 * @param finding - Any judgement of the library.
 * @returns Lines of text, separated by line feeds.
 * Source: D-CNV-F2.
 *
 * @example
 * ```ts
 * import { explain } from 'commissioning-kit';
 *
 * explain({
 *   outcome: 'insufficient-information',
 *   reasons: [],
 *   unknown: [{ id: 'market', text: 'Is there some form of market?', path: ['market'] }],
 *   caveats: [],
 * }); // => 'Outcome: insufficient information\nNot known:\n- Is there some form of market? (market)'
 * ```
 */
export function explain(finding: Finding<unknown> | CheckFinding): string {
  const lines = [`Outcome: ${writeOutcome(finding.outcome)}`];
  if (finding.reasons.length > 0) {
    lines.push('Because:');
    for (const reason of finding.reasons) lines.push(`- ${reason.message}${writeBasis(reason.basis)}${cite(reason.sources)}`);
  }
  if ('gaps' in finding && finding.gaps.length > 0) {
    lines.push('Missing:');
    for (const gap of finding.gaps) lines.push(`- ${gap.missing} (to fill it: ${gap.fill})`);
  }
  if (finding.unknown.length > 0) {
    lines.push('Not known:');
    for (const question of finding.unknown) lines.push(`- ${question.text} (${formatPath(question.path)})`);
  }
  if (finding.caveats.length > 0) {
    lines.push('Beware:');
    for (const caveat of finding.caveats) {
      const parameter = caveat.parameter === null ? '' : ` (change it with ${caveat.parameter})`;
      lines.push(`- ${caveat.message}${parameter}${cite(caveat.sources)}`);
    }
  }
  return lines.join('\n');
}

function writeOutcome(outcome: unknown): string {
  if (typeof outcome === 'string') return outcome.replaceAll('-', ' ');
  if (Array.isArray(outcome)) return outcome.length === 0 ? 'none' : outcome.map(writeOutcome).join(', ');
  if (typeof outcome === 'object' && outcome !== null) {
    if ('code' in outcome && 'message' in outcome) return String(outcome.message);
    return Object.entries(outcome)
      .map(([key, value]) => `${key.replace(/([A-Z])/g, ' $1').toLowerCase()}: ${writeOutcome(value)}`)
      .join('; ');
  }
  return String(outcome);
}

function writeBasis(basis: 'text' | 'library' | 'caller'): string {
  return basis === 'text' ? '' : basis === 'library' ? ' (a rule of this library)' : ' (a rule chosen by the caller)';
}

function cite(sources: readonly SourceRef[]): string {
  if (sources.length === 0) return '';
  const cited = sources.map((source) => {
    const how = source.basis === 'inferred' ? ', inferred' : source.basis === 'external' && !source.verified ? ', not verified' : '';
    return `${workTitle(source.work)}, ${source.locator}${how}`;
  });
  return ` [${cited.join('; ')}]`;
}
