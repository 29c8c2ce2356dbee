import { Alert, Button, Select, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMatch } from 'react-router';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { AfterLink } from '../after/after-link.tsx';
import { RecordMenu } from '../copies/record-menu.tsx';
import { useExerciseTitle } from '../exercise/exercise-title.ts';
import { InjectsTold } from '../exercise/injects-told.tsx';
import { PartsSwitch } from '../my-part/parts-switch.tsx';
import { NextReportMark } from '../reports/next-report-mark.tsx';
import { PromisedBulletins } from '../reports/promised-bulletins.tsx';
import { dueWords } from '../time-words.ts';
import { useActivationView } from './activation-context.ts';
import { IssuesLink } from './issues-link.tsx';
import classes from './running-page.module.css';

/** What is shown, who I am, the anchors that can move, and how it ends: one line; under it, what one was just told. */
export function RunningHead({ onChooseRole }: { onChooseRole: (roleId: string | null) => void }) {
  const { t } = useTranslation(['activate', 'runPage']);
  const { state, ask } = useActivationView();
  const title = useExerciseTitle(state);
  const isWholeLog = useMatch('/activate/:id/log') !== null;
  return (
    <>
      <div className={classes.head}>
        <div className={classes.controls}>
          {/* The bar across the window shows it, larger. */}
          <VisuallyHidden>
            <PlaceHeading title={title} />
          </VisuallyHidden>
          {!isWholeLog && <PartsSwitch />}
          <MyRole onChoose={onChooseRole} />
          <AnchorMark anchor="S" />
          <AnchorMark anchor="I" />
          <div className={classes.acts}>
            <IssuesLink />
            <NextReportMark />
            <AfterLink />
            <RecordMenu />
            {isUnderWay(state.status) && (
              <Button
                variant="default"
                size="xs"
                aria-label={t('head.standDown')}
                onClick={() => ask({ kind: 'standDown' })}
              >
                <span className={classes.roomy}>{t('head.standDown')}</span>
                <span className={classes.tight}>{t('runPage:standDown')}</span>
              </Button>
            )}
            {state.status === 'stoodDown' && (
              <Button variant="default" size="xs" onClick={() => ask({ kind: 'close' })}>
                {t('head.close')}
              </Button>
            )}
          </div>
        </div>
        <Over />
      </div>
      <PromisedBulletins />
      <InjectsTold />
    </>
  );
}

function MyRole({ onChoose }: { onChoose: (roleId: string | null) => void }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, myRoleId } = useActivationView();
  const used = new Set([...state.tasks.values()].map((task) => task.roleId));
  const roles = [...state.roles.values()];
  const option = (role: (typeof roles)[number]) => ({
    value: role.id,
    label: role.holder ? `${format.name(role)} – ${role.holder.name}` : format.name(role),
  });
  const groups = [
    { group: t('head.rolesWithTasks'), items: roles.filter((r) => used.has(r.id)).map(option) },
    { group: t('head.otherRoles'), items: roles.filter((r) => !used.has(r.id)).map(option) },
  ];
  return (
    <div className={classes.me}>
      <span aria-hidden className={classes.iAm}>
        {t('head.iAm')}
      </span>
      <Select
        aria-label={t('head.iAm')}
        size="xs"
        className={classes.role}
        data={groups.filter((g) => g.items.length > 0)}
        value={myRoleId}
        onChange={onChoose}
        placeholder={t('head.chooseRole')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('head.clearRole') }}
        nothingFoundMessage={t('head.noRole')}
      />
    </div>
  );
}

/** When the strike starts, or the impact is expected: shown where tasks count from it. */
function AnchorMark({ anchor }: { anchor: 'S' | 'I' }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, now, ask } = useActivationView();
  if (![...state.tasks.values()].some((task) => task.anchor === anchor)) return null;
  const at = state.anchors[anchor];
  const isPast = at !== null && at <= now;
  return (
    <span className={classes.anchor}>
      <span className={classes.soft}>{t(`anchor.${anchor}`)}</span>
      {at ? format.dateTime(at, state.timeZone) : t('head.notKnown')}
      {at && !isPast && <span className={classes.soft}>({dueWords(at, now, t)})</span>}
      {isUnderWay(state.status) && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t(at ? 'head.moveNamed' : 'head.setNamed', { name: t(`anchor.${anchor}`) })}
          onClick={() => ask({ kind: 'anchor', anchor })}
        >
          {t(at ? 'head.move' : 'head.set')}
        </Button>
      )}
    </span>
  );
}

/** After the stand-down: what can still be done, and until when it could. */
function Over() {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state } = useActivationView();
  const { status, stoodDownAt, closedAt, timeZone } = state;
  if (status === 'standby' || status === 'active' || stoodDownAt === null) return null;
  const at = format.dateTime(closedAt ?? stoodDownAt, timeZone);
  return (
    <Alert className={classes.over} color="gray" p="xs" title={t(`over.${status}.title`, { at })}>
      {t(`over.${status}.text`)}
    </Alert>
  );
}
