import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readShape, readTri } from '../kernel/guards.js';
import { inferred, stated } from '../kernel/source.js';
import { APPROACHES, type ApproachId } from './approaches.js';

/** What is seen of how a body commissions. */
export interface ApproachEvidence {
  /** Whether the needs of the population drive what is bought. */
  readonly needsDrivePurchasing: Tri;
  /** Whether a cycle has been completed and begun again. */
  readonly cycleRestarted: Tri;
  /** Whether it is done for all services. */
  readonly coversAllServices: Tri;
  /** Whether it is done for single projects only. */
  readonly onlySingleProjects: Tri;
  /** Whether it is reviewed what came of it. */
  readonly resultsReviewed: Tri;
  /** Whether the body has declared that it means to be led by commissioning. */
  readonly aimDeclared?: Tri;
}

type SignId = Exclude<keyof ApproachEvidence, 'aimDeclared'>;

interface Sign {
  readonly id: SignId;
  readonly question: string;
  /** What the answer says, written out. */
  readonly yes: string;
  readonly no: string;
  /** The answer that each approach shows; an approach that is left out can show either. */
  readonly shows: { readonly [approach in ApproachId]?: 'yes' | 'no' };
}

/** The signs are this library’s: the text describes each approach in a phrase. */
const SIGNS: readonly Sign[] = [
  {
    id: 'needsDrivePurchasing',
    question: 'Do the needs of the population drive what is bought?',
    yes: 'Needs drive what is bought',
    no: 'Needs do not drive what is bought',
    shows: { 'advanced-procurement': 'no', embedded: 'yes' },
  },
  {
    id: 'cycleRestarted',
    question: 'Has a cycle been completed and begun again?',
    yes: 'A cycle has been completed and begun again',
    no: 'No cycle has been completed and begun again',
    shows: { 'advanced-procurement': 'no', 'ad-hoc-projects': 'no', embedded: 'yes' },
  },
  {
    id: 'coversAllServices',
    question: 'Is it done for all services?',
    yes: 'It is done for all services',
    no: 'It is not done for all services',
    shows: { 'ad-hoc-projects': 'no', embedded: 'yes' },
  },
  {
    id: 'onlySingleProjects',
    question: 'Is it done for single projects only?',
    yes: 'It is done for single projects only',
    no: 'It is done for more than single projects',
    shows: { 'advanced-procurement': 'no', 'ad-hoc-projects': 'yes', embedded: 'no' },
  },
  {
    id: 'resultsReviewed',
    question: 'Is it reviewed what came of it?',
    yes: 'It is reviewed what came of it',
    no: 'It is not reviewed what came of it',
    shows: { embedded: 'yes' },
  },
];

/**
 * Which of the three ways of commissioning a body shows: little more than good buying, projects now and then, or built in. The answer is a
 * description with its reasons and no measure of maturity: nothing is counted, and none of the three is said to be the better one.
 *
 * @param evidence - What is seen, each `'yes'`, `'no'` or `'unknown'`.
 * @returns A finding whose outcome is the one approach that all signs fit, `'mixed'` when they fit none whatever is still unknown, or
 * `'insufficient-information'` while more than one could still turn out.
 * @throws InvalidInputError on an answer outside the three or an unknown key.
 * Source: D-CHR-F1, D-CHR-15 to D-CHR-17.
 *
 * @example
 * ```ts
 * import { describeApproach } from 'commissioning-kit/reference';
 *
 * const seen = { needsDrivePurchasing: 'yes', cycleRestarted: 'no', coversAllServices: 'no', resultsReviewed: 'yes' } as const;
 * describeApproach({ ...seen, onlySingleProjects: 'yes' }).outcome; // => 'ad-hoc-projects'
 * describeApproach({ ...seen, onlySingleProjects: 'no' }).outcome; // => 'mixed'
 * describeApproach({ ...seen, onlySingleProjects: 'unknown' }).outcome; // => 'insufficient-information'
 * ```
 */
