import type { CommissioningSituation } from '../agenda/index.js';
import { inferred, stated, type SourceRef } from '../kernel/source.js';
import type { Money } from '../kernel/money.js';
import type { Population } from '../kernel/records.js';
import type { MarketSituationId } from '../reference/index.js';
import type { CaseEntry } from './case-study.js';

/** Money that a provider lives on. The text names no sums: `amount` is absent, which is not the same as nothing. */
export interface FundingSource extends CaseEntry {
  readonly kind: 'grant' | 'foundation' | 'trading';
  readonly amount?: Money;
}

/** A case told from a provider: what it lives on, what it does and with whom, and which need it came upon. */
export interface ProviderCase {
  readonly id: string;
  readonly label: string;
  readonly provider: { readonly name: string; readonly kind: string };
  /** The people whom the projects are for. */
  readonly population: Population;
  readonly funding: readonly FundingSource[];
  readonly projects: readonly CaseEntry[];
  readonly partners: readonly CaseEntry[];
  /** What its practice showed to be needed, and which of its projects showed it. */
  readonly needs: readonly { readonly id: string; readonly text: string; readonly foundBy: string }[];
  /** What a commissioner may read in the case. */
  readonly reading: CaseEntry & { readonly levers: readonly string[]; readonly situations: readonly MarketSituationId[] };
  /** What the text lets one answer to the first question of commissioning; where it is silent, unknown. */
  readonly inputs: { readonly fit: CommissioningSituation; readonly inferredFrom: readonly SourceRef[] };
}

const DASH = [stated('practitioner-blog', 'DASH')] as const;

/**
 * The case of DASH, a provider led by disabled people (D-DSH-01 to D-DSH-09): how grants, a foundation and some trading together carried
 * projects, one of which showed a need that nobody had commissioned for. The text names no sums, so the case holds none.
 *
 * @example
 * ```ts
 * import { DASH_CASE } from 'commissioning-kit/programme';
 *
 * DASH_CASE.funding.map((source) => source.kind); // => ['grant', 'trading', 'foundation']
 * DASH_CASE.funding.some((source) => 'amount' in source); // => false
 * DASH_CASE.needs.map((need) => need.text); // => ['Work experience with support for young disabled people']
 * ```
 */
export const DASH_CASE = {
  id: 'dash',
  label: 'DASH, a provider led by disabled people',
  provider: { name: 'Disablement Association Hillingdon (DASH)', kind: 'user-led organisation' },
  population: {
    id: 'young-disabled-people',
    name: 'Young disabled people in Hillingdon',
    clientGroup: 'young disabled people',
    area: null,
    ages: { from: 16, to: 25 },
  },
  funding: [
    {
      id: 'facilitation-fund',
      domainId: 'D-DSH-01',
      kind: 'grant',
      label: 'DASH: an award that opened doors',
      text: 'An award from a facilitation fund gave the association its first openings',
      sources: DASH,
    },
    {
      id: 'retail-arm',
      domainId: 'D-DSH-02',
      kind: 'trading',
      label: 'DASH: a shop for aids',
      text: 'As an accredited retailer of the community equipment service it earns a little from prescriptions and aids',
      sources: DASH,
    },
    {
      id: 'foundation-funding',
      domainId: 'D-DSH-05',
      kind: 'foundation',
      label: 'DASH: a foundation pays for staff',
      text: 'Money of the Cadbury foundation pays somebody to run the programme',
      sources: DASH,
    },
  ],
  projects: [
    {
      id: 'transitions-project',
      domainId: 'D-DSH-03',
      label: 'DASH: the transitions project',
      text: 'Three years of work with disabled young people from 16 to 25 came to an end and left a need in view: work experience with support',
      sources: DASH,
    },
    {
      id: 'adult-education-pilot',
      domainId: 'D-DSH-04',
      label: 'DASH: a pilot with adult education',
      text: 'A few students of a course for people with learning difficulties or disabilities took part, with success',
      sources: DASH,
    },
    {
      id: 'football-coaching',
      domainId: 'D-DSH-07',
      label: 'DASH: football coaches',
      text: 'Young people with the first level of coaching volunteer in schools, and hope to be paid by the session',
      sources: DASH,
    },
  ],
  partners: [
    {
      id: 'office-placements',
      domainId: 'D-DSH-06',
      label: 'DASH: placements in an office complex',
      text: 'Knight Frank takes people on for maintenance work once they have been assessed over six weeks, and may do so at its reception',
      sources: DASH,
    },
    {
      id: 'garden-centre-bid',
      domainId: 'D-DSH-08',
      label: 'DASH: a bid with a garden centre',
      text: 'A joint bid is looked into, for placements in a café and shop that the centre is opening',
      sources: DASH,
    },
  ],
  needs: [
    { id: 'supported-work-experience', text: 'Work experience with support for young disabled people', foundBy: 'transitions-project' },
  ],
  reading: {
    id: 'dash-for-commissioners',
    domainId: 'D-DSH-09',
    label: 'DASH: what a commissioner may read in it',
    text: 'A grant worked as a lever, money came from several sides, and a provider learned from its practice what people need',
    levers: ['grants'],
    situations: ['mixed-funders'],
    sources: [inferred('practitioner-blog', 'DASH')],
  },
  inputs: {
    fit: { market: 'yes', needForChange: 'yes', changeNeedsManaging: 'unknown', waysOfSecuring: ['grants'] },
    inferredFrom: [inferred('practitioner-blog', 'DASH')],
  },
} as const satisfies ProviderCase;
