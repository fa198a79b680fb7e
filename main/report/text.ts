import { assertNever } from '../../preload/contract/assert-never.ts';
import { message } from '../../preload/contract/message.ts';
import type { ReportLine, ReportSection, ReportView } from '../../preload/contract/report.ts';
import type { Say } from '../../preload/contract/say.ts';

/** The report as plain text, for a chat, a mail or a forum. */
export function reportText(view: ReportView, say: Say): string {
  const head = [say(view.title), say(view.made), say(view.privacy), say(view.grounds)].join('\n');
  const parts = view.sections.flatMap((section) => {
    const lines = sectionLines(section, say);
    return lines.length === 0 ? [] : [[say(section.title).toUpperCase(), ...lines].join('\n')];
  });
  return `${[head, ...parts, say(message('report.foot'))].join('\n\n')}\n`;
}

function sectionLines(section: ReportSection, say: Say): readonly string[] {
  switch (section.kind) {
    case 'quote':
      return section.lines.map((line) => say(line));
    case 'lines':
      return section.lines.map((line) => `- ${withGround(line, say)}`);
    case 'facts':
      return section.facts.map((fact) => `${say(fact.label)}: ${withGround(fact, say)}`);
    case 'table':
      return [
        ...section.rows.map((row) =>
          row
            .map((cell, index) => {
              const head = section.head[index];
              return head === undefined ? say(cell) : `${say(head)}: ${say(cell)}`;
            })
            .join('; '),
        ),
        ...(section.more === null ? [] : [say(section.more)]),
      ];
    case 'picture':
      return section.picture.bars.map(({ label, stretches }) => {
        const way = stretches.map(
          ({ kind, from, to }) => `${say(message(`report.picture.${kind}`))} ${clock(to - from)}`,
        );
        return `${say(label)}: ${way.join(', ')}`;
      });
    default:
      return assertNever(section);
  }
}

function withGround({ words, ground }: ReportLine, say: Say): string {
  if (ground === null || ground === 'seen') return say(words);
  return `${say(words)} [${say(message(`report.ground.${ground}`))}]`;
}

/** `0:14`, `62:05`: minutes and seconds. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
