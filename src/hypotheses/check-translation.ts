import type { Reason } from '../kernel/finding.js';
import { describeValue } from '../kernel/json.js';
import type { HypothesisStatus } from './catalogue.js';
import { findTranslations, type HypothesisStanding, type Standing } from './read-standing.js';
import type { RegisterCommand } from './register-events.js';
import { byLibrary, byText } from './register-reason.js';

type Translate = Extract<RegisterCommand, { readonly type: 'translate-hypothesis' }>;

const UNJUDGED: readonly HypothesisStatus[] = ['offered', 'agreed', 'testing', 'not-tested', 'withdrawn'];

/** Before a verdict nothing becomes an aim; against a verdict only with a reason. */
export function checkTranslatable(command: Translate, { status, lastVerdict }: HypothesisStanding): readonly Reason[] {
  const { hypothesisId, reason } = command.data;
  const path = ['data', 'hypothesisId'];
  if (lastVerdict === null || UNJUDGED.includes(status)) {
    return [
      byText(
        'no-verdict',
        `Cannot translate hypothesis "${hypothesisId}" before it has a verdict: until it is tested it is an area to test, not an aim`,
        path,
        status,
        'D-HYP-08',
      ),
    ];
  }
  switch (status) {
    case 'inconclusive':
      return [
        byLibrary(
          'verdict-inconclusive',
          `Cannot translate hypothesis "${hypothesisId}", on which the verdict is inconclusive: resume testing, or close it`,
          path,
          status,
        ),
      ];
    case 'closed':
      return [byLibrary('closed', `Cannot translate hypothesis "${hypothesisId}", which is closed`, path, status)];
    default:
      if (lastVerdict !== 'not-supported' || reason !== null) return [];
      return [
        byLibrary(
          'not-supported-without-reason',
          `Cannot translate hypothesis "${hypothesisId}", which is not supported, without a reason`,
          ['data', 'reason'],
          null,
        ),
      ];
  }
}

/** One aim or objective has one text, and a hypothesis is carried into it once. */
export function checkTarget(command: Translate, standing: Standing): readonly Reason[] {
  const { hypothesisId, into } = command.data;
  const same = findTranslations(standing).filter(
    (translation) => translation.into['kind'] === into.kind && translation.into['id'] === into.id,
  );
  const path = ['data', 'into'];
  if (same.some((translation) => translation.hypothesisId === hypothesisId)) {
    return [
      byLibrary(
        'already-translated',
        `Cannot translate hypothesis "${hypothesisId}" into ${into.kind} "${into.id}" twice`,
        [...path, 'id'],
        into.id,
      ),
    ];
  }
  const other = same.find((translation) => translation.into['text'] !== into.text);
  return other
    ? [
        byLibrary(
          'target-id-taken',
          `Cannot use ${into.kind} id "${into.id}" for another text: it stands for ${describeValue(other.into['text'])}`,
          [...path, 'id'],
          into.id,
        ),
      ]
    : [];
}
