import { external, stated, type SourceRef } from '../kernel/source.js';

/** Who bears a risk of a contract. */
export type RiskBearer = 'commissioner' | 'provider' | 'recipient' | 'person';

/** Something that is usual for a form, with who says so. None of it is law; the contract says what holds. */
export interface Usual<T> {
  readonly value: T;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** What a form of contract is and who carries what. */
export interface ContractFormEntry {
  readonly id: string;
  readonly domainId: string;
  /** Other facts of the texts about the form. */
  readonly alsoSee: readonly string[];
  readonly label: string;
  readonly text: string;
  /** Who holds the contract or the money, and with it the influence (D-CON-23). */
  readonly holder: 'commissioner' | 'person';
  /** Who pays when less is used than was reckoned with. */
  readonly volumeRisk: Usual<RiskBearer>;
  /** Who pays when what is bought gets dearer. */
  readonly priceRisk: Usual<RiskBearer>;
  readonly paidBy: Usual<string>;
  readonly sources: readonly SourceRef[];
}

/** From memory of usual practice: not looked up, and said so. */
const USUAL = [external('this-library', 'usual terms by form, from practice', false)] as const;

/**
 * The forms of contract that can be priced so far, with what the texts say of each (D-CON-01, D-CON-03, D-CON-04, D-CON-07, D-CON-11) and
 * who usually carries which risk. The texts do not speak of risks; those entries are marked as not verified.
 *
 * @example
 * ```ts
 * import { CONTRACT_FORMS } from 'commissioning-kit/contracts';
 *
 * CONTRACT_FORMS.map((form) => form.id); // => ['block', 'spot', 'call-off', 'grant', 'direct-payment']
 * CONTRACT_FORMS[0].volumeRisk.value; // => 'commissioner'
 * CONTRACT_FORMS[0].volumeRisk.sources[0]?.verified; // => false
 * ```
 */
export const CONTRACT_FORMS = [
  {
    id: 'block',
    domainId: 'D-CON-01',
    alsoSee: ['D-CON-02', 'D-CON-18', 'D-FIG-10'],
    label: 'Block contract',
    text: 'A set capacity of one service, bought through strategic commissioning and there for staff to allocate, such as 20 care-home beds',
    holder: 'commissioner',
    volumeRisk: { value: 'commissioner', text: 'Capacity is paid for whether used or not', sources: USUAL },
    priceRisk: { value: 'provider', text: 'The price holds for the term, less any agreed uplift', sources: USUAL },
    paidBy: { value: 'capacity', text: 'A fixed sum in advance, monthly or every four weeks', sources: USUAL },
    sources: [stated('dass-guidance', '¶22'), stated('ipc-book', 'T2.3')],
  },
  {
    id: 'spot',
    domainId: 'D-CON-03',
    alsoSee: [],
    label: 'Spot contract',
    text: 'Set up with a provider for the particular needs of one person',
    holder: 'commissioner',
    volumeRisk: { value: 'provider', text: 'Nothing is guaranteed beyond the placement', sources: USUAL },
    priceRisk: { value: 'commissioner', text: 'The price is that of the time of need', sources: USUAL },
    paidBy: { value: 'use', text: 'What was delivered, in arrears', sources: USUAL },
    sources: [stated('dass-guidance', '¶22')],
  },
  {
    id: 'call-off',
    domainId: 'D-CON-04',
    alsoSee: ['D-AMB-22'],
    label: 'Call-off from a framework',
    text: 'An order under a framework that fixes services and rates for when individuals or staff buy; the framework also shapes the market',
    holder: 'commissioner',
    volumeRisk: { value: 'provider', text: 'A framework guarantees no volume; only call-offs are paid', sources: USUAL },
    priceRisk: { value: 'provider', text: 'Prices are fixed or capped by the framework', sources: USUAL },
    paidBy: { value: 'use', text: 'As the call-off says', sources: USUAL },
    sources: [stated('ipc-book', 'A procurement exercise'), stated('ipc-book', 'T2.2')],
  },
  {
    id: 'grant',
    domainId: 'D-CON-07',
    alsoSee: [],
    label: 'Grant',
    text: 'Money given to a voluntary organisation, which encourages certain services',
    holder: 'commissioner',
    volumeRisk: { value: 'recipient', text: 'The award does not grow with use', sources: USUAL },
    priceRisk: { value: 'recipient', text: 'The award does not grow with cost', sources: USUAL },
    paidBy: { value: 'instalments', text: 'Instalments on dates or milestones, less what is clawed back', sources: USUAL },
    sources: [stated('ipc-book', 'A procurement exercise'), stated('ipc-book', 'T2.2')],
  },
  {
    id: 'direct-payment',
    domainId: 'D-CON-11',
    alsoSee: ['D-CON-12', 'D-CON-23', 'D-AMB-15'],
    label: 'Direct payment',
    text: 'The person holds the money and the contract: commissioning from the bottom up',
    holder: 'person',
    volumeRisk: { value: 'person', text: 'The person buys within the budget; the council tops up by review', sources: USUAL },
    priceRisk: { value: 'person', text: 'The person meets the prices of what is bought', sources: USUAL },
    paidBy: { value: 'budget', text: 'The budget net of the contribution, usually every four weeks in advance', sources: USUAL },
    sources: [stated('ipc-book', 'A market position statement'), stated('practitioner-blog', 'Commissioning')],
  },
] as const satisfies readonly ContractFormEntry[];
