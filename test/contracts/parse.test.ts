import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import {
  parseContract,
  periodCost,
  safeParseContract,
  type BlockContract,
  type CallOffContract,
  type Contract,
  type DirectPayment,
  type Grant,
} from 'commissioning-kit/contracts';
import { changesAt, placesOf, replaceAt } from '../fuzz/mutations.js';
import { anyContract } from './any-contract.js';
import { block, callOff, directPayment, grant, spot } from './sample-contracts.js';

const reasons = (value: unknown): readonly string[] => {
  const read = safeParseContract(value);
  return read.ok ? [] : read.reasons.map((reason) => reason.message);
};

describe('parseContract', () => {
  it.each([block, spot, callOff, grant, directPayment])('reads a $form as it was given', (contract) => {
    expect(parseContract(JSON.parse(JSON.stringify(contract)))).toEqual(contract);
  });

  it('keeps data of the caller’s own untouched, in the contract and in its parts', () => {
    const extensions = { 'example.org/ledger': { code: 'R4021', open: true } };
    const contract = { ...spot, extensions, prices: [{ ...spot.prices[0], extensions }] };
    expect(parseContract(contract)).toEqual(contract);
  });

  const spotCases: readonly (readonly [Readonly<Record<string, unknown>>, readonly string[]])[] = [
    [{ term: { from: '2026-04-01', to: '2026-03-31' } }, ['term.to must be on or after term.from, 2026-04-01; found "2026-03-31"']],
    [{ term: { from: '2026-04-01', to: '2027-02-29' } }, ['term.to must be a civil date YYYY-MM-DD that exists; found "2027-02-29"']],
    [{ currency: 'pounds' }, ['currency must be an ISO 4217 currency code, such as "GBP"; found "pounds"']],
    [{ prices: [] }, [expect.stringMatching(/^prices must be .*at least 1.*; found an empty list$/)]],
    [
      { prices: [{ from: '2026-04-02', rate: '700', per: 'week' }] },
      ['prices[0].from must be on or before the first day of the term, 2026-04-01; found "2026-04-02"'],
    ],
    [
      {
        prices: [
          { from: '2026-04-01', rate: '700', per: 'week' },
          { from: '2026-04-01', rate: '710', per: 'week' },
        ],
      },
      ['prices[1].from must be after prices[0].from, 2026-04-01: each entry holds until the next begins; found "2026-04-01"'],
    ],
    [
      {
        prices: [
          { from: '2026-04-01', rate: '700', per: 'week' },
          { from: '2026-03-01', rate: '690', per: 'week' },
        ],
      },
      ['prices[1].from must be after prices[0].from, 2026-04-01: each entry holds until the next begins; found "2026-03-01"'],
    ],
    [
      { prices: [{ from: '2026-04-01', rate: '-700', per: 'week' }] },
      ['prices[0].rate must be a decimal number from zero as text, such as "700" or "23.20"; found "-700"'],
    ],
    [
      {
        prices: [
          { from: '2026-04-01', rate: '700', per: 'week' },
          { from: '2026-05-01', rate: '20', per: 'hour' },
        ],
      },
      ['prices[1].per must be a span of time, as in prices[0]: a contract has prices of one kind; found "hour"'],
    ],
    [
      { prices: [{ from: '2026-04-01', rate: '20', per: 'hour' }] },
      ['quantities[0].per must be given: prices are for what is delivered, so a quantity says in what time so much of it is; found null'],
    ],
    [
      { quantities: [{ from: '2026-04-01', units: '1', per: 'week' }] },
      ['quantities[0].per must be left out: prices are for a span of time already; found "week"'],
    ],
    [
      { quantities: [{ from: '2026-06-01', units: '1' }] },
      ['quantities[0].from must be on or before the first day of the term, 2026-04-01; found "2026-06-01"'],
    ],
    [
      {
        funding: [
          {
            from: '2026-04-01',
            parts: [
              { funder: 'council', share: '0.333' },
              { funder: 'nhs', share: '0.666' },
            ],
          },
        ],
      },
      [
        'funding[0].parts must be parts whose shares add up to exactly 1; one that pays whatever fixed amounts leave has share "1"; found "0.333 + 0.666"',
      ],
    ],
    [
      { funding: [{ from: '2026-04-01', parts: [{ funder: 'client', amount: '100', per: 'week' }] }] },
      [
        'funding[0].parts must be parts whose shares add up to exactly 1; one that pays whatever fixed amounts leave has share "1"; found ""',
      ],
    ],
    [
      {
        funding: [
          {
            from: '2026-04-01',
            parts: [
              { funder: 'council', share: '0.5' },
              { funder: 'council', share: '0.5' },
            ],
          },
        ],
      },
      ['funding[0].parts[1].funder must be unique in its list; funding[0].parts[0] has it already; found "council"'],
    ],
    [
      { funding: [{ from: '2026-05-01', parts: [{ funder: 'council', share: '1' }] }] },
      ['funding[0].from must be on or before the first day of the term, 2026-04-01; found "2026-05-01"'],
    ],
    [{ buyerIds: ['a', 'b', 'a'] }, ['buyerIds[2] must be unique in its list; buyerIds[0] has it already; found "a"']],
    [
      { weekly: true },
      [
        expect.stringMatching(
          /^weekly must be absent: the keys known here are schemaVersion, .*; put data of your own under "extensions"; found true$/,
        ),
      ],
    ],
    [{ titel: 'Beds' }, [expect.stringMatching(/ \(did you mean "title"\?\); /)]],
    [
      { prices: [{ from: '2026-04-01', rate: 742.35, per: 'week' }] },
      ['prices[0].rate must be a decimal number from zero as text, such as "700" or "23.20"; found 742.35'],
    ],
    [
      { prices: [{ from: '2026-04-01', rate: '£742.35', per: 'week' }] },
      ['prices[0].rate must be a decimal number from zero as text, such as "700" or "23.20"; found "£742.35"'],
    ],
    [
      { funding: [{ from: '2026-04-01', parts: [{ funder: 'council' }] }] },
      ['funding[0].parts[0] must be an object with "share", or with "amount" and "per"; found an object'],
    ],
    [
      {
        funding: [
          {
            from: '2026-04-01',
            parts: [
              { funder: 'council', share: '30' },
              { funder: 'nhs', share: '70' },
            ],
          },
        ],
      },
      [
        'funding[0].parts must be parts whose shares add up to exactly 1 (divide a percentage by 100); one that pays whatever fixed amounts leave has share "1"; found "30 + 70"',
      ],
    ],
    [{ schemaVersion: 2 }, ['schemaVersion must be 1 (written by a later version of the library?); found 2']],
  ];
  it.each(spotCases)('refuses %j of a spot contract', (change, messages) => {
    expect(reasons({ ...spot, ...change })).toEqual(messages);
  });

  const formCases: readonly (readonly [Contract, readonly string[]])[] = [
    [
      {
        ...block,
        unavailable: [
          { id: 'u1', from: '2026-05-01', to: '2026-05-31', units: '12', why: 'closed' },
          { id: 'u2', from: '2026-05-20', to: null, units: '9', why: 'closed' },
        ],
      } satisfies BlockContract,
      ['unavailable[0].units must be no more, together with the other entries of the day, than the units bought; found "12"'],
    ],
    [
      {
        ...block,
        unavailable: [
          { id: 'u1', from: '2026-05-31', to: '2026-05-01', units: '1', why: 'closed' },
          { id: 'u1', from: '2026-05-31', to: null, units: '1', why: 'closed' },
        ],
      } satisfies BlockContract,
      [
        'unavailable[0].to must be on or after unavailable[0].from, 2026-05-31; found "2026-05-01"',
        'unavailable[1].id must be unique in its list; unavailable[0] has it already; found "u1"',
      ],
    ],
    [
      { ...callOff, calledOffOn: '2025-03-31' } satisfies CallOffContract,
      ['prices[0].from must be on or before the day of the call-off, 2025-03-31; found "2025-04-01"'],
    ],
    [{ ...callOff, calledOffOn: '2025-03-31', priceAt: 'delivery' } satisfies CallOffContract, []],
    [
      {
        ...grant,
        prices: [{ from: '2026-04-01', rate: '1', per: 'week' }],
        quantities: [{ from: '2026-04-01', units: '1' }],
      } satisfies Grant,
      ['prices must be an empty list: a grant is paid in instalments or at a rate, not both; found a list of 1'],
    ],
    [{ ...grant, award: '9999.99' } satisfies Grant, ['award must be at least what the instalments add up to; found "9999.99"']],
    [
      {
        ...grant,
        instalments: [
          { id: 'i', on: '2026-10-01', amount: '1.00' },
          { id: 'i', on: '2026-04-01', amount: '-1.00' },
        ],
      } satisfies Grant,
      [
        'instalments[1].id must be unique in its list; instalments[0] has it already; found "i"',
        'instalments[1].amount must be an amount of money from zero; found "-1.00"',
        'instalments[1].on must be on or after instalments[0].on, 2026-10-01; found "2026-04-01"',
      ],
    ],
    [
      { ...grant, settlement: { on: '2026-09-30', eligibleSpend: '10.00', disallowed: '10.01' } } satisfies Grant,
      [
        'settlement.on must be on or after the last instalment, 2026-10-01; found "2026-09-30"',
        'settlement.disallowed must be no more than settlement.eligibleSpend, of which it is a part; found "10.01"',
      ],
    ],
    [
      { ...grant, instalments: [] } satisfies Grant,
      ['instalments must be a list of at least 1, unless the grant is paid at a rate by prices and quantities; found an empty list'],
    ],
    [
      { ...directPayment, funding: [{ from: '2026-04-01', parts: [{ funder: 'client', share: '1' }] }] } satisfies DirectPayment,
      [
        'funding[0].parts[0].funder must be a public funder: a direct payment is paid net, and what the client pays stands under "contributions"; found "client"',
      ],
    ],
    [
      { ...directPayment, recovered: [{ id: 'r', on: '2026-05-01', amount: '-1.00', why: 'balance' }] } satisfies DirectPayment,
      ['recovered[0].amount must be an amount of money from zero; found "-1.00"'],
    ],
    [
      {
        ...directPayment,
        contributions: [
          { from: '2026-05-01', rate: '1', per: 'week' },
          { from: '2026-05-01', rate: '2', per: 'week' },
        ],
      } satisfies DirectPayment,
      ['contributions[1].from must be after contributions[0].from, 2026-05-01: each entry holds until the next begins; found "2026-05-01"'],
    ],
  ];
  it.each(formCases)('holds the rules of a form: %j', (contract, messages) => {
    expect(reasons(contract)).toEqual(messages);
  });

  it('gathers every fault at once', () => {
    expect(reasons({ ...spot, id: ' ', prices: [{ from: 'soon', rate: 1, per: 'fortnight' }] }).length).toBe(4);
    expect(() => parseContract({ ...spot, term: { from: '2026-04-01', to: '2026-03-31' }, buyerIds: ['a', 'a'] })).toThrow(/and 1 more/);
  });

  it('says where a contract is that has no form, or none known', () => {
    expect(reasons({ ...spot, form: 'lease' })).toEqual([expect.stringMatching(/^form must be one of .*; found "lease"$/)]);
    expect(reasons(null)).toEqual(['(input) must be an object; found null']);
  });
});

describe('periodCost and parseContract', () => {
  const accepts = (contract: unknown): boolean => {
    try {
      periodCost(contract as Contract, { period: { from: '2026-04-01', to: '2026-04-30' } });
      return true;
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      return false;
    }
  };

  it.each([block, spot, callOff, grant, directPayment])('accept and refuse the same changes to a $form', (contract) => {
    for (const path of placesOf(contract)) {
      if (path.length === 0) continue;
      const before = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step as string], contract);
      for (const { name, change } of changesAt(before)) {
        if (name === 'ten thousand entries') continue;
        const changed = replaceAt(contract, path, change);
        expect(accepts(changed), `${path.join('.')} := ${name}: ${reasons(changed).join('; ')}`).toBe(safeParseContract(changed).ok);
      }
    }
  });

  it('accept what any sound contract is', () => {
    fc.assert(fc.property(anyContract, (contract) => accepts(contract)));
  });
});
