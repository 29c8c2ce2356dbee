import { Button, ColorInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contrastRatio, leastContrast, readableOn } from '../../../domain/documents/colour-contrast.ts';
import { FieldFrame } from '../../ui/fields/field-frame.tsx';
import { useSaving } from '../../ui/fields/use-saving.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './look.module.css';

/** Colours that governments use and everybody can read. */
const swatches = ['#1f4e79', '#0b4f6c', '#1d6f42', '#5b1a2e', '#7a1f3d', '#4b2e83', '#8a3b12', '#333f48'];

/** The organisation's colour: refused with the nearest that can be read where it is too pale. */
export function AccentField({ value, onSave }: { value: string; onSave: (hex: string) => Promise<unknown> }) {
  const { t } = useTranslation('look');
  const format = useFormat();
  const label = t('colour.label');
  const { state, error, setError, store } = useSaving(onSave, label);
  const [shown, setShown] = useState(value);
  const [nearest, setNearest] = useState<string | null>(null);
  useEffect(() => setShown(value), [value]);
  const ratioOf = (hex: string) => format.number(Math.floor(contrastRatio(hex.slice(1), 'ffffff') * 10) / 10);

  async function settle(typed: string): Promise<void> {
    const hex = typed.trim().toLowerCase();
    setNearest(null);
    setError(null);
    if (hex === value) return;
    if (!/^#[0-9a-f]{6}$/.test(hex)) return setError(t('colour.notOne'));
    if (contrastRatio(hex.slice(1), 'ffffff') < leastContrast) {
      setNearest(`#${readableOn(hex.slice(1), 'ffffff').toLowerCase()}`);
      return setError(t('colour.low', { hex, ratio: ratioOf(hex) }));
    }
    await store(hex);
  }

  async function take(hex: string): Promise<void> {
    setShown(hex);
    await settle(hex);
  }

  return (
    <FieldFrame
      label={label}
      state={state}
      error={error}
      hint={
        nearest === null ? (
          t('colour.hint', { ratio: ratioOf(value) })
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => void take(nearest)}>
            {t('colour.nearest', { hex: nearest })}
          </Button>
        )
      }
    >
      {(control) => (
        <ColorInput
          {...control}
          size="xs"
          maw={200}
          classNames={{ wrapper: classes.colour }}
          format="hex"
          withEyeDropper={false}
          swatches={swatches}
          value={shown}
          fixOnBlur={false}
          onChange={setShown}
          onChangeEnd={(hex) => void settle(hex)}
          onBlur={() => void settle(shown)}
        />
      )}
    </FieldFrame>
  );
}
