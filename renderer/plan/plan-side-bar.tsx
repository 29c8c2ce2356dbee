import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useCall } from '../desk.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './plan.module.css';
import { type SectionId, sections } from './sections.ts';

const groups = ['top', 'continuity', 'resources', 'people', 'bottom'] as const;

/** The sections of Plan, with how many there are of each; pictures alone where the window is narrow. */
export function PlanSideBar() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const narrow = useMediaQuery('(max-width: 1120px)', false, { getInitialValueInEffect: false });
  const { data: counts } = useCall('plan.summary', {});
  const countOf = (id: SectionId) => new Map<string, number>(Object.entries(counts ?? {})).get(id);
  return (
    <nav className={classes.sideBar} aria-label={t('sideBar')} data-narrow={narrow || undefined}>
      {groups.map((group) => (
        <ul key={group} className={classes.group} data-group={group}>
          {sections
            .filter((section) => section.group === group)
            .map(({ id, to, icon: Icon }) => (
              <li key={id}>
                <Tooltip label={t(`section.${id}`)} position="right" disabled={!narrow}>
                  <NavLink to={to} end={id === 'overview'} className={classes.sideLink}>
                    <Icon size={17} stroke={1.7} aria-hidden />
                    {narrow ? (
                      <VisuallyHidden>{t(`section.${id}`)}</VisuallyHidden>
                    ) : (
                      <span className={classes.sideWords}>{t(`section.${id}`)}</span>
                    )}
                    {!narrow && countOf(id) !== undefined && (
                      <span className={classes.sideCount} aria-hidden>
                        {format.number(countOf(id) ?? 0)}
                      </span>
                    )}
                  </NavLink>
                </Tooltip>
              </li>
            ))}
        </ul>
      ))}
    </nav>
  );
}
