import { useTranslation } from 'react-i18next';
import type { CallGroup } from '../../../../domain/activation/call-entries.ts';
import type { CallOrder } from '../../../../domain/activation/call-sheet.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './contacts.module.css';

interface GroupRowProps {
  group: CallGroup;
  order: CallOrder;
  reached: number;
}

/** A role, a unit or a site, who calls its people, and how many of them have been reached. */
export function GroupRow({ group: { place, caller, entries }, order, reached }: GroupRowProps) {
  const { t } = useTranslation('calls');
  const format = useFormat();
  const isCalled = order === 'tree' && place !== null;
  return (
    <div className={classes.group}>
      <h2 className={classes.groupName}>{place ? format.codeAndName(place) : t(`none.${order}`)}</h2>
      <span className={classes.soft}>
        {isCalled && `${caller ? t('caller', { name: caller.name }) : t('callerNobody')} · `}
        {entries.length === 0
          ? t('nobodyInRole')
          : t('progress', { reached: format.number(reached), people: format.number(entries.length) })}
      </span>
    </div>
  );
}
