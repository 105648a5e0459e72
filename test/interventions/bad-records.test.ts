import { describe, expect, it } from 'vitest';
import {
  checkCommissioningFramework,
  checkMarketPositionStatement,
  checkProcurementExercise,
  draftCommissioningFramework,
  draftMarketPositionStatement,
  safeParseMarketPositionStatement,
} from 'commissioning-kit/interventions';
import { framework, procurement } from './home-care-documents.js';
import { statement } from './special-needs-statement.js';

type Change = (copy: never) => unknown;

/** A copy of a record with something in it changed. */
function changed(record: object, change: Change): never {
  const copy = structuredClone(record) as never;
  change(copy);
  return copy;
}

describe('a market position statement', () => {
  it.each([
    [
      'a forecast of one point',
      (s: typeof statement) => Object.assign(s.parts.demand!.forecasts[0]!, { points: [{ year: 0, value: 1 }] }),
      /points must be at least 2 entries; found/,
    ],
    [
      'a forecast that stands still',
      (s: typeof statement) => Object.assign(s.parts.demand!.forecasts[0]!.points[1]!, { year: 0 }),
      /points\[1\]\.year must be after year 0; found 0/,
    ],
    [
      'a forecast without its baseline',
      (s: typeof statement) => Object.assign(s.parts.demand!.forecasts[0]!.points[0]!, { year: 1 }),
      /points\[0\]\.year must be 0, the year of the baseline; found 1/,
    ],
    [
      'a forecast of less than nothing',
      (s: typeof statement) => Object.assign(s.parts.demand!.forecasts[0]!.points[1]!, { value: -1 }),
      /value must be at least 0; found -1/,
    ],
    [
      'supply without strength or weakness',
      (s: typeof statement) => Object.assign(s.parts.supply!, { strengths: [], weaknesses: [] }),
      /a weakness has to be given/,
    ],
    [
      'a gap that does not add up',
      (s: typeof statement) => Object.assign(s.parts.supply!.services[0]!, { gap: 1 }),
      /services\[0\]\.gap must be need less supply, 70; found 1/,
    ],
    [
      'a service twice in one unit',
      (s: typeof statement) => Object.assign(s.parts.supply!, { services: [s.parts.supply!.services[0], s.parts.supply!.services[0]] }),
      /services\[1\]\.service must be unique/,
    ],
    [
      'a segment that is not there',
      (s: typeof statement) => Object.assign(s.planned[0]!, { segment: 'Buses' }),
      /planned\[0\]\.segment must be one of the segments of the direction; found "Buses"/,
    ],
    [
      'a model for a segment that is not there',
      (s: typeof statement) => Object.assign(s.parts.models!.encouraged[0]!, { segment: 'Buses' }),
      /encouraged\[0\]\.segment must be one of the segments/,
    ],
    [
      'a segment twice',
      (s: typeof statement) => Object.assign(s.parts.direction!, { segments: [...s.parts.direction!.segments, 'Specialist places'] }),
      /segments\[3\] must be named once/,
    ],
    [
      'a band upside down',
      (s: typeof statement) => Object.assign(s.planned[0]!, { value: { from: '10.00', to: '9.99', per: 'year' } }),
      /value\.to must be an amount of at least 10\.00; found "9\.99"/,
    ],
    [
      'a band below nothing',
      (s: typeof statement) => Object.assign(s.planned[0]!, { value: { from: '-10.00', to: null, per: 'year' } }),
      /value\.from must be an amount from zero/,
    ],
    [
      'a start before the market is asked',
      (s: typeof statement) => Object.assign(s.planned[0]!, { startsOn: '2013-01-01' }),
      /startsOn must be on or after the day it goes to the market, 2014-02-03/,
    ],
    [
      'a year twice',
      (s: typeof statement) => Object.assign(s.parts.resourcing!.outlook[1]!, { year: '2013/14' }),
      /outlook\[1\]\.year must be unique/,
    ],
    [
      'ages upside down',
      (s: typeof statement) => Object.assign(s.population, { ages: { from: 18, to: 5 } }),
      /population\.ages\.to must be at least population\.ages\.from, 18/,
    ],
  ])('with %s is refused', (_, change, message) => {
    expect(() => checkMarketPositionStatement(changed(statement, change as Change))).toThrow(message);
  });

  it('tells all faults at once', () => {
    const read = safeParseMarketPositionStatement(
      changed(statement, ((s: typeof statement) => {
        Object.assign(s.planned[0]!, { segment: 'Buses', value: { from: '10.00', to: '9.99', per: 'year' } });
        Object.assign(s.works[0]!, { id: 'local:invented' });
        Object.assign(s, { works: [...s.works, ...s.works] });
      }) as Change),
    );
    expect(read.ok ? [] : read.reasons.map((reason) => reason.code)).toEqual([
      'kernel/duplicate-id',
      'interventions/band-upside-down',
      'interventions/unknown-segment',
    ]);
  });

  it('cannot be begun with a part that the text does not know, or with parts that are none', () => {
    const { id, title, population, currency, commissioner, asOf } = statement;
    const begin = (parts: unknown) => () =>
      draftMarketPositionStatement({ id, title, population, currency, commissioner, asOf, parts: parts as object });
    expect(begin({ annex: null })).toThrow(/parts\.annex must be absent/);
    expect(begin(null)).toThrow(/parts must be an object; found null/);
    expect(begin({ demand: undefined })).toThrow(/parts\.demand must be/);
  });
});

