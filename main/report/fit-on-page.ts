/**
 * How much is left out until the report is one page: first it is drawn smaller, then it holds fewer
 * tries. The last is far below what a page holds.
 */
const attempts = [
  { tries: 8, scale: 1 },
  { tries: 8, scale: 0.9 },
  { tries: 8, scale: 0.82 },
  { tries: 5, scale: 0.82 },
  { tries: 3, scale: 0.82 },
  { tries: 1, scale: 0.75 },
] as const;

/**
 * Prints the report so that it is one page; `html` gives it with so many tries. Resolves to the last
 * attempt where nothing helps: two pages are better than none.
 */
export async function fitOnPage(
  html: (tries: number) => string,
  toPdf: (html: string, scale: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  let pdf = new Uint8Array();
  for (const { tries, scale } of attempts) {
    pdf = new Uint8Array(await toPdf(html(tries), scale));
    if (countPages(pdf) <= 1) break;
  }
  return pdf;
}

/** The pages of a PDF as Chromium writes it: their objects are not compressed. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s?\/Page\b/g)?.length ?? 0
  );
}
