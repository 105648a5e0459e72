import fc from 'fast-check';
import { expect, it } from 'vitest';
import { originGroups } from 'commissioning-kit/hypotheses';

const source = (work: string, locator: string) => ({ work, locator });

it('puts together what names one origin or cites one place, and what belongs together with a third', () => {
  const { groups, alone } = originGroups([
    { id: 'a', originId: 'survey', sources: [source('local:report', 'table 1')] },
    { id: 'b', originId: 'survey', sources: [] },
    { id: 'c', originId: null, sources: [source('local:report', 'table 1')] },
    { id: 'd', sources: [source('local:report', 'table 2')] },
    { id: 'e' },
  ]);
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({ id: 'survey', evidenceIds: ['a', 'b', 'c'], because: ['same-origin', 'same-source'] });
  expect(groups[0]?.words).toContain('three items are taken to tell the same thing');
  expect(alone).toEqual(['d', 'e']);
});

it('says what it takes for granted, even where nothing is shared', () => {
  expect(originGroups([]).caveats.map(({ code }) => code)).toEqual(['hypotheses/origins-assumed']);
});

it('loses nobody, and does not depend on the order', () => {
  const item = fc.record({
    originId: fc.option(fc.constantFrom('o1', 'o2', 'o3'), { nil: null }),
    sources: fc.array(fc.constantFrom(source('w', '1'), source('w', '2'), source('x', '1')), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), (items) => {
      const evidence = items.map((one, place) => ({ ...one, id: `e${place}` }));
      const straight = originGroups(evidence);
      const all = [...straight.alone, ...straight.groups.flatMap(({ evidenceIds }) => evidenceIds)];
      expect([...all].sort()).toEqual(evidence.map(({ id }) => id).sort());
      const sets = (found: typeof straight) => found.groups.map(({ evidenceIds }) => [...evidenceIds].sort().join()).sort();
      expect(sets(originGroups([...evidence].reverse()))).toEqual(sets(straight));
    }),
  );
});
