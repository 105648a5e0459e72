import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import {
  checkDocument,
  parseDocument,
  renderDocumentHtml,
  renderDocumentMarkdown,
  type CheckFinding,
  type Document,
} from 'commissioning-kit';
import {
  checkCommissioningFramework,
  checkCommissioningStrategy,
  checkMarketPositionStatement,
  checkProcurementExercise,
  draftCommissioningFramework,
  draftCommissioningStrategy,
  draftMarketPositionStatement,
  draftMonitoringProgramme,
  draftProcurementExercise,
  FRAMEWORK_PARTS,
  MONITORING_ARRANGEMENTS,
  monitoringCoverage,
  STATEMENT_ELEMENTS,
  STRATEGY_PARTS,
  toFrameworkDocument,
  toMonitoringDocument,
  toPositionStatementDocument,
  toProcurementDocument,
  toStrategyDocument,
  type CommissioningFramework,
  type CommissioningStrategy,
  type MarketPositionStatement,
} from 'commissioning-kit/interventions';
import { framework, monitoring, procurement } from './home-care-documents.js';
import { strategy } from './older-people-strategy.js';
import { statement } from './special-needs-statement.js';

const { id, title, population } = strategy;
const empty = {
  strategy: draftCommissioningStrategy({ id, title, population, currency: 'GBP', period: strategy.period, agencies: strategy.agencies }),
  statement: draftMarketPositionStatement({
    id,
    title,
    population,
    currency: 'GBP',
    commissioner: 'Sampleton Council',
    asOf: '2026-04-01',
  }),
  framework: draftCommissioningFramework({ id, title, population, partners: framework.partners }),
  procurement: draftProcurementExercise({ id, title, population, currency: 'GBP' }),
  monitoring: draftMonitoringProgramme({ id, title, population }),
};

describe('D-GLD-12: an empty draft', () => {
  it.each([
    ['framework', 8, empty.framework, FRAMEWORK_PARTS],
    ['strategy', 9, empty.strategy, STRATEGY_PARTS],
    ['market position statement', 6, empty.statement, STATEMENT_ELEMENTS],
  ] as const)('of a %s reports exactly %i gaps, one for each part in the order of the text', (_, count, draft, catalogue) => {
    expect(draft.gaps).toHaveLength(count);
    expect(draft.gaps.map((gap) => gap.domainId)).toEqual(catalogue.map((part) => part.domainId));
  });

  it.each([
    ['framework', 8, toFrameworkDocument(empty.framework.outcome)],
    ['strategy', 9, toStrategyDocument(empty.strategy.outcome)],
    ['market position statement', 6, toPositionStatementDocument(empty.statement.outcome)],
    ['monitoring programme', 5, toMonitoringDocument(empty.monitoring.outcome)],
  ] as const)('of a %s shows %i parts as missing, each under its heading', (_, count, document) => {
    const missing = document.sections.filter((section) =>
      section.blocks.some((block) => block.kind === 'note' && block.tone === 'missing'),
    );
    expect(missing).toHaveLength(count);
    for (const section of missing) expect(section.blocks).toHaveLength(1);
  });
});

describe('a complete document', () => {
  it('has no gap', () => {
    expect(checkCommissioningStrategy(strategy)).toMatchObject({ outcome: 'complete', gaps: [] });
    expect(checkMarketPositionStatement(statement)).toMatchObject({ outcome: 'complete', gaps: [] });
    expect(checkCommissioningFramework(framework)).toMatchObject({ outcome: 'complete', gaps: [] });
    expect(checkProcurementExercise(procurement)).toMatchObject({ outcome: 'complete', gaps: [] });
    expect(monitoringCoverage(monitoring)).toMatchObject({ outcome: 'complete', gaps: [] });
  });

  it.each([
    ['strategy', STRATEGY_PARTS, strategy, (value: unknown) => checkCommissioningStrategy(value as CommissioningStrategy)],
    ['statement', STATEMENT_ELEMENTS, statement, (value: unknown) => checkMarketPositionStatement(value as MarketPositionStatement)],
    [
      'framework',
      FRAMEWORK_PARTS,
      { ...framework, publishedOn: null },
      (value: unknown) => checkCommissioningFramework(value as CommissioningFramework),
    ],
  ] as const)(
    '%s: without any of its parts has exactly one gap more for each',
    (_, catalogue, whole, check: (value: unknown) => CheckFinding) => {
      fc.assert(
        fc.property(fc.subarray(catalogue.map((part) => part.id) as string[]), (dropped) => {
          const parts = { ...whole.parts, ...Object.fromEntries(dropped.map((part) => [part, null])) };
          const { gaps } = check({ ...whole, parts });
          expect(gaps.map((gap) => gap.path)).toEqual(dropped.map((part) => ['parts', part]));
        }),
        { numRuns: 100 },
      );
    },
  );

  it('monitoring: without all entries of an arrangement has exactly one gap more', () => {
    for (const { id: arrangement, domainId } of MONITORING_ARRANGEMENTS) {
      const left = { ...monitoring, entries: monitoring.entries.filter((entry) => entry.arrangement !== arrangement) };
      expect(monitoringCoverage(left).gaps.map((gap) => gap.domainId)).toEqual([domainId]);
    }
  });

  it('goes on from a draft: what was there stays, and what is added fills its gap', () => {
    const draft = empty.strategy.outcome;
    const { schemaVersion: _, ...rest } = draft;
    const next = draftCommissioningStrategy({ ...rest, parts: { ...draft.parts, review: strategy.parts.review } });
    expect(next.gaps.map((gap) => gap.domainId)).toEqual(STRATEGY_PARTS.slice(0, 8).map((part) => part.domainId));
    expect(next.outcome.parts.review).toEqual(strategy.parts.review);
  });
});