describe('a commissioning framework', () => {
  it.each([
    [
      'a part of white space',
      (f: typeof framework) => Object.assign(f.parts.principles!, { text: ' \n' }),
      /text must be a text that is not blank/,
    ],
    [
      'a link to a document that is not there',
      (f: typeof framework) => Object.assign(f.parts.documents!.documents[0]!, { relatesTo: ['plan'] }),
      /relatesTo\[0\] must be the id of a document of the document; found "plan"|relatesTo\[0\] must be the id of a document/,
    ],
    [
      'a document that relates to itself',
      (f: typeof framework) => Object.assign(f.parts.documents!.documents[0]!, { relatesTo: ['jsna'] }),
      /relatesTo must be the ids of other documents; found "jsna"/,
    ],
    [
      'an end before a start',
      (f: typeof framework) => Object.assign(f.parts.timetable!.entries[0]!, { to: '2026-03-31' }),
      /entries\[0\]\.to must be on or after its first day, 2026-04-01/,
    ],
    [
      'an owner of an activity that is not there',
      (f: typeof framework) => Object.assign(f.parts.roles!.roles[0]!, { activityIds: ['rest'] }),
      /activityIds\[0\] must be the id of an activity/,
    ],
    [
      'a role of a stranger',
      (f: typeof framework) => Object.assign(f.parts.roles!.roles[0]!, { agencyId: 'bank' }),
      /agencyId must be the id of a partner/,
    ],
    [
      'one partner',
      (f: typeof framework) => Object.assign(f, { partners: f.partners.slice(0, 1), agreements: [] }),
      /partners must be at least 2 entries/,
    ],
    [
      'a partner who agrees twice',
      (f: typeof framework) => Object.assign(f, { agreements: [...f.agreements, f.agreements[0]] }),
      /agreements\[3\]\.agencyId must be unique/,
    ],
    [
      'an identifier twice',
      (f: typeof framework) =>
        Object.assign(f.partners[0]!, { identifiers: [...f.partners[0]!.identifiers, ...f.partners[0]!.identifiers] }),
      /partners\[0\]\.identifiers\[1\]\.id must be unique/,
    ],
  ])('with %s is refused', (_, change, message) => {
    expect(() => checkCommissioningFramework(changed(framework, change as Change))).toThrow(message);
  });

  it('refuses a group that nobody expects to exist', () => {
    expect(() => checkCommissioningFramework(framework, { expected: ['martians' as never] })).toThrow(
      /options\.expected\[0\] must be one of/,
    );
    expect(() => draftCommissioningFramework(null as never)).toThrow(/\(input\) must be an object; found null/);
  });

  it('follows references only into parts that are written', () => {
    const early = { ...framework, parts: { ...framework.parts, activities: null } };
    expect(checkCommissioningFramework(early).gaps.map((gap) => gap.domainId)).toEqual(['D-FWK-03']);
  });
});

describe('a procurement exercise', () => {
  it.each([
    ['a lot twice', (p: typeof procurement) => Object.assign(p, { lots: [p.lots[0], p.lots[0]] }), /lots\[1\]\.id must be unique/],
    [
      'a purchase named twice',
      (p: typeof procurement) => Object.assign(p.lots[0]!, { purchaseIds: ['a', 'a'] }),
      /purchaseIds\[1\] must be named once/,
    ],
    [
      'dates that run backwards',
      (p: typeof procurement) => Object.assign(p.timetable[0]!, { to: '2026-01-01' }),
      /timetable\[0\]\.to must be on or after its first day/,
    ],
    [
      'an activity of its own',
      (p: typeof procurement) => Object.assign(p.lots[0]!, { activity: 'auction' }),
      /activity must be one of "tendering"/,
    ],
  ])('with %s is refused', (_, change, message) => {
    expect(() => checkProcurementExercise(changed(procurement, change as Change))).toThrow(message);
  });
});
