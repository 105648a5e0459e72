import { describe, expect, it } from 'vitest';
import { SOURCES, WORKS, type Work } from 'commissioning-kit';

const works: Readonly<Record<string, Work>> = WORKS;

describe('WORKS', () => {
  it('files each work under its own id', () => {
    for (const [id, work] of Object.entries(works)) {
      expect(work.id).toBe(id);
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('tells of each what it is and from where it looks', () => {
    for (const { id, title, publisher, standpoint } of Object.values(works)) {
      for (const text of [title, publisher, standpoint]) expect(text.trim(), id).toMatch(/\S/);
    }
    const titles = Object.values(works).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('SOURCES', () => {
  it('are the five texts of the domain reference, and works like any other', () => {
    expect(Object.values(SOURCES).map(({ id, key, domainId, kind }) => [domainId, key, id, kind])).toEqual([
      ['D-SRC-01', 'DASS', 'dass-guidance', 'text'],
      ['D-SRC-02', 'IPC-BOOK', 'ipc-book', 'text'],
      ['D-SRC-03', 'CYCLE', 'cycle-explainer', 'text'],
      ['D-SRC-04', 'BLOG', 'practitioner-blog', 'text'],
      ['D-SRC-05', 'INTRO', 'intro-textbook', 'text'],
    ]);
    for (const source of Object.values(SOURCES)) expect(works[source.id]).toBe(source);
    expect(Object.values(works).filter(({ key, domainId }) => key !== null || domainId !== null)).toEqual(Object.values(SOURCES));
  });
});