describe('checkCommissioningStrategy', () => {
  const parts = strategy.parts as {
    readonly [Part in keyof CommissioningStrategy['parts']]: NonNullable<CommissioningStrategy['parts'][Part]>;
  };
  const changed = (change: Partial<CommissioningStrategy['parts']>): readonly string[] =>
    checkCommissioningStrategy({ ...strategy, parts: { ...parts, ...change } }).gaps.map((gap) => gap.missing);

  it('D-STR-06: asks for the views of users and of staff', () => {
    expect(changed({ needs: { ...parts.needs, userViews: [] } })).toEqual(['The views of people who use services']);
    expect(changed({ needs: { ...parts.needs, staffViews: [] } })).toEqual(['The views of staff']);
  });

  it('D-STR-08: asks for the priority of a gap', () => {
    const items = parts.gaps.items.map((item, index) => (index === 1 ? { ...item, priority: null } : item));
    expect(changed({ gaps: { ...parts.gaps, items } })).toEqual(['The priority of “Support reaches few carers, and late”']);
  });

  it('D-STR-F2: asks how people keep their support when a service ends', () => {
    const lines = parts.purchasing.lines.map((line) => ({ ...line, continuity: null }));
    expect(changed({ purchasing: { ...parts.purchasing, lines } })).toEqual([
      'How people keep their support when “Follow-up after falls in the day hospital” ends',
    ]);
  });

  it('D-STR-10, D-STR-11: asks for every arrangement and for a day of review', () => {
    expect(changed({ arrangements: { ...parts.arrangements, contracting: null } })).toEqual(['How contracts will be made and managed']);
    expect(changed({ review: { ...parts.review, reviewOn: null } })).toEqual(['The day on which the strategy is looked at again']);
  });

  it('D-STR-02: asks every organisation for its agreement, once all parts are there', () => {
    const unsigned = { ...strategy, agreements: strategy.agreements.slice(0, 1) };
    expect(checkCommissioningStrategy(unsigned).gaps.map((gap) => gap.missing)).toEqual([
      'The formal agreement of Vale and Moor Clinical Commissioning Group',
    ]);
    const early = checkCommissioningStrategy({ ...unsigned, parts: { ...parts, review: null } });
    expect(early.gaps.map((gap) => gap.domainId)).toEqual(['D-STR-11']);
    expect(early.reasons.map((reason) => reason.code)).toContain('interventions/agreement-waits');
  });

  it('tells rules of the text from rules of this library', () => {
    const { reasons } = checkCommissioningStrategy(strategy);
    expect(reasons.filter((reason) => reason.basis === 'text').map((reason) => reason.domainId)).toEqual([
      ...STRATEGY_PARTS.map((part) => part.domainId),
      'D-STR-02',
    ]);
    expect(reasons.filter((reason) => reason.basis === 'library').map((reason) => reason.domainId)).toEqual(['D-STR-F2']);
  });
});

