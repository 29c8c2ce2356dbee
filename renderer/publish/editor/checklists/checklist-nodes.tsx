import { TaskItem, TaskList } from '@tiptap/extension-list';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { CaptionField } from '../caption-field.tsx';
import classes from '../editor.module.css';
import { focusFirstCell } from '../tables/table-acts.ts';

/** Tasks with a box each, under a caption. */
const Checklist = TaskList.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-caption') ?? '',
        renderHTML: ({ caption }) => (caption ? { 'data-caption': String(caption) } : {}),
      },
    };
  },
  addNodeView() {
    return ReactNodeViewRenderer(ChecklistView, { contentDOMElementTag: 'ul' });
  },
});

const Task = TaskItem.configure({
  nested: false,
  a11y: { checkboxLabel: (node) => node.textContent.slice(0, 80) || '…' },
});

function ChecklistView({ editor, node, getPos, updateAttributes }: NodeViewProps) {
  return (
    <NodeViewWrapper className={classes.checklist}>
      <div contentEditable={false}>
        <CaptionField
          editor={editor}
          of="checklist"
          value={String(node.attrs.caption)}
          onChange={(caption) => updateAttributes({ caption })}
          onDone={() => focusFirstCell(editor, getPos() ?? 0)}
        />
      </div>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}

export const checklistNodes = [Checklist, Task];
