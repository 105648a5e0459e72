// Splitting an amount by weights, beside dinero.js. Both give parts that add up; dinero.js counts in pence, we read and write decimal text.
import { allocate as allocateDinero, dinero, toSnapshot } from 'dinero.js';
import { GBP } from 'dinero.js/currencies';
import { compare } from './compare.mjs';
import { allocate } from '../../dist/index.js';

const weights = Array.from({ length: 12 }, (_, index) => (index * 7919) % 97);
const texts = weights.map(String);
const amounts = Array.from({ length: 2_000 }, (_, index) => 1_000_000 + index * 104_729);
const money = amounts.map((amount) => (amount / 100).toFixed(2));

compare({
  'dinero.js': () =>
    amounts.map((amount) => allocateDinero(dinero({ amount, currency: GBP }), weights).map((part) => toSnapshot(part).amount)),
  'largest-remainder': () => money.map((total) => allocate(total, texts, { rule: 'largest-remainder' })),
  'largest-weight-first': () => money.map((total) => allocate(total, texts, { rule: 'largest-weight-first' })),
});