describe('checkMarketPositionStatement', () => {
  const parts = statement.parts as {
    readonly [Part in keyof MarketPositionStatement['parts']]: NonNullable<MarketPositionStatement['parts'][Part]>;
  };
  const changed = (change: Partial<MarketPositionStatement['parts']>): readonly string[] =>
    checkMarketPositionStatement({ ...statement, parts: { ...parts, ...change } }).gaps.map((gap) => gap.missing);

  it('D-MPS-07: wants both sides of supply', () => {
    expect(changed({ supply: { ...parts.supply, weaknesses: [] } })).toEqual(['The weaknesses of the market']);
    expect(changed({ supply: { ...parts.supply, strengths: [] } })).toEqual(['The strengths of the market']);
  });

  it('D-MPS-06: wants pressure points beside a prediction, and a prediction', () => {
    expect(changed({ demand: { ...parts.demand, pressurePoints: [] } })).toEqual(['Where pressure will be felt most']);
    expect(changed({ demand: { ...parts.demand, forecasts: [], figures: [] } })).toEqual(['Predicted demand in figures']);
  });

  it('D-MPS-02, D-MPS-10: wants a segment, a way to influence, and an offer of support', () => {
    const models = { ...parts.models, encouraged: parts.models.encouraged.map((model) => ({ ...model, segment: null })) };
    const unsegmented = { ...statement, planned: statement.planned.map((entry) => ({ ...entry, segment: null })) };
    const gaps = checkMarketPositionStatement({
      ...unsegmented,
      parts: { ...parts, models, direction: { ...parts.direction, segments: [] } },
    }).gaps.map((gap) => gap.missing);
    expect(gaps).toEqual(['The segments of the market that this speaks to']);
    expect(changed({ models: { ...parts.models, influence: null } })).toEqual([
      'How providers without direct funding will be moved to supply it',
    ]);
    expect(changed({ support: { choice: [], innovation: [], contact: 'The team' } })).toEqual([
      'Support for people who choose',
      'Support for innovation and development',
    ]);
  });

  it('D-MPS-F2: wants data on which a provider can act', () => {
    const words = {
      ...statement,
      planned: [],
      parts: {
        ...parts,
        demand: { ...parts.demand, forecasts: [], figures: [] },
        supply: { ...parts.supply, services: parts.supply.services.map((row) => ({ ...row, need: null, supply: null, gap: null })) },
        resourcing: { ...parts.resourcing, outlook: [] },
      },
    };
    expect(checkMarketPositionStatement(words).gaps.map((gap) => gap.domainId)).toEqual(['D-MPS-06', 'D-MPS-F2']);
    const planned = { ...words, planned: statement.planned };
    expect(checkMarketPositionStatement(planned).gaps.map((gap) => gap.domainId)).toEqual(['D-MPS-06']);
  });
});

describe('checkCommissioningFramework', () => {
  const parts = framework.parts as {
    readonly [Part in keyof CommissioningFramework['parts']]: NonNullable<CommissioningFramework['parts'][Part]>;
  };
  const changed = (change: Partial<CommissioningFramework['parts']>): readonly string[] =>
    checkCommissioningFramework({ ...framework, parts: { ...parts, ...change } }).gaps.map((gap) => gap.missing);

  it('D-FWK-01: wants the three words that the text names', () => {
    expect(changed({ definitions: { terms: parts.definitions.terms.slice(2) } })).toEqual([
      'What the partners mean by commissioning',
      'What the partners mean by planning',
    ]);
  });

  it('D-FWK-F2: wants an owner for every activity', () => {
    expect(changed({ roles: { roles: parts.roles.roles.slice(1) } })).toEqual(['Who answers for “Assess need”']);
  });

  it('D-FWK-F2: wants documents that hang together, from either end, or say why not', () => {
    const documents = parts.documents.documents.map((document) => ({ ...document, relatesTo: [] }));
    expect(changed({ documents: { documents } })).toEqual([
      'What “Joint strategic needs assessment” has to do with the other documents, or why nothing',
      'What “Strategy for care at home” has to do with the other documents, or why nothing',
    ]);
  });

  it('D-FWK-06: wants the groups that the text names, or those that the caller expects', () => {
    const groups = parts.involvement.groups.slice(1, 3);
    expect(changed({ involvement: { groups } })).toEqual([
      'The part that people who use services have in decisions',
      'The part that providers have in decisions',
    ]);
    const finding = checkCommissioningFramework(framework, { expected: ['carers', 'politicians'] });
    expect(finding.gaps.map((gap) => gap.missing)).toEqual(['The part that politicians and others who influence policy have in decisions']);
  });

  it('D-FWK-F2: lets nothing be published that a partner has not agreed to', () => {
    const unsigned = { ...framework, agreements: framework.agreements.slice(1) };
    const finding = checkCommissioningFramework(unsigned);
    expect(finding.gaps.map((gap) => gap.missing)).toEqual(['The formal agreement of Sampleton Council']);
    expect(finding.reasons.at(-1)?.code).toBe('interventions/not-to-be-published');
    expect(checkCommissioningFramework(framework).reasons.at(-1)?.code).toBe('interventions/may-be-published');
    const early = { ...unsigned, parts: { ...parts, roles: null } };
    expect(checkCommissioningFramework(early).gaps).toHaveLength(2);
    expect(checkCommissioningFramework({ ...early, publishedOn: null }).gaps).toHaveLength(1);
  });
});

