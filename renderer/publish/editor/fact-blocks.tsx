import { useTranslation } from 'react-i18next';
import { plainText } from '../../../domain/documents/blocks.ts';
import type { Block, ChecklistBlock, Span, TableBlock } from '../../../domain/documents/model.ts';
import { unbrokenTelephones } from '../../../domain/documents/telephone.ts';
import classes from './editor.module.css';

/** Blocks that the domain made of facts, as they will stand in the document. */
export function FactBlocks({ blocks }: { blocks: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and are all made anew together
  return blocks.map((block, at) => <FactBlock key={at} block={block} />);
}

function FactBlock({ block }: { block: Block }) {
  if (block.type === 'table') return <Table block={block} />;
  if (block.type === 'checklist') return <Checklist block={block} />;
  if (block.type === 'paragraph') {
    return (
      <p>
        <Spans spans={block.spans} />
      </p>
    );
  }
  return null;
}

function Table({ block }: { block: TableBlock }) {
  return (
    <table className={classes.table}>
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          {block.columns.map(({ header, width }) => (
            <th key={header} scope="col" style={{ width: `${width}%` }}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
          <Row key={at} cells={row} headed={Boolean(block.rowHeaders)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ cells, headed }: { cells: Span[][]; headed: boolean }) {
  return (
    <tr>
      {cells.map((cell, at) =>
        headed && at === 0 ? (
          <th key="row" scope="row">
            <Spans spans={cell} />
          </th>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no name but its place
          <td key={at}>
            <Spans spans={cell} />
          </td>
        ),
      )}
    </tr>
  );
}

function Checklist({ block }: { block: ChecklistBlock }) {
  const { t } = useTranslation('document');
  return (
    <table className={classes.table} data-checklist>
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('words.done')}</th>
          <th scope="col">{t('words.task')}</th>
          <th scope="col">{t('words.due')}</th>
          <th scope="col">{t('words.responsible')}</th>
        </tr>
      </thead>
      <tbody>
        {block.items.map((item) => (
          <tr key={plainText(item.text)}>
            <td aria-label={t(item.ticked ? 'words.boxTicked' : 'words.boxOpen')}>
              {item.ticked ? '☒' : '☐'}
            </td>
            <td>
              <Spans spans={item.text} />
            </td>
            <td>{item.due}</td>
            <td>{item.role}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Spans({ spans }: { spans: readonly Span[] }) {
  return spans.map((span, at) => {
    const key = `${span.type}-${at}`;
    if (span.type === 'break') return <br key={key} />;
    if (span.type !== 'text') return <span key={key}>{plainText([span])}</span>;
    return (
      <span key={key} lang={span.lang}>
        {unbrokenTelephones(span.text)}
      </span>
    );
  });
}
