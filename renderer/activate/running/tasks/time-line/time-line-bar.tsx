import { Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../../ui/commands.ts';
import classes from './time-line.module.css';
import { type Grouping, groupings } from './time-rows.ts';
import { type Zoom, zooms } from './time-scale.ts';

interface TimeLineBarProps {
  grouping: Grouping;
  setGrouping: (grouping: Grouping) => void;
  zoom: Zoom;
  setZoom: (zoom: Zoom) => void;
  asTable: boolean;
  setAsTable: (asTable: boolean) => void;
  onNow: () => void;
}

/** By role or by phase, how near, and where now is; or all of it as a table. */
export function TimeLineBar(props: TimeLineBarProps) {
  const { grouping, setGrouping, zoom, setZoom, asTable, setAsTable, onNow } = props;
  const { t } = useTranslation('runTasks');
  const at = zooms.indexOf(zoom);
  const nearer = () => setZoom(zooms[at - 1] ?? zoom);
  const farther = () => setZoom(zooms[at + 1] ?? zoom);
  useCommand({ id: 'time-nearer', title: t('timeLine.nearer'), keys: '+ = shift++', run: nearer });
  useCommand({ id: 'time-farther', title: t('timeLine.farther'), keys: '-', run: farther });
  useCommand({ id: 'time-now', title: t('timeLine.toNow'), keys: 'n', run: onNow });
  return (
    <div className={classes.tools}>
      <SegmentedControl
        size="xs"
        aria-label={t('timeLine.grouping')}
        value={grouping}
        onChange={(value) => setGrouping(groupings.find((g) => g === value) ?? 'role')}
        data={groupings.map((value) => ({ value, label: t(`timeLine.by.${value}`) }))}
      />
      {!asTable && (
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('timeLine.zoom')}
            value={zoom}
            onChange={(value) => setZoom(zooms.find((z) => z === value) ?? 'hours')}
            data={zooms.map((value) => ({ value, label: t(`timeLine.zooms.${value}`) }))}
          />
          <Button size="xs" variant="default" onClick={onNow} aria-keyshortcuts="N">
            {t('timeLine.toNow')}
          </Button>
        </>
      )}
      <Button size="xs" variant="subtle" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {t('timeLine.asTable')}
      </Button>
    </div>
  );
}
