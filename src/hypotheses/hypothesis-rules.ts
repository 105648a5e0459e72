import { stated, type SourceRef } from '../kernel/source.js';

/** Something that the texts say of hypotheses. */
export interface HypothesisRule {
  readonly id: string;
  readonly domainId: string;
  readonly kind: 'definition' | 'use' | 'rule' | 'example';
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

const HYPOTHESES = [stated('ipc-book', 'Hypotheses')] as const;
const EXERCISE = [stated('ipc-book', 'Ex2.4')] as const;

/**
 * What the texts say of hypotheses: what one is, what they are for, and how they are to be made and treated, and where they are
 * worked through (D-HYP-01 to D-HYP-13).
 *
 * @example
 * ```ts
 * import { HYPOTHESIS_RULES } from 'commissioning-kit/hypotheses';
 *
 * HYPOTHESIS_RULES.filter((rule) => rule.kind === 'use').length; // => 5
 * ```
 */
export const HYPOTHESIS_RULES = [
  {
    id: 'an-assumption-to-investigate',
    domainId: 'D-HYP-01',
    kind: 'definition',
    text: 'An assumption from which an investigation starts',
    sources: HYPOTHESES,
  },
  {
    id: 'concentrate-attention',
    domainId: 'D-HYP-02',
    kind: 'use',
    text: 'They keep work on what matters most and on the strategic priorities agreed, whatever the market or the relationships',
    sources: HYPOTHESES,
  },
  {
    id: 'open-assumptions',
    domainId: 'D-HYP-03',
    kind: 'use',
    text: 'They bring assumptions into the open, controversial ones too',
    sources: HYPOTHESES,
  },
  {
    id: 'share-influence',
    domainId: 'D-HYP-04',
    kind: 'use',
    text: 'They let every stakeholder influence what is looked into',
    sources: HYPOTHESES,
  },
  {
    id: 'inform-the-method',
    domainId: 'D-HYP-05',
    kind: 'use',
    text: 'They shape how to find out without settling beforehand what will be found',
    sources: HYPOTHESES,
  },
  {
    id: 'refine-the-agenda',
    domainId: 'D-HYP-06',
    kind: 'use',
    text: 'Choosing a set together refines the agenda and settles which issues come first',
    sources: HYPOTHESES,
  },
  {
    id: 'five-to-eight',
    domainId: 'D-HYP-07',
    kind: 'rule',
    text: 'Five to eight, agreed with key stakeholders: a guide and not a limit',
    sources: HYPOTHESES,
  },
  {
    id: 'not-an-aim',
    domainId: 'D-HYP-08',
    kind: 'rule',
    text: 'A hypothesis is an area to test; it is not to be taken for an aim, an objective, a plan or an indicator',
    sources: HYPOTHESES,
  },
  {
    id: 'may-be-controversial',
    domainId: 'D-HYP-09',
    kind: 'rule',
    text: 'It may be controversial, as long as stakeholders agree that the issue has to be faced',
    sources: HYPOTHESES,
  },
  {
    id: 'tested-then-judged',
    domainId: 'D-HYP-10',
    kind: 'rule',
    text: 'Each is tested, and then judged: should it become an aim or an objective?',
    sources: HYPOTHESES,
  },
  { id: 'a-statement', domainId: 'D-HYP-11', kind: 'rule', text: 'It is phrased as a statement', sources: EXERCISE },
  {
    id: 'a-way-to-collect-information',
    domainId: 'D-HYP-12',
    kind: 'rule',
    text: 'For each a way to collect information is named, so that it can be tested',
    sources: EXERCISE,
  },
  {
    id: 'two-worked-sets',
    domainId: 'D-HYP-13',
    kind: 'example',
    text: 'Two sets are worked through: six on older people with chronic illness, five on children with special educational needs',
    sources: [stated('ipc-book', 'T2.4, T2.5')],
  },
] as const satisfies readonly HypothesisRule[];
