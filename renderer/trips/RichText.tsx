import type { RichBlock, RichSpan } from '../../domain/rich-text.ts';

/** A rich text on the screen: elements of React only, never markup of a user. */
export function RichText({ blocks }: { readonly blocks: readonly RichBlock[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is read anew as a whole.
    <Block key={index} block={block} />
  ));
}

function Block({ block }: { readonly block: RichBlock }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'heading':
      return (
        <p>
          <strong>
            <Spans spans={block.spans} />
          </strong>
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <RichText blocks={block.blocks} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: so are its items.
        <li key={index}>
          <RichText blocks={item} />
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table': {
      const [head, ...rows] = block.rows;
      return (
        <table>
          <thead>
            <tr>
              {(head ?? []).map((spans, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: and its cells.
                <th key={index} scope="col">
                  <Spans spans={spans} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: and its rows.
              <tr key={index}>
                {row.map((spans, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: and its cells.
                  <td key={column}>
                    <Spans spans={spans} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
  }
}

function Spans({ spans }: { readonly spans: readonly RichSpan[] }) {
  return spans.map(({ text, isStrong, isEmphasis }, index) => {
    const words = isEmphasis ? <em>{text}</em> : text;
    // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other names for its words.
    return <span key={index}>{isStrong ? <strong>{words}</strong> : words}</span>;
  });
}
