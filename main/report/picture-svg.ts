import { message } from '../../preload/contract/message.ts';
import type { ReportBar, ReportPicture } from '../../preload/contract/report.ts';
import { kindsIn, scaleMarks, scaleStretch } from '../../preload/contract/report-scale.ts';
import type { Say } from '../../preload/contract/say.ts';

const width = 700;
const left = 54;
const right = 24;
const barHeight = 11;
const pitch = 18;
const axis = 18;

/** The connection during each try, as one drawing that reads without colours too. */
export function pictureSvg(picture: ReportPicture, text: Say): string {
  const { bars, length } = picture;
  const room = width - left - right;
  const bottom = bars.length * pitch + 4;
  const marks = scaleMarks(length).map(({ at, minutes }) => {
    const x = round(left + at * room);
    const words = text(message('report.picture.minutes', { minutes }));
    return `<path class="mark" d="M${x} 0V${bottom}"/><text class="axis" x="${x}" y="${bottom + 12}">${words}</text>`;
  });
  const legend = kindsIn(picture).map(
    (kind) =>
      `<li><svg class="swatch" viewBox="0 0 16 10" aria-hidden="true"><rect class="${kind}" x=".5" y=".5" width="15" height="9"/></svg>${text(message(`report.picture.${kind}`))}</li>`,
  );
  return `<svg class="picture" viewBox="0 0 ${width} ${bottom + axis}" role="img" aria-label="${text(message('report.picture.title'))}">
<defs><pattern id="gone" width="4" height="4" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 4L4 0"/></pattern></defs>
${marks.join('')}
${bars.map((bar, index) => barSvg(bar, index, length, room, text)).join('\n')}
</svg>
<ul class="legend">${legend.join('')}</ul>`;
}

function barSvg(
  { label, stretches, tone }: ReportBar,
  index: number,
  length: number,
  room: number,
  text: Say,
): string {
  const y = index * pitch + 3;
  const rects = stretches.map((stretch) => {
    const { start, size } = scaleStretch(stretch, length);
    const box = `x="${round(left + start * room)}" y="${y}" width="${round(size * room)}" height="${barHeight}"`;
    return `<rect class="${stretch.kind}" ${box}/>`;
  });
  const end = round(left + ((stretches.at(-1)?.to ?? 0) / length) * room + 5);
  const middle = y + barHeight / 2;
  const mark =
    tone === 'failed'
      ? `<path class="cross" d="M${end} ${middle - 4}l8 8m0-8l-8 8"/>`
      : tone === 'good'
        ? `<path class="tick" d="M${end} ${middle}l3 3l6-7"/>`
        : '';
  return `<text class="name" x="0" y="${y + 9}">${text(label)}</text>${rects.join('')}${mark}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
