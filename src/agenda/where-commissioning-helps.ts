import { stated } from '../kernel/source.js';
import type { AgendaEntry } from './agenda-entry.js';

const WHEN = [stated('ipc-book', 'When to commission?')] as const;

/**
 * Where commissioning helps and how far (D-WHN-08 to D-WHN-11): it is an important tool and not the only one.
 *
 * @example
 * ```ts
 * import { WHERE_COMMISSIONING_HELPS } from 'commissioning-kit/agenda';
 *
 * WHERE_COMMISSIONING_HELPS.map((entry) => entry.id); // => ['means-without-command', 'at-a-distance', 'danger-of-the-generic-tool', 'one-tool-of-several']
 * ```
 */
export const WHERE_COMMISSIONING_HELPS = [
  {
    id: 'means-without-command',
    domainId: 'D-WHN-08',
    label: 'Means to spend and no daily command',
    text: 'It helps most where a body has means to spend and does not command the service from day to day',
    sources: WHEN,
  },
  {
    id: 'at-a-distance',
    domainId: 'D-WHN-09',
    label: 'Work at a distance',
    text: 'Commissioners stand apart from managing and delivering services, so they have other levers than managers',
    sources: WHEN,
  },
  {
    id: 'danger-of-the-generic-tool',
    domainId: 'D-WHN-10',
    label: 'Danger of the tool for everything',
    text: 'Its tasks look like those of any good manager, and so it is wrongly applied everywhere',
    sources: WHEN,
  },
  {
    id: 'one-tool-of-several',
    domainId: 'D-WHN-11',
    label: 'One tool of improvement among several',
    text: 'Used well it can win people a better deal; other ways of improving services exist beside it',
    sources: WHEN,
  },
] as const satisfies readonly AgendaEntry[];
