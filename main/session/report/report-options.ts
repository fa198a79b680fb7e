/** How a report is made. */
export interface ReportOptions {
  /** Now, epoch milliseconds on the shown clock. */
  readonly at: number;
  /** Whether serial number and chip number are shown whole: only by the person's own switch. */
  readonly numbers: boolean;
  /** How many tries fit on the page; older ones are counted. */
  readonly tries: number;
  /** Takes names of people and computers out of what the person has typed. */
  readonly clean: (text: string) => string;
}

/** So many tries fit on one page as a rule. */
export const usualTries = 8;
