import type { ReportLine, ReportSection, ReportView } from '../../preload/contract/report.ts';
import { assertNever } from '../../preload/contract/assert-never.ts';
import { say } from '../say.ts';
import { ReportBars } from './report-bars.tsx';
import css from './report-sheet.module.css';

/** The page as it will be handed over, part by part. */
export function ReportSheet({ view }: { readonly view: ReportView }) {
  return (
    <article className={css.sheet} aria-label={say({ id: 'ui.report.sheet' })} data-testid="report">
      <header className={css.top}>
        <h3>{say(view.title)}</h3>
        <p>
          {say(view.made)}
          <br />
          {say(view.privacy)} {say(view.grounds)}
        </p>
      </header>
      {view.sections.map((section) => (
        <section key={section.id} className={css[section.id]} data-section={section.id}>
          <h4>{say(section.title)}</h4>
          <Content section={section} />
        </section>
      ))}
      <p className={css.foot}>{say({ id: 'report.foot' })}</p>
    </article>
  );
}

function Content({ section }: { readonly section: ReportSection }) {
  switch (section.kind) {
    case 'quote':
      return (
        <blockquote className={css.quote}>
          {section.lines.map((line) => (
            <p key={line.id}>{say(line)}</p>
          ))}
        </blockquote>
      );
    case 'lines':
      return (
        <ul>
          {section.lines.map((line, index) => (
            <li key={index}>
              <Grounded line={line} />
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl className={css.facts}>
          {section.facts.map((fact) => (
            <div key={fact.label.id}>
              <dt>{say(fact.label)}</dt>
              <dd>
                <Grounded line={fact} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table section={section} />;
    case 'picture':
      return <ReportBars picture={section.picture} words={section.words} />;
    default:
      return assertNever(section);
  }
}

/** Most lines were seen: only the others bear a mark, as on paper. */
function Grounded({ line: { words, ground } }: { readonly line: ReportLine }) {
  return (
    <>
      {say(words)}
      {ground !== null && ground !== 'seen' && (
        <>
          {' '}
          <small data-ground={ground}>{say({ id: `report.ground.${ground}` })}</small>
        </>
      )}
    </>
  );
}

type TableSection = Extract<ReportSection, { readonly kind: 'table' }>;

function Table({ section: { head, rows, more } }: { readonly section: TableSection }) {
  return (
    <>
      <table className={css.table}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell.id} scope="col">
                {say(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], index) => (
            <tr key={index}>
              {first !== undefined && (
                <th scope="row" data-label={head[0] && say(head[0])}>
                  {say(first)}
                </th>
              )}
              {rest.map((cell, at) => {
                const column = head[at + 1];
                return (
                  <td key={column?.id ?? at} data-label={column && say(column)}>
                    {say(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more !== null && <p className={css.more}>{say(more)}</p>}
    </>
  );
}
