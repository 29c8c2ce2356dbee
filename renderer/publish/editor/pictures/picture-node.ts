import { mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { PictureView } from './picture-view.tsx';

/** A picture by the hash of its bytes, with words for those who do not see it, a width on the page and a caption. */
export const PictureNode = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      sha256: kept('sha256', ''),
      format: kept('format', 'png'),
      ratio: number('ratio', 1),
      widthMillimetres: number('width', 120),
      alt: { default: '' },
      decorative: {
        default: false,
        parseHTML: (element) => element.hasAttribute('data-decorative'),
        renderHTML: ({ decorative }) => (decorative ? { 'data-decorative': '' } : {}),
      },
      caption: kept('caption', ''),
    };
  },

  parseHTML: () => [{ tag: 'img[data-sha256]' }],

  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],

  addNodeView() {
    return ReactNodeViewRenderer(PictureView);
  },
});

function kept(name: string, fallback: string) {
  return {
    default: fallback,
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? fallback,
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
  };
}

function number(name: string, fallback: number) {
  const field = name === 'width' ? 'widthMillimetres' : name;
  return {
    default: fallback,
    parseHTML: (element: HTMLElement) => Number(element.getAttribute(`data-${name}`)) || fallback,
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[field]) }),
  };
}
