import { Title } from '@mantine/core';
import { Fragment, memo } from 'react';
import type { BookBlock } from '../../domain/book-document.ts';
import type { BriefingCell, BriefingDate } from '../../domain/briefing-document.ts';
import { imageAddress } from '../attachment/attachment-address.ts';
import classes from './preview.module.css';
import { RichText } from './RichText.tsx';

/**
 * One block of the composed book on the screen. It adds no word of its own. Drawn anew only when it is another one: an answer that
 * comes after a change keeps every block that is as it was.
 */
export const BookBlockView = memo(function BookBlockView({
  block,
  staleMark,
}: {
  readonly block: BookBlock;
  /** What stands behind a fact that is old. */
  readonly staleMark: string;
}) {
  switch (block.type) {
    case 'heading':
      return (
        <Title order={4} size="h4">
          {block.text}
        </Title>
      );
    case 'subheading':
      return block.level === 2 ? (
        <Title order={4} size="h5">
          {block.text}
        </Title>
      ) : (
        <Title order={5} size="h6">
          {block.text}
        </Title>
      );
    case 'paragraph':
      return <p className={block.tone === 'missing' ? 'dim' : classes.notice}>{block.text}</p>;
    case 'rich':
      return (
        <div className={block.isKey ? classes.key : undefined}>
          {block.warning && <p className="late">{block.warning}</p>}
          {block.lead && <em>{block.lead} </em>}
          <RichText blocks={block.blocks} />
          {block.date && <Day date={block.date} staleMark={staleMark} />}
        </div>
      );
    case 'facts':
      return (
        <ul>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two facts may read alike, and the list is read anew as a whole.
            <li key={index}>
              {item.label && <strong>{item.label}: </strong>}
              <Cell cell={item.cell} staleMark={staleMark} />
            </li>
          ))}
        </ul>
      );
    case 'person':
      return (
        <div className={classes.person}>
          {block.photoId && <img src={imageAddress(block.photoId)} alt={block.name} />}
          <div>
            <strong>{block.name}</strong>
            {block.lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
            {block.date && <Day date={block.date} staleMark={staleMark} />}
          </div>
        </div>
      );
    case 'blank':
      return <p className={classes.blank}>{block.label}</p>;
    case 'status':
      return (
        <dl className={classes.status}>
          {block.rows.map((row) => (
            <Fragment key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                {row.columns.map((column) => (
                  <div key={column.heading}>
                    {column.heading && <strong>{column.heading}</strong>}
                    {column.cells.map((cell, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: so may two claims.
                      <div key={index}>
                        <Cell cell={cell} staleMark={staleMark} />
                      </div>
                    ))}
                  </div>
                ))}
              </dd>
            </Fragment>
          ))}
        </dl>
      );
    case 'table':
      return (
        <table className={classes.table}>
          {block.caption !== '' && <caption>{block.caption}</caption>}
          <thead>
            <tr>
              {block.columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and the table is read anew as a whole.
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells.
                  <td key={column}>
                    <Cell cell={cell} staleMark={staleMark} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
});

function Cell({ cell, staleMark }: { readonly cell: BriefingCell; readonly staleMark: string }) {
  return (
    <>
      {cell.text}
      {cell.date && cell.text !== '' && ' · '}
      {cell.date && <Day date={cell.date} staleMark={staleMark} />}
      {cell.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people of one name make two lines that read alike.
        <div key={index} className={classes.line}>
          {line}
        </div>
      ))}
    </>
  );
}

function Day({ date, staleMark }: { readonly date: BriefingDate; readonly staleMark: string }) {
  return (
    <span className={date.isStale ? 'late' : 'dim'}>
      {date.text}
      {date.isStale && staleMark}
      {date.note && ` (${date.note})`}
    </span>
  );
}
