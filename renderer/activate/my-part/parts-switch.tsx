import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActivationView } from '../running/activation-context.ts';
import { parts, usePart } from './use-part.ts';

/** My part, the first calls or the whole picture. It stands in the head, so that it costs the work no line of its own. */
export function PartsSwitch() {
  const { t } = useTranslation('myPart');
  const { myRoleId } = useActivationView();
  const [part, show] = usePart(myRoleId);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('switch')}
      value={part}
      onChange={(value) => show(parts.find((each) => each === value) ?? 'all')}
      data={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
    />
  );
}
