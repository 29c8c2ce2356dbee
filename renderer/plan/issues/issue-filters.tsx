import { Button, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isLate, isWaiting } from '../../../domain/issues/issue-order.ts';
import { useWallNow } from '../../activate/wall-now.ts';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { NarrowedNote } from '../narrowed-note.tsx';
import type { IssueRow } from './issue-marks.tsx';
import classes from './issues.module.css';

const views = ['waiting', 'mine', 'late', 'all'] as const;
type View = (typeof views)[number];

const roleKey = 'issues-role';

interface IssueFilter {
  view: View;
  /** As whom I look for mine. */
  roleId: string | null;
  confidential: boolean;
  activationId: string | null;
  change(patch: Record<string, string | null>): void;
}

/** Which issues are shown is part of the address; as whom somebody looks for theirs is kept in this window. */
function useIssueFilter(): IssueFilter {
  const [params, setParams] = useSearchParams();
  const given = params.get('show');
  return {
    view: views.find((view) => view === given) ?? 'waiting',
    roleId: params.get('role') ?? localStorage.getItem(roleKey),
    confidential: params.get('confidential') === 'yes',
    activationId: params.get('activation'),
    change: (patch) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(patch))
            if (value === null) next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace: true, state: { keepFocus: true } },
      ),
  };
}

/** What is mine: what my role leads, and what it is to approve. */
function isMine(issue: IssueRow, roleId: string | null): boolean {
  return (
    issue.leadRoleId === roleId ||
    (issue.state === 'inApproval' && issue.approverRoleIds.includes(roleId ?? ''))
  );
}

/** The issues that are asked for, and what says and changes which they are. Confidential ones are shown when asked for. */
export function useFilteredIssues(rows: IssueRow[] | undefined) {
  const filter = useIssueFilter();
  const now = useWallNow();
  const { view, roleId, confidential, activationId } = filter;
  const inView = (issue: IssueRow) =>
    (activationId === null || issue.activationId === activationId) &&
    (view === 'all' ||
      (view === 'late'
        ? isLate(issue, now)
        : isWaiting(issue) && (view !== 'mine' || isMine(issue, roleId))));
  const asked = rows?.filter(inView);
  const shown = asked?.filter((issue) => confidential || issue.class !== 'confidential');
  const left = (asked?.length ?? 0) - (shown?.length ?? 0);
  return {
    rows: shown,
    note: rows && rows.length > 0 ? <IssueFilters filter={filter} left={left} /> : null,
    confidential,
  };
}

function IssueFilters({ filter, left }: { filter: IssueFilter; left: number }) {
  const { t } = useTranslation('issues');
  const { view, roleId, confidential, activationId, change } = filter;
  return (
    <div className={classes.filters}>
      <SegmentedControl
        size="xs"
        aria-label={t('filter.label')}
        value={view}
        data={views.map((each) => ({ value: each, label: t(`filter.${each}`) }))}
        onChange={(next) => change({ show: next === 'waiting' ? null : next })}
      />
      {view === 'mine' && <MyRole roleId={roleId} onChoose={(role) => change({ role })} />}
      {activationId !== null && (
        <NarrowedNote words={t('filter.ofActivation')} onShowAll={() => change({ activation: null })} />
      )}
      {confidential ? (
        <Button variant="subtle" size="compact-xs" onClick={() => change({ confidential: null })}>
          {t('filter.hideConfidential')}
        </Button>
      ) : (
        left > 0 && (
          <>
            <span className={classes.left}>{t('filter.left', { count: left })}</span>
            <Button variant="subtle" size="compact-xs" onClick={() => change({ confidential: 'yes' })}>
              {t('filter.showConfidential')}
            </Button>
          </>
        )
      )}
    </div>
  );
}

function MyRole({ roleId, onChoose }: { roleId: string | null; onChoose: (roleId: string | null) => void }) {
  const { t } = useTranslation('issues');
  const format = useFormat();
  const { data } = useCall('records.options', { kind: 'role' });
  return (
    <Select
      size="xs"
      className={classes.myRole}
      aria-label={t('filter.myRole')}
      placeholder={t('filter.chooseRole')}
      data={(data ?? []).map((role) => ({ value: role.id, label: format.codeAndName(role) }))}
      value={roleId}
      searchable
      allowDeselect={false}
      onChange={(chosen) => {
        if (chosen !== null) localStorage.setItem(roleKey, chosen);
        onChoose(chosen);
      }}
    />
  );
}
