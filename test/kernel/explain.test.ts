import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, type CheckFinding, type Finding, type Reason, type SourceRef } from 'commissioning-kit';

const SOURCES: readonly SourceRef[] = [
  { work: 'ipc-book', locator: 'Hypotheses', basis: 'stated', verified: true },
  { work: 'ipc-book', locator: 'T2.4', basis: 'inferred', verified: true },
  { work: 'care-act-2014', locator: 'section 5', basis: 'external', verified: false },
];

const reason = (message: string, basis: Reason['basis'] = 'text', sources: readonly SourceRef[] = []): Reason => ({
  code: 'kernel/sample',
  message,
  path: ['answers', 0],
  input: null,
  basis,
  domainId: null,
  sources,
});

describe('explain', () => {
  it('writes outcome, reasons in their order, gaps, questions and caveats, each with its sources', () => {
    const finding: CheckFinding = {
      outcome: 'gaps',
      reasons: [reason('First', 'text', SOURCES), reason('Second', 'library'), reason('Third', 'caller')],
      gaps: [{ domainId: null, missing: 'A review date', path: ['review'], fill: 'agree one' }],
      unknown: [{ id: 'market', text: 'Is there a market?', path: ['market'] }],
      caveats: [{ code: 'kernel/sample', message: 'Ours', kind: 'library-default', parameter: 'min', sources: [] }],
    };
    expect(explain(finding).split('\n')).toEqual([
      'Outcome: gaps',
      'Because:',
      '- First [Commissioning for Health and Social Care, chapter 2 and appendix, Hypotheses; Commissioning for Health and Social Care, chapter 2 and appendix, T2.4, inferred; Care Act 2014, section 5, not verified]',
      '- Second (a rule of this library)',
      '- Third (a rule chosen by the caller)',
      'Missing:',
      '- A review date (to fill it: agree one)',
      'Not known:',
      '- Is there a market? (market)',
      'Beware:',
      '- Ours (change it with min)',
    ]);
  });

  it('writes reasons that stand inside an outcome as their messages', () => {
    const finding: Finding<unknown> = {
      outcome: [{ approach: 'integrated', for: [reason('Needs are entwined'), reason('Budgets can be pooled')], against: [] }],
      reasons: [],
      unknown: [],
      caveats: [],
    };
    expect(explain(finding)).toBe('Outcome: approach: integrated; for: Needs are entwined, Budgets can be pooled; against: none');
  });

  it('says nothing that is not in the finding, and the same thing every time', () => {
    const text = fc.string({ minLength: 1 }).filter((value) => !value.includes('\n'));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (messages) => {
        const finding: Finding<string> = { outcome: 'x', reasons: messages.map((message) => reason(message)), unknown: [], caveats: [] };
        const lines = explain(finding).split('\n');
        expect(lines).toEqual(['Outcome: x', ...(messages.length > 0 ? ['Because:'] : []), ...messages.map((message) => `- ${message}`)]);
        expect(explain(finding)).toBe(explain(finding));
      }),
    );
  });
});
