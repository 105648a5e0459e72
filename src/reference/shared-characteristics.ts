import { stated, type SourceRef } from '../kernel/source.js';

/** Something that the definitions of commissioning have in common. */
export interface SharedCharacteristic {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  /** Whether the text itself calls it debatable. */
  readonly debatable: boolean;
  readonly sources: readonly SourceRef[];
}

const WHAT = [stated('intro-textbook', 'What is commissioning?')] as const;

/**
 * The five characteristics that definitions of commissioning share (D-CHR-01 to D-CHR-05). The text calls the fifth debatable, since
 * commissioning may also happen for one person.
 *
 * @example
 * ```ts
 * import { SHARED_CHARACTERISTICS } from 'commissioning-kit/reference';
 *
 * SHARED_CHARACTERISTICS.filter((characteristic) => characteristic.debatable).map((characteristic) => characteristic.id);
 * // => ['strategic-on-behalf']
 * ```
 */
export const SHARED_CHARACTERISTICS = [
  {
    id: 'cycle',
    domainId: 'D-CHR-01',
    label: 'A cycle, not an event',
    text: 'It repeats: what one round ends with, the next begins from',
    debatable: false,
    sources: WHAT,
  },
  {
    id: 'needs-and-outcome-led',
    domainId: 'D-CHR-02',
    label: 'Led by needs and outcomes',
    text: 'Needs and outcomes come first, and the rest follows from them',
    debatable: false,
    sources: WHAT,
  },
  {
    id: 'whole-process',
    domainId: 'D-CHR-03',
    label: 'A whole process',
    text: 'It reaches from specifying the need over securing the supply to monitoring the outcome',
    debatable: false,
    sources: WHAT,
  },
  {
    id: 'improvement-and-best-value',
    domainId: 'D-CHR-04',
    label: 'Towards improvement and best value',
    text: 'Improvement and best value are what it is expected to bring, and the improving does not stop',
    debatable: false,
    sources: WHAT,
  },
  {
    id: 'strategic-on-behalf',
    domainId: 'D-CHR-05',
    label: 'Strategic, on somebody’s behalf',
    text: 'It is done for a client group, a locality or a community; debatable, as it may also be done for one person',
    debatable: true,
    sources: WHAT,
  },
] as const satisfies readonly SharedCharacteristic[];

/** The id of a shared characteristic. */
export type SharedCharacteristicId = (typeof SHARED_CHARACTERISTICS)[number]['id'];
