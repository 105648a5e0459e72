import { describe, expect, it } from 'vitest';
import { checkDocument } from 'commissioning-kit';
import { profileOf, suggestApproach, type ApproachSituation } from 'commissioning-kit/joint';
import { recommendIntervention, type InterventionSituation } from 'commissioning-kit/interventions';
import { parseProgramme, programmeState, type Programme } from 'commissioning-kit/programme';
import { olderPeople } from '../../docs/examples/older-people/programme.js';
import { specialEducationalNeeds } from '../../docs/examples/special-educational-needs/programme.js';
import { summarise } from '../../docs/examples/summarise.js';
import { renderReport } from '../../docs/examples/write-report.js';
import { figuresOf } from './figures-of.js';

const EXAMPLES: readonly (readonly [string, Programme])[] = [
  ['older people', olderPeople()],
  ['special educational needs', specialEducationalNeeds()],
];

describe.each(EXAMPLES)('the example for %s', (_, programme) => {
  it('is a sound programme that survives JSON', () => {
    expect(parseProgramme(JSON.parse(JSON.stringify(programme)))).toEqual(programme);
  });

  it('becomes a paper in which every figure carries one of the four marks and its sources', async () => {
    const { document } = await renderReport(programme);
    expect(checkDocument(document).gaps).toEqual([]);
    const figures = figuresOf(document);
    expect(figures.length).toBeGreaterThan(10);
    for (const figure of figures) {
      expect(['published', 'derived', 'borrowed', 'illustrative']).toContain(figure.mark);
      expect(figure.sources.length, JSON.stringify(figure)).toBeGreaterThan(0);
    }
  });

  it('reads like a document: no id, no name of the code, nothing undefined', async () => {
    const { markdown, html } = await renderReport(programme);
    const page = html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');
    for (const text of [markdown, page]) {
      expect(text).not.toMatch(/undefined|\[object|\bnull\b|NaN/);
      expect(text.match(/\b[a-z]+[A-Z][a-z]+\b/g) ?? []).toEqual([]);
      for (const { id } of [...programme.contracts, ...programme.needs, ...programme.questions, ...programme.decisions]) {
        if (id.includes('-')) expect(text).not.toContain(` ${id} `);
      }
    }
  });

  it('holds no script and nothing from elsewhere', async () => {
    const { html } = await renderReport(programme);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/i);
  });

  it('comes out the same every time', async () => {
    expect((await renderReport(programme)).html).toBe((await renderReport(programme)).html);
  });
});

it('prints a summary of at most forty lines', () => {
  const lines = EXAMPLES.flatMap(([, programme]) => [...summarise(programme), 'written', '']);
  expect(lines.length).toBeLessThanOrEqual(40);
});

describe('what the text says of its two cases', () => {
  const [[, older], [, sen]] = EXAMPLES as [readonly [string, Programme], readonly [string, Programme]];

  it('suggests integrated for older people and parallel for children (D-GLD-02, D-GLD-03)', () => {
    expect(suggestApproach(older.approach as ApproachSituation).outcome).toMatchObject([{ approach: 'integrated' }]);
    expect(suggestApproach(sen.approach as ApproachSituation).outcome).toMatchObject([{ approach: 'parallel' }]);
  });

  it('recommends a strategy for older people and a market position statement for children', () => {
    const of = (programme: Programme) => recommendIntervention(programme.intervention as InterventionSituation).outcome;
    expect(of(older)).toMatchObject({ sequence: ['commissioning-strategy'] });
    expect(of(sen)).toMatchObject({ sequence: ['market-position-statement'] });
  });

  it('holds six and five hypotheses; of the six one stays inconclusive', () => {
    const statuses = (programme: Programme) => programmeState(programme).registers[0]?.state.hypotheses.map((each) => each.status) ?? [];
    expect(statuses(older)).toHaveLength(6);
    expect(statuses(sen)).toHaveLength(5);
    expect(statuses(older).filter((status) => status === 'inconclusive')).toHaveLength(1);
  });

  it('shows where the two agencies disagree', () => {
    const assessment = programmeState(older).assessments[0];
    const areas = assessment ? Object.values(profileOf(assessment.state).areas) : [];
    expect(areas.filter((area) => area.state === 'disagreement')).toHaveLength(3);
  });

  it('says that the case of children predates the Act that asks for joint arrangements', async () => {
    const { markdown } = await renderReport(sen);
    expect(markdown).toMatch(/Children and Families Act 2014[\s\S]*section 25[\s\S]*section 26/);
    const cited = sen.caveats.flatMap((caveat) => caveat.sources);
    expect(cited).toContainEqual({
      work: 'children-and-families-act-2014',
      locator: 'sections 25 and 26',
      basis: 'external',
      verified: true,
    });
  });
});
