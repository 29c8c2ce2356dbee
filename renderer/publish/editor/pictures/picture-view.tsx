import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../desk.ts';
import classes from '../editor.module.css';
import { useLiveFacts } from '../fact-texts.ts';

const widths = { narrowest: 10, widest: 165 };

/** A picture of the text, and below it what a document must know of it. */
export function PictureView({ editor, node, selected, updateAttributes }: NodeViewProps) {
  const { i18n } = useTranslation();
  const { lang } = useLiveFacts();
  const t = i18n.getFixedT(lang, 'writing');
  const { sha256, alt, decorative, caption, widthMillimetres } = node.attrs;
  const address = usePictureAddress(String(sha256));
  const isUntold = !decorative && String(alt).trim() === '';
  const shared = { size: 'xs', readOnly: !editor.isEditable, 'data-editing': 'true', lang } as const;
  return (
    <NodeViewWrapper className={classes.picture} data-selected={selected || undefined} data-drag-handle>
      {address ? (
        <img
          src={address}
          alt={String(alt)}
          style={{ width: `min(100%, ${Math.round((Number(widthMillimetres) * 96) / 25.4)}px)` }}
        />
      ) : (
        <p className={classes.pictureGone}>{t('picture.gone')}</p>
      )}
      <div className={classes.pictureFields} contentEditable={false}>
        <TextInput
          {...shared}
          className={classes.pictureWords}
          label={t('picture.alt')}
          data-alt
          data-plain-undo
          placeholder={t('picture.altHint')}
          value={String(alt)}
          maxLength={1000}
          disabled={Boolean(decorative)}
          error={isUntold && t('picture.altMissing')}
          onChange={(event) => updateAttributes({ alt: event.currentTarget.value })}
        />
        <Checkbox
          size="xs"
          label={t('picture.decorative')}
          checked={Boolean(decorative)}
          disabled={!editor.isEditable}
          onChange={(event) => updateAttributes({ decorative: event.currentTarget.checked })}
        />
        <TextInput
          {...shared}
          className={classes.pictureWords}
          label={t('picture.caption')}
          data-plain-undo
          value={String(caption)}
          maxLength={400}
          onChange={(event) => updateAttributes({ caption: event.currentTarget.value })}
        />
        <NumberInput
          {...shared}
          className={classes.pictureWidth}
          label={t('picture.width')}
          suffix=" mm"
          min={widths.narrowest}
          max={widths.widest}
          step={5}
          allowDecimal={false}
          clampBehavior="blur"
          value={Math.round(Number(widthMillimetres))}
          onChange={(value) => {
            const width = Number(value);
            if (width >= widths.narrowest && width <= widths.widest)
              updateAttributes({ widthMillimetres: width });
          }}
        />
      </div>
    </NodeViewWrapper>
  );
}

/** An address within this window; undefined while it is read, and where it is not kept. */
function usePictureAddress(sha256: string): string | undefined {
  const { data } = useCall('writing.picture', { sha256 });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(
      new Blob([new Uint8Array(data.bytes)], { type: `image/${data.format}` }),
    );
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address;
}
