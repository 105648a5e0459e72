/**
 * A `Date` whose local fields are those of UTC, for handing to date-fns: no zone can lose or repeat a day of it
 * (Samoa has no 30 December 2011, and clocks that change at midnight have days without a midnight). Never leaves the kernel.
 */
export class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override setFullYear(year: number, month = this.getUTCMonth(), day = this.getUTCDate()): number {
    return this.setUTCFullYear(year, month, day);
  }
  override setMonth(month: number, day = this.getUTCDate()): number {
    return this.setUTCMonth(month, day);
  }
}
