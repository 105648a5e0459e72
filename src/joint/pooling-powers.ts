import { UK_NATIONS, type UkNation } from '../kernel/bank-holidays.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Caveat, Finding, Reason } from '../kernel/finding.js';
import { readCivilDate, readOneOf, readShape } from '../kernel/guards.js';
import { external, stated, type SourceRef } from '../kernel/source.js';

/** A power in law to pool funds between health bodies and local authorities, in one nation and from one day to another. */
export interface PoolingPower {
  readonly id: string;
  readonly nation: UkNation;
  readonly label: string;
  readonly text: string;
  /** `power`: partners may pool under it; `duty`: it asks them to; `one-system`: one body holds both, so that nothing has to be pooled. */
  readonly kind: 'power' | 'duty' | 'one-system';
  /** The first day, as far as is known. */
  readonly from: CivilDate;
  /** The last day; null where none is known. */
  readonly to: CivilDate | null;
  /** What was not looked up, and so may differ; null for nothing. */
  readonly remark: string | null;
  readonly sources: readonly SourceRef[];
}

/** The day to which the powers were looked up. */
const LOOKED_UP = '2025';

/**
 * The powers in law to pool funds between health bodies and local authorities, by nation and date (D-LAW-08). Dated data and no legal advice:
 * each entry says what was looked up and what was not.
 *
 * @example
 * ```ts
 * import { POOLING_POWERS } from 'commissioning-kit/joint';
 *
 * POOLING_POWERS.filter((power) => power.nation === 'england').map((power) => [power.from, power.label]);
 * // => [
 * //   ['2000-04-01', 'Health Act 1999, section 31'],
 * //   ['2007-03-01', 'NHS Act 2006, section 75'],
 * //   ['2022-07-01', 'NHS Act 2006, sections 65Z5 and 65Z6'],
 * // ]
 * ```
 */
export const POOLING_POWERS = [
  {
    id: 'england-health-act-1999-s31',
    nation: 'england',
    label: 'Health Act 1999, section 31',
    text: 'NHS bodies and local authorities could pool funds, let one of them commission for both, and provide together: the flexibilities of the Health Act',
    kind: 'power',
    from: '2000-04-01',
    to: '2007-02-28',
    remark: null,
    sources: [
      external('health-act-1999', 'section 31', true),
      external('nhs-partnership-regulations-2000', 'regulations 1 and 7', true),
      stated('ipc-book', 'Figure 2.2'),
    ],
  },
  {
    id: 'england-nhs-act-2006-s75',
    nation: 'england',
    label: 'NHS Act 2006, section 75',
    text: 'NHS bodies and local authorities may pool funds, let one of them commission for both, and provide together; it took the place of section 31 of the Health Act',
    kind: 'power',
    from: '2007-03-01',
    to: null,
    remark: 'Which bodies and functions are covered has changed since and was not looked up',
    sources: [external('nhs-act-2006', 'section 75', true)],
  },
  {
    id: 'england-nhs-act-2006-s65z5',
    nation: 'england',
    label: 'NHS Act 2006, sections 65Z5 and 65Z6',
    text: 'NHS bodies may arrange with one another and with local authorities to exercise functions jointly, and pool funds for it',
    kind: 'power',
    from: '2022-07-01',
    to: null,
    remark: 'The text of section 65Z6 was not looked up',
    sources: [external('nhs-act-2006', 'section 65Z5', true), external('nhs-act-2006', 'section 65Z6', false)],
  },
  {
    id: 'wales-health-act-1999-s31',
    nation: 'wales',
    label: 'Health Act 1999, section 31',
    text: 'NHS bodies and local authorities could pool funds under the regulations made for Wales',
    kind: 'power',
    from: '2000-12-01',
    to: '2007-02-28',
    remark: null,
    sources: [external('health-act-1999', 'section 31', true), external('nhs-partnership-wales-regulations-2000', 'regulation 1', true)],
  },
  {
    id: 'wales-nhs-wales-act-2006-s33',
    nation: 'wales',
    label: 'NHS (Wales) Act 2006, section 33',
    text: 'NHS bodies and local authorities may pool funds and exercise functions for one another',
    kind: 'power',
    from: '2007-03-01',
    to: null,
    remark: 'That the Act is in force from this day was looked up, the text of the section was not',
    sources: [external('nhs-wales-act-2006', 'section 33', false)],
  },
  {
    id: 'wales-partnership-arrangements-2015',
    nation: 'wales',
    label: 'Partnership Arrangements (Wales) Regulations 2015',
    text: 'Local health boards and local authorities have to make partnership arrangements, with pooled funds for some of their functions',
    kind: 'duty',
    from: '2016-04-06',
    to: null,
    remark: 'One part, said to be that on care homes, came into force on 6 April 2018',
    sources: [
      external('partnership-arrangements-wales-regulations-2015', 'regulation 1', true),
      external('partnership-arrangements-wales-regulations-2015', 'regulation 19', false),
    ],
  },
  {
    id: 'scotland-community-care-act-2002-s15',
    nation: 'scotland',
    label: 'Community Care and Health (Scotland) Act 2002, section 15',
    text: 'NHS bodies and local authorities may delegate functions to one another and keep one fund for them',
    kind: 'power',
    from: '2002-09-01',
    to: null,
    remark: 'Whether it is still open beside the Act of 2014 was not looked up',
    sources: [external('community-care-and-health-scotland-act-2002', 'section 15', false)],
  },
  {
    id: 'scotland-joint-working-act-2014',
    nation: 'scotland',
    label: 'Public Bodies (Joint Working) (Scotland) Act 2014',
    text: 'Each local authority and health board has to prepare an integration scheme that delegates functions, and the money for them, to one body or to one another',
    kind: 'duty',
    from: '2014-09-22',
    to: null,
    remark: 'The day is that of sections 9 and 19; functions had to be delegated by 1 April 2016',
    sources: [external('public-bodies-joint-working-scotland-act-2014', 'sections 1, 9 and 19', true)],
  },
  {
    id: 'northern-ireland-one-system',
    nation: 'northern-ireland',
    label: 'Health and Social Care (Reform) Act (Northern Ireland) 2009',
    text: 'Health and social care are one system under one department, so that there is no border between the two to pool across; other partners, such as schools or housing, are not part of it',
    kind: 'one-system',
    from: '2009-04-01',
    to: null,
    remark: 'The first day was not looked up, nor how it was before',
    sources: [external('health-and-social-care-reform-northern-ireland-act-2009', 'section 2', false)],
  },
] as const satisfies readonly PoolingPower[];

