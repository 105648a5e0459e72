import type { Caveat, Finding, Reason, Tri } from '../kernel/finding.js';
import { readShape, readTri } from '../kernel/guards.js';
import { toJson } from '../kernel/json.js';
import { inferred, stated } from '../kernel/source.js';
import type { Bearing, Verdict } from './catalogue.js';
import type { EvidenceLine } from './evidence-line.js';
import { readEvidenced } from './read-hypotheses.js';

/** What is known about the evidence as a whole. */
export interface WeighingOptions {
  /** Whether it shows what happens without the change; `'unknown'` unless given. */
  readonly comparison?: Tri;
}

/**
 * What the evidence recorded on a hypothesis amounts to, by the plainest rule: all that speaks, speaks for it; all speaks against it; or
 * the two conflict, or nothing speaks, and it is inconclusive. Items with one origin tell the same thing once. Numbers of items do not
 * outvote each other, and quality is shown and not weighed: the verdict is for people to give, and this is the finding they start from.
 *
 * @param hypothesis - A hypothesis of a register, or its `id` and `evidence` (each with `item`, `bearing` and `quality`).
 * @param options - `comparison`: whether the evidence shows what happens without the change.
 * @returns `'supported'`, `'not-supported'`, `'inconclusive'`, or `'insufficient-information'` when there is no evidence.
 * @throws InvalidInputError when an argument is malformed, an item has no source, or one stands twice.
 * Source: D-HYP-10, D-HYP-F5, D-EVD-06; the rule is this library's.
 *
 * @example
 * ```ts
 * import { weighEvidence } from 'commissioning-kit/hypotheses';
 *
 * const item = {
 *   id: 'survey', kind: 'experience', title: 'What carers say', period: null, place: null, design: 'survey', voices: 40, originId: null,
 *   sources: [{ work: 'local:carers-survey', locator: 'question 4', basis: 'stated', verified: true }],
 * } as const;
 * weighEvidence({ id: 'breaks', evidence: [{ item, bearing: 'for', quality: 'moderate' }] }).outcome; // => 'supported'
 * weighEvidence({
 *   id: 'breaks',
 *   evidence: [
 *     { item, bearing: 'for', quality: 'moderate' },
 *     { item: { ...item, id: 'admissions', kind: 'performance' }, bearing: 'against', quality: 'high' },
 *   ],
 * }).outcome; // => 'inconclusive'
 * weighEvidence({ id: 'breaks', evidence: [] }).outcome; // => 'insufficient-information'
 * ```
 */
export function weighEvidence(
  hypothesis: { readonly id: string; readonly evidence: readonly EvidenceLine[] },
  options: WeighingOptions = {},
): Finding<Verdict> {
  const { id, evidence } = readEvidenced(hypothesis);
  readShape(options, ['options'], {}, { comparison: readTri });
  if (evidence.length === 0) {
    return {
      outcome: 'insufficient-information',
      reasons: [],
      unknown: [{ id: 'evidence', text: `What is known that bears on hypothesis "${id}"?`, path: ['evidence'] }],
      caveats: [],
    };
  }
  const side = (bearing: Bearing): readonly EvidenceLine[] => evidence.filter((line) => line.bearing === bearing);
  const sides = { for: side('for'), against: side('against'), neutral: side('neutral') };
  const outcome = judge(sides.for.length > 0, sides.against.length > 0);
  return {
    outcome,
    reasons: [
      ...reasonOf(id, 'for', sides.for),
      ...reasonOf(id, 'against', sides.against),
      ...reasonOf(id, 'neutral', sides.neutral),
      ...whyInconclusive(outcome, sides.for.length > 0),
    ],
    unknown: [],
    caveats: caveatsOf(evidence, options.comparison ?? 'unknown'),
  };
}

function judge(speaksFor: boolean, speaksAgainst: boolean): Verdict {
  if (speaksFor === speaksAgainst) return 'inconclusive';
  return speaksFor ? 'supported' : 'not-supported';
}

const HYPOTHESES = [inferred('ipc-book', 'Hypotheses')] as const;
const SPEAKS: Record<Bearing, string> = { for: 'for', against: 'against', neutral: 'neither for nor against' };

