/** A work that statements, rules and figures are taken from. */
export interface Work {
  readonly id: string;
  /** The key by which the domain reference cites it, such as `DASS`; null for works outside the texts. */
  readonly key: string | null;
  readonly domainId: string | null;
  readonly title: string;
  readonly kind: 'text' | 'statistics' | 'research' | 'statute' | 'standard' | 'guidance';
  readonly publisher: string;
  /** The year or years of publication, as far as known. */
  readonly year: string | null;
  /** From where the work looks at commissioning, and what dates it. */
  readonly standpoint: string;
  readonly licence: string | null;
}
