import { stated, type SourceRef } from '../kernel/source.js';

/** A principle for commissioning together locally. */
export interface Principle {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly question: string;
  /** What is easily lost of it and is therefore asked for by itself. */
  readonly parts: readonly PrinciplePart[];
  readonly sources: readonly SourceRef[];
}

/** A part of a principle that is asked for by itself. */
export interface PrinciplePart {
  readonly id: string;
  readonly label: string;
  readonly question: string;
}

/**
 * The seven principles for commissioning together locally (D-PRN-01 to D-PRN-07). Two have a part that is easily lost and is asked for by itself:
 * inequality within shared values, and the whole family within safeguarding.
 *
 * @example
 * ```ts
 * import { PRINCIPLES } from 'commissioning-kit/joint';
 *
 * PRINCIPLES.length; // => 7
 * PRINCIPLES.flatMap((principle) => principle.parts.map((part) => part.id)); // => ['inequality', 'whole-family']
 * ```
 */
export const PRINCIPLES = [
  {
    id: 'independence-and-prevention',
    domainId: 'D-PRN-01',
    label: 'Independence through prevention and early help',
    text: 'People rely more on themselves and communities hold out better, so that outcomes improve and demand falls',
    question: 'How does the plan further independence, by prevention and early help?',
    parts: [],
    sources: [stated('dass-guidance', '¶37')],
  },
  {
    id: 'shared-values',
    domainId: 'D-PRN-02',
    label: 'Shared values',
    text: 'Partners stand together for inclusion, against inequality, and for closing gaps in outcomes that come of social disadvantage',
    question: 'Which values do the partners share, and how does the plan show them?',
    parts: [
      {
        id: 'inequality',
        label: 'Tackling inequality',
        question: 'How does the plan tackle inequality, and the gaps in outcomes that come of social disadvantage?',
      },
    ],
    sources: [stated('dass-guidance', '¶38')],
  },
  {
    id: 'sustainable-outcomes',
    domainId: 'D-PRN-03',
    label: 'Lasting outcomes by partnership',
    text: 'Outcomes that last are worked for together, instead of buying activity and leaning on the management of contracts',
    question: 'How do commissioning and partnership work for outcomes that last, beyond activity and contract management?',
    parts: [],
    sources: [stated('dass-guidance', '¶39')],
  },
  {
    id: 'local-and-regional-partnership',
    domainId: 'D-PRN-04',
    label: 'Local and regional partnership',
    text: 'Relations, joint commissioning and the best use of means reach over the whole system and use how its parts depend on each other',
    question: 'Which local and regional partners does the plan work with, and how does it use the means of the whole system?',
    parts: [],
    sources: [stated('dass-guidance', '¶40')],
  },
  {
    id: 'joined-up-safeguarding',
    domainId: 'D-PRN-05',
    label: 'Joined-up safeguarding',
    text: 'Safeguarding is made personal and looks at the single person and at the whole family',
    question: 'How is safeguarding joined up and made personal?',
    parts: [{ id: 'whole-family', label: 'The whole family in safeguarding', question: 'How does safeguarding look at the whole family?' }],
    sources: [stated('dass-guidance', '¶41')],
  },
  {
    id: 'efficiency-in-best-value',
    domainId: 'D-PRN-06',
    label: 'Efficiency within best value',
    text: 'Being efficient means that local people gain as much as the money allows',
    question: 'How does the plan get local people as much as the money allows?',
    parts: [],
    sources: [stated('dass-guidance', '¶42')],
  },
  {
    id: 'listen-and-act',
    domainId: 'D-PRN-07',
    label: 'Listen and act',
    text: 'What adults with support, families and carers say is acted upon, as hearing it is not enough',
    question: 'What did adults with support, families and carers say, and what was done about it?',
    parts: [],
    sources: [stated('dass-guidance', '¶43')],
  },
] as const satisfies readonly Principle[];

/** The id of a principle. */
export type PrincipleId = (typeof PRINCIPLES)[number]['id'];

/** The id of a part of a principle that is asked for by itself. */
export type PrinciplePartId = (typeof PRINCIPLES)[number]['parts'][number]['id'];