/** The id of a power to pool funds. */
export type PoolingPowerId = (typeof POOLING_POWERS)[number]['id'];

/** What {@link poolingPower} finds: that a power is named, that one body holds both, or that none is known here for that day. */
export type PoolingPowerFinding = Finding<'power-named' | 'one-system' | 'none-known'> & { readonly powers: readonly PoolingPower[] };

/**
 * Under which law health bodies and local authorities of a nation could pool funds on a day. Dated data, not legal advice: whether a power
 * covers the bodies and functions in hand is for a lawyer.
 *
 * @param input - `nation`, one of `UK_NATIONS`; `on`, the day.
 * @returns `'power-named'` with the powers; `'one-system'` where one body holds both; `'none-known'` where this library knows of none, which does
 *   not mean that there was none.
 * @throws InvalidInputError when the nation or the day is malformed.
 * Source: D-LAW-08; the dates as far as each entry’s sources say.
 *
 * @example
 * ```ts
 * import { poolingPower } from 'commissioning-kit/joint';
 *
 * poolingPower({ nation: 'england', on: '2005-06-01' }).powers.map((power) => power.label); // => ['Health Act 1999, section 31']
 * poolingPower({ nation: 'wales', on: '2010-06-01' }).powers.map((power) => power.label); // => ['NHS (Wales) Act 2006, section 33']
 * poolingPower({ nation: 'scotland', on: '1990-01-01' }).outcome; // => 'none-known'
 * ```
 */
export function poolingPower(input: { readonly nation: UkNation; readonly on: CivilDate }): PoolingPowerFinding {
  readShape(input, [], { nation: readOneOf(UK_NATIONS), on: readCivilDate });
  const { nation, on } = input;
  const powers: readonly PoolingPower[] = POOLING_POWERS.filter((power) => power.nation === nation && inForce(power, on));
  return {
    outcome: powers.length === 0 ? 'none-known' : powers.some(({ kind }) => kind !== 'one-system') ? 'power-named' : 'one-system',
    reasons: powers.map((power) => reasonOf(power, on)),
    unknown: [],
    caveats: [datedCaveat(), ...powers.flatMap(remarkOn)],
    powers,
  };
}

function inForce({ from, to }: PoolingPower, on: CivilDate): boolean {
  return from <= on && (to === null || on <= to);
}

function reasonOf({ label, text, from, to, sources }: PoolingPower, on: CivilDate): Reason {
  return {
    code: 'joint/pooling-power',
    message: `${label} (${to === null ? `from ${from}` : `from ${from} to ${to}`}): ${text}`,
    path: ['on'],
    input: on,
    basis: 'library',
    domainId: 'D-LAW-08',
    sources,
  };
}

function datedCaveat(): Caveat {
  return {
    code: 'joint/pooling-powers-dated',
    message: `Looked up in ${LOOKED_UP}, as far as each entry says, and no legal advice: law changes, and whether a power covers the bodies and functions in hand is not checked here`,
    kind: 'dated',
    parameter: 'on',
    sources: [],
  };
}

function remarkOn({ label, remark, sources }: PoolingPower): readonly Caveat[] {
  if (remark === null) return [];
  return [{ code: 'joint/pooling-power-not-looked-up', message: `${label}: ${remark}`, kind: 'data', parameter: null, sources }];
}
