import { criteria } from '../interventions/criteria.js';
import { INTERVENTIONS, type Fit, type InterventionId } from '../interventions/index.js';
import type { DocumentBlock, Inline } from '../kernel/document.js';
import type { Tri } from '../kernel/finding.js';
import { capitalise } from '../kernel/number-words.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { enumerate, line, list, note, paragraph, stop, strong } from '../kernel/document-words.js';

const SUITS: Record<Tri, string> = { yes: 'suits', no: 'does not suit', unknown: 'may suit; not enough is known' };

/** The name of an intervention as it stands within a sentence. */
export function interventionName(id: InterventionId): string {
  return (INTERVENTIONS.find((entry) => entry.id === id)?.label ?? 'An intervention').toLowerCase();
}

/** Which intervention, and in which order? */
export function reportIntervention({ intervention, words }: ReportContext): ReportPart | null {
  if (!intervention) return null;
  const blocks: DocumentBlock[] = [];
  const advice = intervention.outcome;
  if (advice === 'insufficient-information') {
    blocks.push(paragraph(['What is known of the circumstances does not yet tell which intervention suits.']));
  } else if (advice.ranked.length === 0) {
    blocks.push(paragraph(['The interventions start from the three conditions of commissioning, which do not hold together.']));
  } else {
    const names = advice.sequence.map((id) => [interventionName(id)]);
    blocks.push(
      paragraph(
        names.length === 0
          ? ['None of the four interventions suits as things are.']
          : names.length === 1
            ? line`What to take up is a ${names[0] as Inline[]}.`
            : line`What to take up, in this order: ${enumerate(names, 'and then')}.`,
      ),
    );
    for (const { code, message } of intervention.reasons) {
      if (ORDER_CODES.includes(code)) blocks.push(paragraph(stop(words(message))));
    }
    blocks.push(
      list(
        advice.ranked.map(
          (fit) =>
            line`${strong([capitalise(interventionName(fit.intervention))])}: ${standing(fit, advice.sequence)}.${circumstances(fit)}`,
        ),
      ),
    );
  }
  for (const caveat of intervention.caveats) if (caveat.kind === 'data') blocks.push(note('beware', stop(words(caveat.message))));
  return { section: { id: 'intervention', heading: ['Which intervention, and in which order?'], blocks, sections: [] }, charts: [] };
}

const ORDER_CODES = [
  'interventions/monitoring-first',
  'interventions/strategy-before-procurement',
  'interventions/procurement-waits',
  'interventions/procurement-follows',
];

/** What is taken up without suiting as things are follows from what comes before it. */
function standing({ intervention, suits }: Fit, sequence: readonly InterventionId[]): string {
  return suits === 'no' && sequence.includes(intervention) ? 'does not suit yet' : SUITS[suits];
}

/** What the circumstances say to one of the four: what speaks for it, what against it, and what would have to be known. */
function circumstances(fit: Fit): readonly Inline[] {
  const labels = (ids: readonly string[]): readonly Inline[][] =>
    criteria()
      .filter((criterion) => criterion.intervention === fit.intervention && ids.includes(criterion.id))
      .map((criterion) => [criterion.label]);
  const [met, unmet, unknown] = [labels(fit.met), labels(fit.unmet), labels(fit.unknown)];
  return [
    ...(met.length > 0 ? line` For it speaks that ${enumerate(met, 'and that')}.` : []),
    ...(unmet.length > 0 ? line` It would take that ${enumerate(unmet, 'and that')}, which is not the case.` : []),
    ...(unknown.length > 0 ? line` Not known: whether ${enumerate(unknown, 'or whether')}.` : []),
  ];
}
