import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '../../../domain/record/record-kind.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { fieldSpec } from '../field-specs.ts';
import { fieldKey } from '../record-field.tsx';
import classes from './history.module.css';
import { useNamesInHistory, useValueWords } from './value-words.ts';

type RecordChange = DeskOutput<'records.history'>[number];

interface HistoryDrawerProps {
  kind: RecordKind;
  id: string;
  label: string;
  opened: boolean;
  onClose: () => void;
}

/** Who changed what, when: the audit trail of one record in words. */
export function HistoryDrawer({ kind, id, label, opened, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation('plan');
  const history = useCall('records.history', { kind, id }, { enabled: opened });
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={440}
      title={t('history.title', { label })}
      closeButtonProps={{ 'aria-label': t('history.close') }}
    >
      {opened && (
        <Shown query={history}>
          {(changes) =>
            changes.length === 0 ? <p>{t('history.none')}</p> : <Changes changes={changes} of={id} />
          }
        </Shown>
      )}
    </Drawer>
  );
}

function Changes({ changes, of }: { changes: RecordChange[]; of: string }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const sets = Map.groupBy(changes, (change) => change.changeSetId);
  return (
    <ol className={classes.sets}>
      {[...sets].map(([setId, set]) => (
        <li key={setId} className={classes.set}>
          <div className={classes.when}>
            <span className={classes.who}>{set[0]?.by}</span>
            <time dateTime={set[0]?.at}>{format.dateTime(set[0]?.at ?? '')}</time>
            {set[0] && set[0].source !== 'edit' && <span>{t(`history.source.${set[0].source}`)}</span>}
          </div>
          {set.map((change) => (
            <Change key={`${change.recordId}-${change.op}`} change={change} of={of} />
          ))}
        </li>
      ))}
    </ol>
  );
}

const hiddenFields = new Set(['id', 'position', 'rank']);

/** One change; that a part belongs to the record whose history this is goes without saying. */
function Change({ change, of }: { change: RecordChange; of: string }) {
  const { t } = useTranslation('plan');
  const names = useNamesInHistory([change]);
  const words = useValueWords(names);
  const { kind, op } = change;
  const fields = change.fields.filter(
    (f) => op === 'update' || (!hiddenFields.has(f.field) && f.before !== of && f.after !== of),
  );
  const shown = fields
    .map((f) => ({ ...f, was: words(kind, f.field, f.before), is: words(kind, f.field, f.after) }))
    .filter((f) => op === 'update' || (op === 'create' ? f.is : f.was) !== '');
  return (
    <div className={classes.change}>
      <div className={classes.what}>{t(`history.${op}`, { what: t(`kind.${kind}`) })}</div>
      <dl className={classes.fields}>
        {shown.map(({ field, was, is }) => (
          <div key={field} className={classes.field}>
            <dt>{fieldSpec(kind, field) ? t(fieldKey(kind, field)) : t('history.archived')}</dt>
            <dd>
              {op !== 'create' && <del>{was || t('history.empty')}</del>}
              {op === 'update' && <span aria-hidden> → </span>}
              {op !== 'remove' && <ins>{is || t('history.empty')}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