function reasonOf(id: string, bearing: Bearing, lines: readonly EvidenceLine[]): readonly Reason[] {
  if (lines.length === 0) return [];
  const origins = countOrigins(lines);
  const items = lines.length === 1 ? '1 item' : `${lines.length} items`;
  const from = origins === lines.length ? '' : ` with ${origins === 1 ? 'one origin' : `${origins} origins`}`;
  return [
    {
      code: `hypotheses/evidence-${bearing}`,
      message: `${items} of evidence${from} ${lines.length === 1 ? 'speaks' : 'speak'} ${SPEAKS[bearing]} hypothesis "${id}"`,
      path: ['evidence'],
      input: toJson(lines.map(({ item, quality }) => ({ id: item.id, quality }))),
      basis: 'library',
      domainId: 'D-HYP-F5',
      sources: HYPOTHESES,
    },
  ];
}

function countOrigins(lines: readonly EvidenceLine[]): number {
  const known = lines.flatMap(({ item }) => (item.originId === null ? [] : [item.originId]));
  return new Set(known).size + (lines.length - known.length);
}

function whyInconclusive(outcome: Verdict, conflicting: boolean): readonly Reason[] {
  if (outcome !== 'inconclusive') return [];
  const [code, message] = conflicting
    ? ['hypotheses/evidence-conflicts', 'Evidence speaks for it and against it, and more items on one side do not settle that']
    : ['hypotheses/evidence-silent', 'No evidence speaks either way'];
  return [{ code, message, path: ['evidence'], input: null, basis: 'library', domainId: 'D-HYP-F5', sources: HYPOTHESES }];
}

const KINDS = ['need', 'performance', 'experience'] as const;

function caveatsOf(evidence: readonly EvidenceLine[], comparison: Tri): readonly Caveat[] {
  const caveats: Caveat[] = [
    {
      code: 'hypotheses/weighing-rule',
      message:
        'Every item counts alike whatever its quality, one item is enough, and any conflict is inconclusive: the rule is this library’s',
      kind: 'library-default',
      parameter: null,
      sources: HYPOTHESES,
    },
  ];
  if (comparison !== 'yes') {
    caveats.push({
      code: 'hypotheses/no-counterfactual',
      message:
        comparison === 'no'
          ? 'Nothing shows what happens without the change, so that an effect cannot be put down to it'
          : 'It is not known whether anything shows what happens without the change; unless something does, an effect cannot be put down to it',
      kind: 'data',
      parameter: 'comparison',
      sources: [stated('practitioner-blog', 'Commissioning')],
    });
  }
  const speaking = evidence.filter((line) => line.bearing !== 'neutral');
  if (speaking.length > 0 && speaking.every(({ quality }) => quality === null || quality === 'low')) {
    caveats.push(
      data('quality-low-or-unknown', 'No item that speaks for or against it is of more than low quality, as far as that is known'),
    );
  }
  if (countOrigins(evidence) < evidence.length) {
    caveats.push(data('shared-origin', 'Several items have one origin: together they tell what one of them tells'));
  }
  caveats.push(...consentCaveats(evidence));
  const missing = KINDS.filter((kind) => evidence.every(({ item }) => item.kind !== kind));
  if (missing.length > 0) {
    caveats.push({
      ...data('kinds-missing', `There is no evidence of ${missing.join(' or ')}`),
      sources: [stated('ipc-book', 'What to commission?')],
    });
  }
  return caveats;
}

/** Lived experience belongs to those who lived it. */
function consentCaveats(evidence: readonly EvidenceLine[]): readonly Caveat[] {
  const itemsWith = (test: (line: EvidenceLine) => boolean): string =>
    evidence.flatMap((line) => (test(line) ? [`"${line.item.id}"`] : [])).join(', ');
  const refused = itemsWith(({ collection }) => collection?.consent === 'refused');
  const notStated = itemsWith(({ item, collection }) => item.kind === 'experience' && collection?.consent === undefined);
  return [
    ...(refused === '' ? [] : [data('consent-refused', `Those who speak in ${refused} did not agree to its use`)]),
    ...(notStated === '' ? [] : [data('consent-not-stated', `Nobody said whether those who speak in ${notStated} agreed to its use`)]),
  ];
}

function data(code: string, message: string): Caveat {
  return { code: `hypotheses/${code}`, message, kind: 'data', parameter: null, sources: [] };
}