export function describeApproach(evidence: ApproachEvidence): Finding<ApproachId | 'mixed'> {
  readShape(evidence, [], Object.fromEntries(SIGNS.map(({ id }) => [id, readTri])), { aimDeclared: readTri });
  const fits = APPROACHES.map(({ id }) => ({ id, fit: fitOf(id, evidence) }));
  const shown = fits.find(({ fit }) => fit === 'yes');
  return {
    outcome: shown?.id ?? (fits.some(({ fit }) => fit === 'unknown') ? 'insufficient-information' : 'mixed'),
    reasons: [...SIGNS.flatMap((sign) => signReasons(sign, evidence)), ...(shown === undefined ? [] : [outcomeReason(shown.id)])],
    unknown: SIGNS.filter(({ id }) => evidence[id] === 'unknown').map(questionOf),
    caveats: caveatsOf(evidence),
  };
}

/** An approach is ruled out by one sign against it, and shown when every sign that it has is there. */
function fitOf(approach: ApproachId, evidence: ApproachEvidence): Tri {
  let fit: Tri = 'yes';
  for (const { id, shows } of SIGNS) {
    const wanted = shows[approach];
    if (wanted === undefined) continue;
    if (evidence[id] === 'unknown') fit = 'unknown';
    else if (evidence[id] !== wanted) return 'no';
  }
  return fit;
}

function signReasons({ id, yes, no, shows }: Sign, evidence: ApproachEvidence): readonly Reason[] {
  const answer = evidence[id];
  if (answer === 'unknown') return [];
  const against = APPROACHES.filter((approach) => (shows[approach.id] ?? answer) !== answer).map(({ label }) => label.toLowerCase());
  return [
    {
      code: 'reference/sign-of-approach',
      message: `${answer === 'yes' ? yes : no}${against.length === 0 ? '' : `, which speaks against ${against.join(' and ')}`}`,
      path: [id],
      input: answer,
      basis: 'library',
      domainId: 'D-CHR-F1',
      sources: [inferred('intro-textbook', 'What is commissioning?')],
    },
  ];
}

function outcomeReason(approach: ApproachId): Reason {
  const { label, text, domainId, sources } = APPROACHES.find(({ id }) => id === approach) as (typeof APPROACHES)[number];
  return {
    code: 'reference/approach-described',
    message: `${label}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
    path: [],
    input: null,
    basis: 'text',
    domainId,
    sources,
  };
}

function questionOf({ id, question }: Sign): Question {
  return { id, text: question, path: [id] };
}

function caveatsOf(evidence: ApproachEvidence): readonly Caveat[] {
  const caveat = (code: string, message: string, kind: Caveat['kind'], parameter: string | null = null): Caveat => ({
    code: `reference/${code}`,
    message,
    kind,
    parameter,
    sources: [inferred('intro-textbook', 'What is commissioning?')],
  });
  return [
    caveat(
      'signs-are-ours',
      'The text describes each approach in a phrase; the signs by which they are told apart are this library’s. The outcome describes and does not rate',
      'library-default',
    ),
    ...(evidence.resultsReviewed === 'no' && evidence.cycleRestarted === 'yes'
      ? [
          caveat(
            'restarted-without-review',
            'A cycle is said to have begun again although nothing is ever reviewed: look again at one of the two answers',
            'data',
            'resultsReviewed',
          ),
        ]
      : []),
    ...(evidence.onlySingleProjects === 'yes' && evidence.coversAllServices === 'yes'
      ? [
          caveat(
            'all-services-and-single-projects',
            'It is said to be done for all services and for single projects only: look again at one of the two answers',
            'data',
            'onlySingleProjects',
          ),
        ]
      : []),
    ...(evidence.aimDeclared === 'yes'
      ? [
          {
            ...caveat(
              'aim-declared',
              'The body has declared that it means to be led by commissioning. The text counts a body that is set to be so among the embedded; the outcome here describes what is done',
              'reading',
            ),
            sources: [stated('intro-textbook', 'What is commissioning?')],
          },
        ]
      : []),
  ];
}
