import { stated } from '../kernel/source.js';
import type { CatalogueEntry, InterventionId } from './catalogue.js';

/** What the texts say holds of interventions as a whole, of one of them, or of the commissioning framework. */
export interface InterventionPrinciple extends CatalogueEntry {
  readonly about: InterventionId | 'interventions' | 'commissioning-framework';
}

const STRATEGY = [stated('ipc-book', 'A commissioning strategy')] as const;
const STATEMENT = [stated('ipc-book', 'A market position statement')] as const;
const PROCUREMENT = [stated('ipc-book', 'A procurement exercise')] as const;
const MONITORING = [stated('ipc-book', 'A monitoring programme')] as const;
const FRAMEWORK = [stated('ipc-book', 'Formalising')] as const;

/**
 * What holds of interventions and their documents: what each is for, what marks it, and what has to come before it.
 *
 * @example
 * ```ts
 * import { INTERVENTION_PRINCIPLES } from 'commissioning-kit/interventions';
 *
 * INTERVENTION_PRINCIPLES.filter((principle) => principle.about === 'procurement-exercise').map((principle) => principle.id);
 * // => ['strategy-behind-procurement', 'procurement-under-rules']
 * ```
 */
export const INTERVENTION_PRINCIPLES = [
  {
    id: 'open-list',
    domainId: 'D-INT-08',
    about: 'interventions',
    label: 'More interventions than four',
    text: 'The four are only the most common: every activity of the commissioning framework counts as an intervention',
    sources: [stated('ipc-book', 'Designing, Figure 2.1')],
  },
  {
    id: 'conditions-before-intervention',
    domainId: 'D-INT-09',
    about: 'interventions',
    label: 'Conditions before circumstances',
    text: 'Every intervention starts from a market, a need for change and change to be managed; its own circumstances come after these',
    sources: STRATEGY,
  },
  {
    id: 'closing-question',
    domainId: 'D-INT-12',
    about: 'interventions',
    label: 'Which intervention now, and why here',
    text: 'The choice ends with one question: which of the four comes now, and why it is right in this place',
    sources: [stated('ipc-book', 'Ex2.7')],
  },
  {
    id: 'authoritative-analysis',
    domainId: 'D-STR-01',
    about: 'commissioning-strategy',
    label: 'What marks a strategy',
    text: 'It analyses present arrangements and future need with authority, and says plainly where commissioners intend to spend',
    sources: STRATEGY,
  },
  {
    id: 'formally-agreed',
    domainId: 'D-STR-02',
    about: 'commissioning-strategy',
    label: 'Formal agreement to a strategy',
    text: 'Each organisation that commissions agrees to it formally, after the research and the analysis',
    sources: STRATEGY,
  },
  {
    id: 'data-for-providers',
    domainId: 'D-MPS-01',
    about: 'market-position-statement',
    label: 'Analysis that faces the market',
    text: 'It gathers from existing strategies and plans the data by which providers can plan their part',
    sources: STATEMENT,
  },
  {
    id: 'practice-wanted',
    domainId: 'D-MPS-02',
    about: 'market-position-statement',
    label: 'A signal of the practice wanted',
    text: 'It tells a segment of the market which practice is wanted, and how providers without direct funding will be moved to supply it',
    sources: STATEMENT,
  },
  {
    id: 'change-and-support-named',
    domainId: 'D-MPS-03',
    about: 'market-position-statement',
    label: 'Change wanted, and help to expect',
    text: 'It names the change and innovation that fit what users need and prefer, and what providers may expect of commissioners',
    sources: STATEMENT,
  },
  {
    id: 'usable-by-providers',
    domainId: 'D-MPS-04',
    about: 'market-position-statement',
    label: 'How a statement differs from a strategy',
    text: 'The work is largely the same; what sets it apart is analysis with which a provider can develop its business and its service',
    sources: STATEMENT,
  },
  {
    id: 'strategy-behind-procurement',
    domainId: 'D-PRC-01',
    about: 'procurement-exercise',
    label: 'A strategy behind procurement',
    text: 'Procurement is driven by strategy: it needs the intelligence and the analysis of one behind it',
    sources: PROCUREMENT,
  },
  {
    id: 'procurement-under-rules',
    domainId: 'D-PRC-06',
    about: 'procurement-exercise',
    label: 'Procurement under public rules',
    text: 'National rules, and European ones when the text was written, ask for fair access to opportunities and good value for money',
    sources: PROCUREMENT,
  },
  {
    id: 'monitoring-comes-first',
    domainId: 'D-MON-01',
    about: 'monitoring-programme',
    label: 'Monitoring often comes first',
    text: 'Commissioners often find that they have to monitor what exists before they can do anything else',
    sources: MONITORING,
  },
  {
    id: 'lasting-arrangements',
    domainId: 'D-MON-02',
    about: 'monitoring-programme',
    label: 'Arrangements that last',
    text: 'A programme of monitoring keeps commissioners informed all along; a single exercise is none',
    sources: MONITORING,
  },
  {
    id: 'hard-to-keep-up',
    domainId: 'D-MON-13',
    about: 'monitoring-programme',
    label: 'Monitoring takes staying power',
    text: 'Work with providers and skilled facilitation depend on monitoring, and to keep it up takes much time and commitment',
    sources: MONITORING,
  },
  {
    id: 'published-agreement',
    domainId: 'D-FWK-09',
    about: 'commissioning-framework',
    label: 'What a framework is for',
    text: 'A published agreement sums up what the partners commit themselves to, and guides how commissioning will run',
    sources: FRAMEWORK,
  },
  {
    id: 'difficulties-thought-through',
    domainId: 'D-FWK-10',
    about: 'commissioning-framework',
    label: 'What a framework is worth',
    text: 'Partners think difficulties through beforehand, and have something to turn to when problems come',
    sources: FRAMEWORK,
  },
  {
    id: 'tricky-to-reach',
    domainId: 'D-FWK-11',
    about: 'commissioning-framework',
    label: 'A framework is tricky to reach',
    text: 'To get there takes patience and a grasp of every perspective in the process',
    sources: FRAMEWORK,
  },
] as const satisfies readonly InterventionPrinciple[];

/** What a worked case of the text chose, and why. */
export interface InterventionCase extends CatalogueEntry {
  readonly intervention: InterventionId;
}

const CASES = [stated('ipc-book', 'Case studies')] as const;

/**
 * Which intervention the text chose for each of its two cases (D-INT-10, D-INT-11).
 *
 * @example
 * ```ts
 * import { INTERVENTION_CASES } from 'commissioning-kit/interventions';
 *
 * INTERVENTION_CASES.map((entry) => entry.intervention); // => ['commissioning-strategy', 'market-position-statement']
 * ```
 */
export const INTERVENTION_CASES = [
  {
    id: 'older-people-strategy',
    domainId: 'D-INT-10',
    intervention: 'commissioning-strategy',
    label: 'Strategy chosen for older people',
    text: 'To argue for moving resources from acute to community care, to name the changes and to say which key contracts are to be renegotiated',
    sources: CASES,
  },
  {
    id: 'special-needs-statement',
    domainId: 'D-INT-11',
    intervention: 'market-position-statement',
    label: 'Statement chosen for special needs',
    text: 'Schools hold budgets of their own, so a strategy for all intentions may be impractical; the statement shows where the whole market goes',
    sources: CASES,
  },
] as const satisfies readonly InterventionCase[];
