import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintStatement, WORKED_HYPOTHESES, type LintRule } from 'commissioning-kit/hypotheses';
import { LABELLED_STATEMENTS } from './labelled-statements.js';

const rulesOf = (text: string): readonly LintRule[] => lintStatement(text).map(({ rule }) => rule);

describe('lintStatement', () => {
  it('D-GLD-09: is silent on the eleven worked hypotheses, and not on an aim and a question', () => {
    for (const { id, statement } of WORKED_HYPOTHESES) expect(lintStatement(statement), id).toEqual([]);
    expect(rulesOf('To reduce admissions')).toEqual(['aim']);
    expect(rulesOf('How many?')).toEqual(['question']);
  });

  it('D-GLD-09: is silent on them however they end, start and are spaced', () => {
    for (const { statement } of WORKED_HYPOTHESES) {
      for (const text of [`${statement}.`, ` ${statement} `, statement.toLowerCase(), statement.replaceAll(' ', '\n')]) {
        expect(rulesOf(text), text).toEqual([]);
      }
    }
  });

  it.each(LABELLED_STATEMENTS)('$reads: $text', ({ text, reads }) => {
    expect(rulesOf(text)).toEqual(reads);
  });

  it('the labelled set is large enough to mean something, and has every rule', () => {
    expect(LABELLED_STATEMENTS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(LABELLED_STATEMENTS.map(({ text }) => text)).size).toBe(LABELLED_STATEMENTS.length);
    const counts = new Map<LintRule, number>();
    for (const { reads } of LABELLED_STATEMENTS) for (const rule of reads) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    for (const rule of ['aim', 'objective', 'plan', 'indicator', 'question', 'double-barrelled'] as const) {
      expect(counts.get(rule), rule).toBeGreaterThanOrEqual(5);
    }
    expect(LABELLED_STATEMENTS.filter(({ reads }) => reads.length === 0).length).toBeGreaterThan(LABELLED_STATEMENTS.length / 3);
  });

  it('suggests what to write in the words of the statement', () => {
    const suggestion = (text: string): string | undefined => lintStatement(text)[0]?.suggestion;
    expect(suggestion('To reduce admissions.')).toBe('Name what you believe brings it about: “[what is done] will reduce admissions”');
    expect(suggestion('Improve the quality of home care')).toBe(
      'Name what you believe brings it about: “[what is done] will improve the quality of home care”',
    );
    expect(suggestion('We will open three extra care schemes')).toBe(
      'Say what you believe it changes: “If we open three extra care schemes, then [what changes, and for whom]”',
    );
    expect(suggestion('The council will tender the home care framework')).toBe(
      'Say what you believe it changes: “If we tender the home care framework, then [what changes, and for whom]”',
    );
    expect(suggestion('Breaks will delay admissions and better lighting will prevent falls')).toBe(
      'Make two hypotheses of it, each with a test plan of its own: “Breaks will delay admissions” and “better lighting will prevent falls”',
    );
  });

  it('each suggestion for an aim or a plan, filled in, is a statement it is silent on', () => {
    const filled = (text: string): string =>
      (/“(.*)”/.exec(text)?.[1] ?? '')
        .replace('[what is done]', 'A weekly visit')
        .replace('[what changes, and for whom]', 'fewer people will fall')
        .replace('[bring this about]', 'change that');
    for (const { text, reads } of LABELLED_STATEMENTS) {
      for (const { rule, suggestion } of lintStatement(text)) {
        if ((rule !== 'aim' && rule !== 'plan') || reads.length > 1 || !suggestion.includes('“')) continue;
        expect(rulesOf(filled(suggestion)), suggestion).toEqual([]);
      }
    }
  });

  it('says which words it saw', () => {
    const seen = (text: string): readonly string[] => lintStatement(text).map(({ span }) => text.slice(span.start, span.end));
    expect(seen('  To reduce admissions')).toEqual(['To']);
    expect(seen('Emergency admissions will fall by 15 per cent by the end of 2027')).toEqual(['by the end of 2027']);
    expect(seen('How many?')).toEqual(['?']);
    expect(seen('Breaks will delay admissions; better lighting will prevent falls')).toEqual(['better lighting will prevent']);
    expect(seen('Objective 3: fewer placements')).toEqual(['Objective 3:']);
  });

  it('gives every finding a code, the fact it rests on and a span within the text, for any text at all', () => {
    const words = fc.constantFrom(
      'to',
      'We',
      'will',
      'reduce',
      'admissions',
      'and',
      'by',
      '10%',
      '2028',
      'the',
      'number',
      'of',
      'people',
      'who',
      'is',
      '?',
      '.',
      ';',
      'because',
      'Extra care',
      'should',
      'improve',
      'open',
      '£1m',
      'per',
      'week',
      '\n',
      'Aim',
      ':',
      '–',
      '’',
    );
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.array(words, { minLength: 1, maxLength: 25 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (statement) => {
        fc.pre(statement.trim() !== '');
        const findings = lintStatement(statement);
        expect(new Set(findings.map(({ rule }) => rule)).size).toBe(findings.length);
        for (const { code, rule, span, suggestion, message, domainId, sources } of findings) {
          expect(code).toBe(`hypotheses/reads-as-${rule}`);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(statement.length);
          expect(suggestion.length).toBeGreaterThan(20);
          expect(message).toMatch(/^This /);
          expect(domainId).toMatch(/^D-HYP-/);
          expect(sources.length).toBeGreaterThan(0);
        }
        expect(lintStatement(statement)).toEqual(findings);
      }),
      { numRuns: 500 },
    );
  });

  it('takes long texts in its stride', () => {
    for (const unit of ['and will reduce ', 'the number of ', '. the council and the board ', 'by 2028 ', 'who is ', '  ', 'aaaa', 'a: ']) {
      const started = performance.now();
      lintStatement(`x ${unit.repeat(Math.ceil(20_000 / unit.length))}`);
      expect(performance.now() - started, unit).toBeLessThan(1_000);
    }
  });

  it.each([[''], ['  \n'], [null], [undefined], [7], [['To reduce']]])('refuses %j', (text) => {
    expect(() => lintStatement(text as string)).toThrow(/^text must be a text that is not blank; found /);
  });
});
