import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFocus2, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { circles } from '../../../domain/dependency-map/circles.ts';
import type { MapView } from '../../../domain/dependency-map/view.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './map.module.css';
import type { MapFacts } from './map-facts.ts';

interface MapNotesProps {
  view: MapView;
  facts: MapFacts;
  focusId: string | null;
  onLeaveFocus: () => void;
}

/** More circles than this are one matter, and the findings list them all. */
const mostCircles = 3;

/** What must be known to read the map rightly: that it is a part, whose chain it is, and circles. */
export function MapNotes({ view, facts, focusId, onLeaveFocus }: MapNotesProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const focus = facts.byId.get(focusId ?? '');
  const found = useMemo(() => circles(facts.edges), [facts]);
  const name = (id: string) => {
    const node = facts.byId.get(id);
    return node ? format.codeAndName(node) : '';
  };
  return (
    <div className={classes.notes}>
      {focus && (
        <Note icon={<IconFocus2 size={16} aria-hidden />}>
          <span>{t('focus.note', { name: format.codeAndName(focus) })}</span>
          <Button size="compact-xs" variant="default" onClick={onLeaveFocus}>
            {t('focus.leave')}
          </Button>
        </Note>
      )}
      {view.heldTo !== 'all' && (
        <Note icon={<IconInfoCircle size={16} aria-hidden />}>
          <span>
            {t(`held.${view.heldTo}`, {
              count: view.wanted,
              number: format.number(view.wanted),
            })}
          </span>
        </Note>
      )}
      {found.slice(0, mostCircles).map((ids) => (
        <Note key={ids.join()} tone="warn" icon={<IconAlertTriangle size={16} aria-hidden />}>
          <span>{t('circle.note', { way: [...ids, ids[0] ?? ''].map(name).join(' → ') })}</span>
        </Note>
      ))}
    </div>
  );
}

function Note({ tone, icon, children }: { tone?: 'warn'; icon: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.note} data-tone={tone}>
      {icon}
      {children}
    </div>
  );
}
