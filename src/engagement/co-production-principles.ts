import { stated } from '../kernel/source.js';
import type { EngagementEntry } from './engagement-entry.js';

/** What the texts say about co-production. */
export type CoProductionPrinciple = EngagementEntry;

/**
 * What the texts ask of co-production (D-COP-01 to D-COP-10).
 *
 * @example
 * ```ts
 * import { CO_PRODUCTION_PRINCIPLES } from 'commissioning-kit/engagement';
 *
 * CO_PRODUCTION_PRINCIPLES.find((principle) => principle.id === 'listening-and-acting')?.domainId; // => 'D-COP-07'
 * ```
 */
export const CO_PRODUCTION_PRINCIPLES = [
  {
    id: 'key-component',
    domainId: 'D-COP-01',
    label: 'Co-production as a key component',
    text: 'Lived experience, and what partners who provide know, enter the cycle and its processes through it',
    sources: [stated('dass-guidance', '¶11')],
  },
  {
    id: 'users-shape-services',
    domainId: 'D-COP-02',
    label: 'Users and carers shape services',
    text: 'People who use services, and carers, take an active part in shaping and reviewing them, and this is at the core of promoting the market',
    sources: [stated('cycle-explainer', 'Key functions')],
  },
  {
    id: 'collective-from-below',
    domainId: 'D-COP-03',
    label: 'Commissioning together from below',
    text: 'People take part in commissioning collectively, from the bottom up, as in health care powered by its patients',
    sources: [stated('practitioner-blog', 'Commissioning')],
  },
  {
    id: 'whole-process',
    domainId: 'D-COP-04',
    label: 'Involvement from end to end',
    text: 'Involving people belongs to every part of the process and is no step of its own',
    sources: [stated('dass-guidance', '¶20')],
  },
  {
    id: 'in-measures',
    domainId: 'D-COP-05',
    label: 'Measures designed together',
    text: 'Measures are best designed with providers and with those who draw on support, so that what matters to them is what is measured',
    sources: [stated('dass-guidance', '¶27')],
  },
  {
    id: 'in-quality-assurance',
    domainId: 'D-COP-06',
    label: 'Lived experience in quality assurance',
    text: 'What people live through counts as evidence of quality beside what the regulator finds',
    sources: [stated('dass-guidance', '¶30')],
  },
  {
    id: 'listening-and-acting',
    domainId: 'D-COP-07',
    label: 'Hearing and then acting',
    text: 'Adults with support, their families and their carers are heard, and what they say has consequences',
    sources: [stated('dass-guidance', '¶43')],
  },
  {
    id: 'outward-focus',
    domainId: 'D-COP-08',
    label: 'A culture that looks outward',
    text: 'Looking outward is a habit of the organisation, and has to be kept up',
    sources: [stated('dass-guidance', '¶12')],
  },
  {
    id: 'contact-with-providers',
    domainId: 'D-COP-09',
    label: 'Regular contact with providers',
    text: 'Forums, news and visits keep commissioners and providers in touch',
    sources: [stated('dass-guidance', '¶10')],
  },
  {
    id: 'condition-of-success',
    domainId: 'D-COP-10',
    label: 'Belief at every level',
    text: 'Colleagues from top to bottom hold that the right support comes from understanding people, communities and places, and work that way',
    sources: [stated('dass-guidance', '¶44')],
  },
] as const satisfies readonly CoProductionPrinciple[];
