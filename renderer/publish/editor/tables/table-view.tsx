import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { CaptionField } from '../caption-field.tsx';
import classes from '../editor.module.css';
import { focusFirstCell } from './table-acts.ts';

/** A table of the text, with its caption over it. */
export function TableView({ editor, node, getPos, updateAttributes }: NodeViewProps) {
  return (
    <NodeViewWrapper className={classes.tableHolder} data-row-headers={node.attrs.rowHeaders || undefined}>
      <div contentEditable={false}>
        <CaptionField
          editor={editor}
          of="table"
          value={String(node.attrs.caption)}
          onChange={(caption) => updateAttributes({ caption })}
          onDone={() => focusFirstCell(editor, getPos() ?? 0)}
        />
      </div>
      <NodeViewContent<'table'> as="table" className={classes.written} />
    </NodeViewWrapper>
  );
}
