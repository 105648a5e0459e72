import type { ContractForm } from '../contracts/index.js';
import type { Inline } from '../kernel/document.js';
import type { ReportContext } from './report-context.js';

/** The forms of contract in words. */
export const FORMS: Record<ContractForm, string> = {
  block: 'Block contract',
  spot: 'Spot contract',
  'call-off': 'Call-off under a framework',
  grant: 'Grant',
  'direct-payment': 'Direct payment',
};

/** The name that readers know a contract by. */
export function contractTitle(id: string, { trace, words }: Pick<ReportContext, 'trace' | 'words'>): readonly Inline[] {
  return words(trace.ends.find((end) => end.kind === 'contract' && end.id === id)?.title ?? '');
}
