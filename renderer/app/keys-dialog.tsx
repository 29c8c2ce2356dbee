import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { useCommandStore } from '../ui/commands.ts';
import { Keys } from '../ui/keys.tsx';
import classes from './keys-dialog.module.css';

const useKeysStore = create<{ open: boolean }>(() => ({ open: false }));

export function openKeys(): void {
  useKeysStore.setState({ open: true });
}

const groups = {
  everywhere: [
    'mod+k',
    'mod+n',
    'mod+z',
    'mod+shift+z',
    'alt+left',
    'alt+right',
    'mod+1',
    'mod+2',
    'mod+3',
    'mod+,',
    'F1',
    '?',
  ],
  lists: ['up', 'down', 'enter', 'F2', 'mod+f', 'v', 'esc'],
  cells: ['enter', 'tab', 'esc'],
  fields: ['enter', 'esc', 'mod+enter'],
  order: ['alt+up', 'alt+down'],
  impact: ['enter', '0', 'delete'],
  review: ['y', 'e'],
  task: ['x', 's', 'e', 'k', 'f', 'o', 'h'],
  call: ['r', 'l', 'n'],
} as const;

const names: Record<keyof typeof groups, readonly string[]> = {
  everywhere: [
    'find',
    'new',
    'undo',
    'redo',
    'back',
    'forward',
    'plan',
    'activate',
    'publish',
    'settings',
    'help',
    'keys',
  ],
  lists: ['up', 'down', 'open', 'editCell', 'filter', 'verify', 'close'],
  cells: ['storeDown', 'storeRight', 'leave'],
  fields: ['store', 'putBack', 'storeLong'],
  order: ['moveUp', 'moveDown'],
  impact: ['set', 'rate', 'clear'],
  review: ['right', 'change'],
  task: ['tick', 'start', 'evidence', 'skip', 'fail', 'reopen', 'give'],
  call: ['reached', 'message', 'noAnswer'],
};

const order = [
  'everywhere',
  'lists',
  'cells',
  'fields',
  'order',
  'impact',
  'review',
  'task',
  'call',
] as const;

/** The keys, on one sheet. */
export function KeysDialog() {
  const { t } = useTranslation('app');
  const { open } = useKeysStore();
  return (
    <Modal
      opened={open}
      onClose={() => useKeysStore.setState({ open: false })}
      title={t('keys.title')}
      size={680}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
    >
      <div className={classes.sheet}>
        <KeysHere />
        {order.map((group) => (
          <section key={group} className={classes.group}>
            <h3 className={classes.heading}>{t(`keys.${group}.title`)}</h3>
            <dl className={classes.list}>
              {groups[group].map((keys, i) => (
                <div key={keys} className={classes.row}>
                  <dt>{t(`keys.${group}.${names[group][i]}`)}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

/** The single keys of the page that is open, as it offers them now. */
function KeysHere() {
  const { t } = useTranslation('app');
  const commands = useCommandStore((store) => store.commands);
  const everywhere: readonly string[] = groups.everywhere;
  const byKeys = new Map(
    commands.flatMap((each) =>
      each.keys && !/[+ ]/.test(each.keys) && !everywhere.includes(each.keys)
        ? [[each.keys, each.title]]
        : [],
    ),
  );
  if (byKeys.size === 0) return null;
  return (
    <section className={classes.group}>
      <h3 className={classes.heading}>{t('keys.here')}</h3>
      <dl className={classes.list}>
        {[...byKeys].map(([keys, title]) => (
          <div key={keys} className={classes.row}>
            <dt>{title}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
