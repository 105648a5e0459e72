import { describe, expect, it } from 'vitest';
import { CONTRACT_DIMENSIONS, CONTRACT_FORMS, FUNDERS, periodCost } from 'commissioning-kit/contracts';
import { block, callOff, directPayment, grant, spot } from './sample-contracts.js';

describe('CONTRACT_FORMS', () => {
  it('holds the five forms that can be priced, each with its id of the domain reference and its text', () => {
    expect(CONTRACT_FORMS.map((form) => [form.id, form.domainId])).toEqual([
      ['block', 'D-CON-01'],
      ['spot', 'D-CON-03'],
      ['call-off', 'D-CON-04'],
      ['grant', 'D-CON-07'],
      ['direct-payment', 'D-CON-11'],
    ]);
    for (const form of CONTRACT_FORMS) {
      expect(form.sources.length).toBeGreaterThan(0);
      for (const source of form.sources) expect(source).toMatchObject({ basis: 'stated', verified: true });
    }
  });

  it('D-FIG-10: names the twenty beds of the text’s example of a block', () => {
    expect(CONTRACT_FORMS[0].text).toContain('20 care-home beds');
    expect(CONTRACT_FORMS[0].alsoSee).toContain('D-FIG-10');
  });

  it('marks what it says of risks and payment as not verified, as no text speaks of them', () => {
    for (const form of CONTRACT_FORMS) {
      for (const usual of [form.volumeRisk, form.priceRisk, form.paidBy]) {
        expect(usual.sources.map((source) => [source.basis, source.verified])).toEqual([['external', false]]);
      }
    }
  });

  it('D-CON-23: leaves the contract with the person only under a direct payment', () => {
    expect(CONTRACT_FORMS.filter((form) => form.holder === 'person').map((form) => form.id)).toEqual(['direct-payment']);
  });

  it('has an entry for every form that can be priced, and none besides', () => {
    const priced = [block, spot, callOff, grant, directPayment].map(
      (contract) => periodCost(contract, { period: { from: '2026-04-01', to: '2026-04-30' } }).form,
    );
    expect(CONTRACT_FORMS.map((form) => form.id)).toEqual(priced);
  });
});

it('the five dimensions of monitoring are D-MON-08 to D-MON-12, in the order of the text', () => {
  expect(CONTRACT_DIMENSIONS.map((dimension) => dimension.domainId)).toEqual(['D-MON-08', 'D-MON-09', 'D-MON-10', 'D-MON-11', 'D-MON-12']);
});

it('payers are each named once', () => {
  expect(new Set(FUNDERS).size).toBe(FUNDERS.length);
});
