import { block, callOff, directPayment, grant, spot } from '../../contracts/sample-contracts.js';
import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/contracts/index.js';

const year = { from: '2026-04-01', to: '2027-03-31' };
const extensions = { 'example.org': { kept: [1, null, true, 'text'] } };
const activity = [
  { from: '2026-04-06', to: '2026-06-30', units: '17.5', extensions },
  { from: '2026-07-01', to: '2026-09-30', units: '0' },
];
const rules = (['segment', 'telescope', 'line-period'] as const).flatMap((at) =>
  (['M52', 'AA', 'D366', 'NIGHTS', '4W'] as const).map((basis) => ({ basis, rounding: { at, mode: 'half-even', unit: '0.04' } })),
);

export const fuzzed: FuzzedRoom['fuzzed'] = {
  parseContract: () => [block, spot, callOff, grant, directPayment].map((contract) => [contract]),
  safeParseContract: () => [block, spot, callOff, grant, directPayment].map((contract) => [contract]),
  periodCost: () => [
    [block, { period: year, activity, rule: rules[0] }],
    [spot, { period: year, activity, rule: rules[1] }],
    [callOff, { period: year, activity, rule: rules[7] }],
    [callOff, { period: year, rule: { basis: 'CM' } }],
    [grant, { period: { from: '2026-04-01', to: '2027-06-30' } }],
    [directPayment, { period: year, rule: rules[12] }],
    [{ ...spot, extensions }, { period: { from: '2026-12-01', to: '2026-12-31' } }],
  ],
  blockUtilisation: () => [
    [{ capacity: 20, used: 17, price: { rate: '850', per: 'week' }, period: year }],
    [{ capacity: 20, used: '16.5', price: { rate: '44200.00', per: 'year' }, period: year, rule: rules[6] }],
  ],
  blockVersusSpot: () => [
    [{ blockUnitPrice: '700', spotUnitPrice: '800.50', capacity: 20, demand: 16.5 }],
    [{ blockUnitPrice: 'unknown', spotUnitPrice: 'unknown', capacity: 'unknown', demand: 'unknown' }],
  ],
};

export const trusting: FuzzedRoom['trusting'] = ['explainCost'];
