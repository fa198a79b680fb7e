import { createHash } from 'node:crypto';

import { assertNever } from '../../preload/contract/assert-never.ts';
import { message } from '../../preload/contract/message.ts';
import type { ReportLine, ReportSection, ReportView } from '../../preload/contract/report.ts';
import type { Say } from '../../preload/contract/say.ts';
import { escapeHtml } from './escape-html.ts';
import { pageStyle } from './page-style.ts';
import { pictureSvg } from './picture-svg.ts';

/** The one rule of the page: its own style, by its hash, and nothing else at all. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(pageStyle)
  .digest('base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * The report as one HTML file that needs nothing beside itself: no script, no picture file, no
 * network. Opens in any browser, and prints on one page.
 */
export function reportHtml(view: ReportView, say: Say): string {
  const text = (...args: Parameters<Say>): string => escapeHtml(say(...args));
  const body = view.sections.map((section) => sectionHtml(section, text)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${text(view.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${text(view.title)}</h1>
<p>${text(view.made)}<br>${text(view.privacy)} ${text(view.grounds)}</p>
</header>
<main>
${body}
</main>
<footer>${text(message('report.foot'))}</footer>
</body>
</html>
`;
}

function sectionHtml(section: ReportSection, text: Say): string {
  return `<section class="${section.id}">
<h2>${text(section.title)}</h2>
${contentHtml(section, text)}
</section>`;
}

function contentHtml(section: ReportSection, text: Say): string {
  switch (section.kind) {
    case 'quote':
      return `<blockquote>${section.lines.map((line) => `<p>${text(line)}</p>`).join('')}</blockquote>`;
    case 'lines':
      return `<ul>${section.lines.map((line) => `<li>${groundHtml(line, text)}</li>`).join('\n')}</ul>`;
    case 'facts':
      return `<dl>${section.facts
        .map((fact) => `<div><dt>${text(fact.label)}</dt><dd>${groundHtml(fact, text)}</dd></div>`)
        .join('\n')}</dl>`;
    case 'table': {
      const head = section.head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('');
      const rows = section.rows.map(([first, ...rest]) => {
        const name = first === undefined ? '' : `<th scope="row">${text(first)}</th>`;
        return `<tr>${name}${rest.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`;
      });
      const more = section.more === null ? '' : `\n<p class="more">${text(section.more)}</p>`;
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>${more}`;
    }
    case 'picture':
      return `<p class="hint">${text(section.words)}</p>\n${pictureSvg(section.picture, text)}`;
    default:
      return assertNever(section);
  }
}

function groundHtml({ words, ground }: ReportLine, text: Say): string {
  const said = `<span>${text(words)}</span>`;
  // Most lines were seen: only the others bear a mark, and the head of the page says so.
  if (ground === null || ground === 'seen') return said;
  return `${said} <small class="${ground}">${text(message(`report.ground.${ground}`))}</small>`;
}
