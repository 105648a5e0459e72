/** Where one id of the domain reference is found in the public API. */
export interface CoverageRow {
  /** `D-LEV-01` for a fact, `D-LEV-F1` for a function, check or document. */
  readonly id: string;
  /** The room whose index has the export. */
  readonly room: string;
  /** The name of the catalogue that holds the fact, or of the function. */
  readonly export: string;
  /** The id of the entry in the catalogue, or its key; null for a function. */
  readonly key: string | null;
}
