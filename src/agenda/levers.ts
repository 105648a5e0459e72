import { stated } from '../kernel/source.js';
import type { AgendaEntry } from './agenda-entry.js';

/** A lever for change: one that commissioners have, or one that they often reach for and do not have. */
export interface LeverEntry extends AgendaEntry {
  readonly available: boolean;
  /** How an available lever works; null for one that commissioners do not have. */
  readonly kind: 'influence' | 'contract' | 'money' | null;
}

const TABLE = [stated('ipc-book', 'T2.2')] as const;

/**
 * The levers for change (D-LEV-01 to D-LEV-13): seven that commissioners have and six that they do not. Two of the seven stand in an odd
 * place, internal agreements and framework contracts; they are taken as the table lists them (D-AMB-22).
 *
 * @example
 * ```ts
 * import { LEVERS } from 'commissioning-kit/agenda';
 *
 * LEVERS.filter((lever) => lever.available).length; // => 7
 * LEVERS.find((lever) => lever.id === 'brokerage')?.kind; // => 'influence'
 * ```
 */
export const LEVERS = [
  {
    id: 'informing-providers',
    domainId: 'D-LEV-01',
    label: 'Informing and advising providers',
    text: 'Influence by what commissioners know and share about needs and markets',
    available: true,
    kind: 'influence',
    sources: TABLE,
  },
  {
    id: 'representing-users',
    domainId: 'D-LEV-02',
    label: 'Representing users and individual purchasers',
    text: 'Influence by speaking for those who use services or buy them for themselves',
    available: true,
    kind: 'influence',
    sources: TABLE,
  },
  {
    id: 'brokerage',
    domainId: 'D-LEV-03',
    label: 'Brokerage for users',
    text: 'Influence by helping people to find and arrange what suits them',
    available: true,
    kind: 'influence',
    sources: TABLE,
  },
  {
    id: 'contracts',
    domainId: 'D-LEV-04',
    label: 'Contracts with providers',
    text: 'What is bought, at what price and to what standard is agreed and can be enforced',
    available: true,
    kind: 'contract',
    sources: TABLE,
  },
  {
    id: 'service-level-agreements',
    domainId: 'D-LEV-05',
    label: 'Internal service level agreements',
    text: 'What a contract would say, agreed with a provider inside the public sector',
    available: true,
    kind: 'contract',
    sources: TABLE,
  },
  {
    id: 'framework-contracts',
    domainId: 'D-LEV-06',
    label: 'Market shaping by framework contracts',
    text: 'Services and rates that are set in advance shape what a market offers, and are also an activity of procurement',
    available: true,
    kind: 'contract',
    sources: TABLE,
  },
  {
    id: 'grants',
    domainId: 'D-LEV-07',
    label: 'Grants and gifts',
    text: 'Money that encourages somebody to offer a particular service',
    available: true,
    kind: 'money',
    sources: TABLE,
  },
  {
    id: 'job-descriptions',
    domainId: 'D-LEV-08',
    label: 'Job descriptions',
    text: 'An employer writes what staff are to do; a commissioner employs none of them',
    available: false,
    kind: null,
    sources: TABLE,
  },
  {
    id: 'line-management-instruction',
    domainId: 'D-LEV-09',
    label: 'Line management instruction',
    text: 'Managers tell their own staff what to do; a commissioner has no line to those who provide',
    available: false,
    kind: null,
    sources: TABLE,
  },
  {
    id: 'work-plans',
    domainId: 'D-LEV-10',
    label: 'Work plans',
    text: 'Who does what by when is planned inside the organisation that provides',
    available: false,
    kind: null,
    sources: TABLE,
  },
  {
    id: 'organisation-procedures',
    domainId: 'D-LEV-11',
    label: 'Organisation procedures',
    text: 'How an organisation does its work is laid down by itself',
    available: false,
    kind: null,
    sources: TABLE,
  },
  {
    id: 'professional-guidance',
    domainId: 'D-LEV-12',
    label: 'Professional guidance',
    text: 'How a profession practises is laid down by the profession',
    available: false,
    kind: null,
    sources: TABLE,
  },
  {
    id: 'legislation',
    domainId: 'D-LEV-13',
    label: 'Legislation',
    text: 'Laws bind commissioners, who do not make them',
    available: false,
    kind: null,
    sources: TABLE,
  },
] as const satisfies readonly LeverEntry[];

/** The id of a lever, available or not. */
export type LeverId = (typeof LEVERS)[number]['id'];

/** The id of a lever that commissioners have. */
export type AvailableLeverId = Extract<(typeof LEVERS)[number], { readonly available: true }>['id'];

/**
 * What is claimed for the levers (D-LEV-14). It is one author’s opinion, and not a finding.
 *
 * @example
 * ```ts
 * import { LEVER_CLAIMS } from 'commissioning-kit/agenda';
 *
 * LEVER_CLAIMS.map((claim) => claim.domainId); // => ['D-LEV-14']
 * ```
 */
export const LEVER_CLAIMS = [
  {
    id: 'levers-level-the-field',
    domainId: 'D-LEV-14',
    label: 'Levers can level the field',
    text: 'One practitioner argues that the levers that exist could already help smaller providers, voluntary ones above all',
    sources: [stated('practitioner-blog', 'DfE')],
  },
] as const satisfies readonly AgendaEntry[];
