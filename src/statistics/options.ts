import { readObject, refuse, type Shape } from '../kernel/guards.js';

/**
 * Options of a call: these keys and no others. A required reader is asked about what is not there as well. No record keeps options, so that
 * they have no room for data of the caller's own.
 */
export function readOptions(value: unknown, required: Shape, optional: Shape = {}, name = 'options'): void {
  const options = readObject(value, [name]);
  const readers: Shape = { ...required, ...optional };
  for (const key of Object.keys({ ...required, ...options })) {
    const path = [name, key];
    if (!Object.hasOwn(readers, key))
      refuse('kernel/unknown-key', path, options[key], `absent: known are ${Object.keys(readers).join(', ')}`);
    readers[key]?.(options[key], path);
  }
}
