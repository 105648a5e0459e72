import type { Aim } from '../kernel/records.js';
import { stated, type SourceRef } from '../kernel/source.js';

/** One of the two worked sets of the texts. */
export type WorkedSet = 'older-people' | 'special-educational-needs';

/** An agenda aim or a priority of a worked set. */
export interface WorkedAim extends Aim {
  readonly domainId: string;
  readonly set: WorkedSet;
  /** `priority` is what the tables of the text call commissioning aims; none of these is one of the three overall aims (D-AMB-11). */
  readonly level: 'agenda' | 'priority';
  readonly sources: readonly SourceRef[];
}

const WHY = [stated('ipc-book', 'Why commission?')] as const;
const OLDER = [stated('ipc-book', 'What to commission?'), stated('ipc-book', 'T2.4')] as const;
const SEN = [stated('ipc-book', 'What to commission?'), stated('ipc-book', 'T2.5')] as const;

/**
 * The agenda aims and priorities of the two worked sets, in our own words: three and three for older people with chronic illness, two and
 * three for children with special educational needs (D-OLD-06 to D-OLD-11, D-SEN-06 to D-SEN-10).
 *
 * That money should move towards the community is an aim of the first set and at the same time what two of its hypotheses put to the test:
 * the aim is no proof of them (D-AMB-37). Cost drives the second set's need for change and is none of its aims (D-AMB-34).
 *
 * @example
 * ```ts
 * import { WORKED_AIMS } from 'commissioning-kit/hypotheses';
 *
 * WORKED_AIMS.filter((aim) => aim.set === 'special-educational-needs' && aim.level === 'priority').map((aim) => aim.id);
 * // => ['sen-priority-1', 'sen-priority-2', 'sen-priority-3']
 * ```
 */
export const WORKED_AIMS = [
  {
    id: 'old-agenda-1',
    domainId: 'D-OLD-06',
    set: 'older-people',
    level: 'agenda',
    text: 'A better quality of care and of life for older people with chronic illness',
    sources: WHY,
  },
  {
    id: 'old-agenda-2',
    domainId: 'D-OLD-07',
    set: 'older-people',
    level: 'agenda',
    text: 'Resources moved towards care in the community and early support',
    sources: WHY,
  },
  {
    id: 'old-agenda-3',
    domainId: 'D-OLD-08',
    set: 'older-people',
    level: 'agenda',
    text: 'New services that rest on evidence and are applied with rigour',
    sources: WHY,
  },
  {
    id: 'old-priority-1',
    domainId: 'D-OLD-09',
    set: 'older-people',
    level: 'priority',
    text: 'Fewer people who need a place in an acute hospital or in residential care',
    sources: OLDER,
  },
  {
    id: 'old-priority-2',
    domainId: 'D-OLD-10',
    set: 'older-people',
    level: 'priority',
    text: 'Better capacity in the community for people and their carers at home',
    sources: OLDER,
  },
  {
    id: 'old-priority-3',
    domainId: 'D-OLD-11',
    set: 'older-people',
    level: 'priority',
    text: 'Lower cost, through care out of hospital and close to home',
    sources: OLDER,
  },
  {
    id: 'sen-agenda-1',
    domainId: 'D-SEN-06',
    set: 'special-educational-needs',
    level: 'agenda',
    text: 'Schooling and care that leave children with more chances as adults',
    sources: WHY,
  },
  {
    id: 'sen-agenda-2',
    domainId: 'D-SEN-07',
    set: 'special-educational-needs',
    level: 'agenda',
    text: 'Services recommissioned so that they meet the needs of each child',
    sources: WHY,
  },
  {
    id: 'sen-priority-1',
    domainId: 'D-SEN-08',
    set: 'special-educational-needs',
    level: 'priority',
    text: 'Fewer children who leave school without qualifications or accredited skills',
    sources: SEN,
  },
  {
    id: 'sen-priority-2',
    domainId: 'D-SEN-09',
    set: 'special-educational-needs',
    level: 'priority',
    text: 'Schools that notice early which children struggle, and deal with what stands in their way',
    sources: SEN,
  },
  {
    id: 'sen-priority-3',
    domainId: 'D-SEN-10',
    set: 'special-educational-needs',
    level: 'priority',
    text: 'Better teaching, with resources that go to learning needs',
    sources: SEN,
  },
] as const satisfies readonly WorkedAim[];

/** The id of an agenda aim or priority of the worked sets. */
export type WorkedAimId = (typeof WORKED_AIMS)[number]['id'];
