import { stated } from '../kernel/source.js';
import type { EngagementEntry } from './engagement-entry.js';

/** What the texts say about personalisation. */
export type PersonalisationEntry = EngagementEntry;

const PERSONAL = [stated('practitioner-blog', 'Personal')] as const;
const COMMISSIONING = [stated('practitioner-blog', 'Commissioning')] as const;
const SERIES = [stated('practitioner-blog', 'series intro')] as const;

/**
 * What the texts say about personalisation and commissioning led by people (D-PER-01 to D-PER-17): as one practitioner saw it in about 2015.
 *
 * @example
 * ```ts
 * import { PERSONALISATION } from 'commissioning-kit/engagement';
 *
 * PERSONALISATION.length; // => 17
 * ```
 */
export const PERSONALISATION = [
  {
    id: 'two-linked-areas',
    domainId: 'D-PER-01',
    label: 'Person-centred approaches and personalisation',
    text: 'The two are linked, and perhaps cannot be told apart',
    sources: PERSONAL,
  },
  {
    id: 'fifteen-year-shift',
    domainId: 'D-PER-02',
    label: 'A shift of fifteen years',
    text: 'Services grew more responsive and personal over some fifteen years; adult social care went first and health came after',
    sources: PERSONAL,
  },
  {
    id: 'putting-people-first',
    domainId: 'D-PER-03',
    label: 'Putting People First, 2007',
    text: 'The concordat of 2007 is the landmark statement of personalisation',
    sources: PERSONAL,
  },
  {
    id: 'away-from-paternalism',
    domainId: 'D-PER-04',
    label: 'Away from paternalism',
    text: 'The concordat turns from care that knows best, reacts late and varies in quality',
    sources: PERSONAL,
  },
  {
    id: 'towards-prevention',
    domainId: 'D-PER-05',
    label: 'Towards prevention and tailored support',
    text: 'The concordat turns to prevention, to help that comes early, and to good support cut to the person',
    sources: PERSONAL,
  },
  {
    id: 'choice-control-power',
    domainId: 'D-PER-06',
    label: 'Choice, control and power',
    text: 'The concordat wants people to have as much of all three as can be',
    sources: PERSONAL,
  },
  {
    id: 'people-commission-for-themselves',
    domainId: 'D-PER-07',
    label: 'People who commission for themselves',
    text: 'The concordat expects users and families to arrange more and more of their support on their own',
    sources: PERSONAL,
  },
  {
    id: 'embedded-in-law',
    domainId: 'D-PER-08',
    label: 'Personalisation in the Care Act 2014',
    text: 'Much of what the concordat wanted stands in the Act',
    sources: PERSONAL,
  },
  {
    id: 'five-year-forward-view',
    domainId: 'D-PER-09',
    label: 'Five Year Forward View, chapter 2',
    text: 'The plan of the health service speaks plainly of prevention, empowerment and care centred on the person',
    sources: PERSONAL,
  },
  {
    id: 'outcomes-framework-domain-two',
    domainId: 'D-PER-10',
    label: 'NHS Outcomes Framework, domain 2',
    text: 'Quality of life with long-term conditions is pursued through personal planning of care and support',
    sources: PERSONAL,
  },
  {
    id: 'vanguards',
    domainId: 'D-PER-11',
    label: 'Vanguards of the new models of care',
    text: 'The fourth chapter of the support offered to them is about giving people and communities power',
    sources: PERSONAL,
  },
  {
    id: 'bottom-up',
    domainId: 'D-PER-12',
    label: 'Bottom-up commissioning',
    text: 'Commissioning led by people or communities is the alternative to commissioning from the top',
    sources: COMMISSIONING,
  },
  {
    id: 'bottom-up-individual',
    domainId: 'D-PER-13',
    label: 'Bottom-up, one person at a time',
    text: 'Direct payments and personal health budgets let single people commission',
    sources: COMMISSIONING,
  },
  {
    id: 'bottom-up-collective',
    domainId: 'D-PER-14',
    label: 'Bottom-up, many together',
    text: 'Co-production in commissioning lets people commission as a group',
    sources: COMMISSIONING,
  },
  {
    id: 'related-practices',
    domainId: 'D-PER-15',
    label: 'Practices akin to personalisation',
    text: 'Managing one’s own condition, deciding together with clinicians, and patient activation belong to the same family',
    sources: PERSONAL,
  },
  {
    id: 'integrated-personal-commissioning',
    domainId: 'D-PER-16',
    label: 'Integrated Personal Commissioning',
    text: 'The author’s programme of that time, at Think Local Act Personal with NHS England, needs each of its three words defined first',
    sources: SERIES,
  },
  {
    id: 'two-questions',
    domainId: 'D-PER-17',
    label: 'Two questions to each word',
    text: 'What is meant by it, and what difference does it make',
    sources: SERIES,
  },
] as const satisfies readonly PersonalisationEntry[];