describe('the pages', () => {
  const pages: readonly (readonly [string, Document, readonly string[]])[] = [
    ['strategy', toStrategyDocument(strategy), idsIn(strategy)],
    ['statement', toPositionStatementDocument(statement), idsIn(statement)],
    ['framework', toFrameworkDocument(framework), idsIn(framework)],
    ['procurement', toProcurementDocument(procurement), idsIn(procurement)],
    ['monitoring', toMonitoringDocument(monitoring), idsIn(monitoring)],
    ['empty strategy', toStrategyDocument(empty.strategy.outcome), []],
    ['empty statement', toPositionStatementDocument(empty.statement.outcome), []],
    ['empty framework', toFrameworkDocument(empty.framework.outcome), []],
    ['empty procurement', toProcurementDocument(empty.procurement.outcome), []],
    ['empty monitoring', toMonitoringDocument(empty.monitoring.outcome), []],
  ];

  it.each(pages)('%s: is a sound document in which every figure is marked and has its sources', (_, document) => {
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
    expect(checkDocument(document).gaps).toEqual([]);
  });

  it.each(pages)('%s: reads like a document: no id, no name of the code, nothing undefined', (_, document, ids) => {
    const page = renderDocumentHtml(document)
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]+>/g, ' ');
    for (const text of [renderDocumentMarkdown(document), page]) {
      expect(text).not.toMatch(/undefined|\[object|\bnull\b|NaN|“”|:\s*\./);
      expect(text.match(/\b[a-z]+[A-Z][a-z]+\b/g) ?? []).toEqual([]);
      for (const name of ids) if (name.includes('-')) expect(text).not.toContain(name);
    }
  });

  it.each([
    ['commissioning-strategy', toStrategyDocument(strategy)],
    ['market-position-statement', toPositionStatementDocument(statement)],
  ] as const)('stand in the documentation: %s', async (name, document) => {
    const file = new URL(`../../docs/documents/${name}.md`, import.meta.url).pathname;
    const options = { ...(await prettier.resolveConfig(file)), parser: 'markdown' };
    await expect(await prettier.format(renderDocumentMarkdown(document), options)).toMatchFileSnapshot(file);
  });

  it('D-MPS: puts what will be bought first, in the order in which it goes to the market, with value, day and route', () => {
    const [first] = toPositionStatementDocument(statement).sections;
    const table = first?.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' ? table.rows.map((row) => row.header) : []).toEqual([
      ['Joint training for a common standard of teaching'],
      ['Advice and advocacy for parents'],
      ['Short breaks at weekends and in holidays'],
      ['Speech and language therapy in schools'],
    ]);
    const text = renderDocumentMarkdown(toPositionStatementDocument(statement));
    expect(text.indexOf('£100,000')).toBeLessThan(text.indexOf('## Where we are going'));
  });

  it('adds up what will be spent, and only where all of it is known', () => {
    const text = renderDocumentMarkdown(toStrategyDocument(strategy));
    // 0 + 60,000 + 424,000 + 850,000 + 180,000 + 616,000 and 293,000 + 250,000 + 771,000 + 424,000 + 0 + 616,000.
    expect(text).toContain('| All | – | £2,130,000 (I) | £2,354,000 (I) | £224,000 (I) |');
    const purchasing = strategy.parts.purchasing!;
    const lines = purchasing.lines.map((line, index) => (index === 0 ? { ...line, now: null } : line));
    const partly = renderDocumentMarkdown(
      toStrategyDocument({ ...strategy, parts: { ...strategy.parts, purchasing: { ...purchasing, lines } } }),
    );
    expect(partly).toContain('| All | – | not added | £2,354,000 (I) | – |');
  });

  it('shows what a written part lacks where it lacks it', () => {
    const review = { ...strategy.parts.review!, reviewOn: null };
    const document = toStrategyDocument({ ...strategy, agreements: [], parts: { ...strategy.parts, review } });
    expect(
      renderDocumentMarkdown(document)
        .split('## ')
        .find((part) => part.startsWith('Monitoring and review')),
    ).toContain('> **Missing:** The day on which the strategy is looked at again.');
    expect(document.sections[0]?.blocks.filter((block) => block.kind === 'note')).toHaveLength(2);
  });
});

/** Every id within a record. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'id' && typeof item === 'string' ? [item] : idsIn(item)));
}
