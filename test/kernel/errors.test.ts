import { describe, expect, it, vi } from 'vitest';
import { CommandRejectedError, InvalidInputError, isCommandRejectedError, isInvalidInputError, type Reason } from 'commissioning-kit';

const reason = (message: string): Reason => ({
  code: 'kernel/some-fault',
  message,
  path: ['a'],
  input: null,
  basis: 'library',
  domainId: null,
  sources: [],
});

describe('errors', () => {
  it('are recognised across two copies of the library, where instanceof is not enough', async () => {
    vi.resetModules();
    const other = await import('../../src/kernel/errors.js');
    expect(other.InvalidInputError).not.toBe(InvalidInputError);
    const malformed = new other.InvalidInputError({ code: 'kernel/not-a-date', path: ['on'], found: '"x"', allowed: 'a date' });
    const rejected = new other.CommandRejectedError([reason('Cannot do it')]);
    expect(malformed instanceof InvalidInputError).toBe(false);
    expect(isInvalidInputError(malformed)).toBe(true);
    expect(isCommandRejectedError(malformed)).toBe(false);
    expect(isCommandRejectedError(rejected)).toBe(true);
    expect(isInvalidInputError(rejected)).toBe(false);
  });

  it('recognises nothing else', () => {
    for (const value of [null, undefined, 'x', 1, {}, [], new Error('x'), new TypeError('x'), { name: 'InvalidInputError' }]) {
      expect(isInvalidInputError(value)).toBe(false);
      expect(isCommandRejectedError(value)).toBe(false);
    }
  });

  it('are errors with a name, a stack and a message that says what was found and what is allowed', () => {
    const error = new InvalidInputError({ code: 'kernel/not-a-date', path: ['prices', 2, 'from'], found: 'null', allowed: 'a civil date' });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('InvalidInputError');
    expect(error.stack).toContain('errors.test');
    expect(error.message).toBe('prices[2].from must be a civil date; found null');
    expect(error.reasons).toEqual([
      {
        code: 'kernel/not-a-date',
        message: error.message,
        path: ['prices', 2, 'from'],
        input: 'null',
        basis: 'library',
        domainId: 'D-CNV-06',
        sources: [],
      },
    ]);
    expect(new CommandRejectedError([reason('Cannot do this'), reason('Cannot do that')]).message).toBe('Cannot do this; Cannot do that');
  });

  it('tell of the first fault and how many more there are', () => {
    const one = new InvalidInputError({ code: 'a/b', path: ['a'], found: '1', allowed: '2', reasons: [reason('A rule of its own words')] });
    expect(one.message).toBe('A rule of its own words');
    const three = new InvalidInputError({
      code: 'a/b',
      path: ['a'],
      found: '1',
      allowed: '2',
      reasons: [reason('One'), reason('Two'), reason('Three')],
    });
    expect(three.message).toBe('One (and 2 more)');
  });

  it('keep their faults when they are written as JSON, and nothing of how they are recognised', () => {
    const error = new InvalidInputError({ code: 'kernel/not-a-date', path: ['on'], found: 'null', allowed: 'a date' });
    const written = JSON.parse(JSON.stringify(error)) as Record<string, unknown>;
    expect(written).toMatchObject({ name: 'InvalidInputError', code: 'kernel/not-a-date', path: ['on'], found: 'null', allowed: 'a date' });
    expect(Object.keys(error)).not.toContain('commissioning-kit/invalid-input');
  });
});
