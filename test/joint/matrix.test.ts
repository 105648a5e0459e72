import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AREAS, JOINT_APPROACHES, JOINT_MATRIX, LEVELS, parseArea } from 'commissioning-kit/joint';
import { describeWithData } from '../real/data.js';

const cells = AREAS.flatMap((area) => LEVELS.map((level) => ({ area, level, descriptors: JOINT_MATRIX[area.id][level] })));
const all = cells.flatMap(({ descriptors }) => descriptors);

describe('JOINT_MATRIX', () => {
  it('D-GLD-01: 28 cells, 50 descriptors, 13/13/14/10 by level and 11/8/4/6/8/6/7 by area', () => {
    expect(cells).toHaveLength(28);
    expect(all).toHaveLength(50);
    const count = (keep: (cell: (typeof cells)[number]) => boolean): number =>
      cells.filter(keep).flatMap((cell) => cell.descriptors).length;
    expect(LEVELS.map((level) => count((cell) => cell.level === level))).toEqual([13, 13, 14, 10]);
    expect(AREAS.map((area) => count((cell) => cell.area === area))).toEqual([11, 8, 4, 6, 8, 6, 7]);
  });

  it('has exactly the seven areas and four levels, in the order of the text', () => {
    expect(Object.keys(JOINT_MATRIX)).toEqual([
      'purpose-and-strategy',
      'needs-and-market-intelligence',
      'stakeholder-engagement',
      'resource-allocation-and-management',
      'market-management-and-monitoring',
      'contracting',
      'commissioning-functions',
    ]);
    for (const levels of Object.values(JOINT_MATRIX)) expect(Object.keys(levels)).toEqual(['separate', 'parallel', 'joint', 'integrated']);
  });

  it('holds the number of descriptors that the figure has in each cell', () => {
    expect(AREAS.map((area) => LEVELS.map((level) => JOINT_MATRIX[area.id][level].length))).toEqual([
      [3, 3, 2, 3],
      [2, 2, 2, 2],
      [1, 1, 1, 1],
      [2, 1, 2, 1],
      [3, 2, 2, 1],
      [1, 2, 2, 1],
      [1, 2, 3, 1],
    ]);
  });

  it('names each descriptor by area, level and number, with a source and words of its own', () => {
    for (const { area, level, descriptors } of cells) {
      const letter = JOINT_APPROACHES.find((approach) => approach.id === level)?.code;
      expect(descriptors.map(({ id }) => id)).toEqual(descriptors.map((_, index) => `${area.code}-${letter}${index + 1}`));
    }
    for (const descriptor of all) {
      expect(descriptor.domainId).toBe(`D-JCM-${descriptor.id}`);
      expect(descriptor.sources[0]).toMatchObject({ work: 'ipc-book', basis: 'stated' });
      expect(descriptor.text.length).toBeGreaterThan(20);
      expect(descriptor.text).not.toMatch(/\.$/);
    }
    expect(new Set(all.map(({ text }) => text)).size).toBe(50);
  });

  it('is frozen all the way down', () => {
    expect(() => Object.assign(JOINT_MATRIX.contracting.joint[0] as object, { label: 'changed' })).toThrow(TypeError);
    expect(() => (JOINT_MATRIX.contracting.joint as unknown[]).push({})).toThrow(TypeError);
    expect(() => Object.assign(JOINT_MATRIX, { contracting: {} })).toThrow(TypeError);
    expect(() => Object.assign(JOINT_MATRIX.contracting.joint[0]?.sources[0] as object, { locator: '' })).toThrow(TypeError);
  });
});

describeWithData('the domain reference', (folder) => {
  const file = join(folder, '..', 'domain.md');
  it.runIf(existsSync(file))('lists the same descriptors under the same names', () => {
    const listed = [...readFileSync(file, 'utf8').matchAll(/^- \*\*(D-JCM-[A-Z]{2}-[SPJI]\d)\*\* \*\*(.+?)\.\*\*/gm)];
    const straight = (text: string): string => text.replaceAll('’', "'");
    expect(all.map(({ domainId, label }) => [domainId, straight(label)])).toEqual(
      listed.map(([, id, label]) => [id, straight(label ?? '')]),
    );
  });
});

describe('JOINT_APPROACHES', () => {
  it('gives the four levels in the order of the matrix, each with its definition', () => {
    expect(JOINT_APPROACHES.map(({ id, domainId }) => [id, domainId])).toEqual([
      ['separate', 'D-JNT-07'],
      ['parallel', 'D-JNT-08'],
      ['joint', 'D-JNT-09'],
      ['integrated', 'D-JNT-10'],
    ]);
    expect(JOINT_APPROACHES.map(({ id }) => id)).toEqual([...LEVELS]);
  });
});

describe('parseArea', () => {
  it.each([
    ['Commissioning function', 'commissioning-functions'],
    ['Commissioning functions', 'commissioning-functions'],
    ['commissioning function(s)', 'commissioning-functions'],
    ['  CONTRACTING ', 'contracting'],
    ['Purpose & strategy', 'purpose-and-strategy'],
    ['needs and  market intelligence', 'needs-and-market-intelligence'],
    ['needs-and-market-intelligence', 'needs-and-market-intelligence'],
    ['ra', 'resource-allocation-and-management'],
  ])('D-GLD-14: reads %j', (name, area) => {
    expect(parseArea(name)).toBe(area);
  });

  it('reads every area by its id, its letters and its label', () => {
    for (const { id, code, label } of AREAS) for (const name of [id, code, label]) expect(parseArea(name)).toBe(id);
  });

  it.each([
    ['Contract', /^name must be the name of an area of the matrix, such as "Contracting", .+; found "Contract"$/],
    ['Market managment', /such as "Market management and monitoring"/],
    ['Stakeholders', /such as .*"Stakeholder engagement"/],
    ['functions', /such as .*found "functions"/],
    ['', /must be a text that is not blank/],
  ])('suggests and does not guess for %j', (name, message) => {
    expect(() => parseArea(name)).toThrow(message);
  });

  it('refuses what is no text', () => {
    expect(() => parseArea(null as never)).toThrow(/found null/);
  });
});
