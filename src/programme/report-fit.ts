import { ALTERNATIVE_APPROACHES, COMMISSIONING_CONDITIONS, type CommissioningFit } from '../agenda/index.js';
import type { DocumentBlock } from '../kernel/document.js';
import type { Tri } from '../kernel/finding.js';
import type { ReportContext, ReportPart } from './report-context.js';
import { line, list, note, paragraph, stop, table } from '../kernel/document-words.js';

/** The answers in words. */
export const ANSWERS: Record<Tri, string> = { yes: 'yes', no: 'no', unknown: 'not known' };

const VERDICTS: Record<CommissioningFit | 'insufficient-information', string> = {
  commission:
    'Yes. There is a market, something has to change, and the change has to be managed: the three conditions under which commissioning is the right approach hold together.',
  'use-alternative': 'No. There is no market, and without one other approaches serve better:',
  'no-intervention': 'No. There is a market, but either nothing has to change or the change will come without being managed.',
  'insufficient-information': 'It cannot be said yet: not all of the three questions that decide it have an answer.',
};

/** One sentence for the summary. */
export const FIT_IN_SHORT: Record<CommissioningFit | 'insufficient-information', string> = {
  commission: 'Commissioning is the right approach: there is a market, a need for change, and change that has to be managed.',
  'use-alternative': 'Commissioning is not the right approach: there is no market.',
  'no-intervention': 'There is nothing to commission for at present: no change is needed, or it will come without being managed.',
  'insufficient-information': 'Whether commissioning is the right approach cannot be said yet.',
};

/** Is commissioning the right approach? */
export function reportFit({ programme, fit, words }: ReportContext): ReportPart | null {
  if (!programme.fit || !fit) return null;
  const answers = programme.fit;
  const blocks: DocumentBlock[] = [paragraph([VERDICTS[fit.outcome]])];
  if (fit.outcome === 'use-alternative') blocks.push(list(ALTERNATIVE_APPROACHES.map((approach) => [approach.label])));
  blocks.push(
    table(
      ['The three conditions'],
      ['Condition', 'What it means', 'Answer'],
      COMMISSIONING_CONDITIONS.map((condition) => [[condition.label], [condition.text], [ANSWERS[answers[condition.id]]]]),
    ),
  );
  const distance = fit.reasons.find((reason) => reason.code === 'agenda/spends-at-a-distance');
  if (distance) blocks.push(paragraph(stop(words(distance.message))));
  for (const caveat of fit.caveats) if (caveat.kind === 'data') blocks.push(note('beware', stop(words(caveat.message))));
  for (const question of fit.unknown) blocks.push(note('not-known', line`${words(question.text)}`));
  return { section: { id: 'fit', heading: ['Is commissioning the right approach?'], blocks, sections: [] }, charts: [] };
}
