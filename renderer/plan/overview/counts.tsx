import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { sections } from '../sections.ts';
import classes from './overview.module.css';

type Summary = DeskOutput<'plan.summary'>;

const main = ['functions', 'applications', 'roles', 'people'] as const;
const others = ['checklists', 'units', 'sites'] as const;

/** How much is there; each number leads to its list. */
export function Counts({ counts }: { counts: Summary }) {
  const { t } = useTranslation('plan');
  const under: Partial<Record<(typeof main)[number], { words: string; to?: string }>> = {
    functions: {
      words: t('overview.tierOne', { count: counts.tierOneFunctions }),
      to: '/plan/functions?tier=1',
    },
    roles:
      counts.thinRoles > 0
        ? { words: t('overview.thin', { count: counts.thinRoles }), to: '/plan/roles?thin' }
        : { words: t('overview.allDeep') },
  };
  return (
    <>
      <ul className={classes.counts}>
        {main.map((id) => (
          <Count key={id} id={id} count={counts[id]} under={counts[id] > 0 ? under[id] : undefined} />
        ))}
      </ul>
      <ul className={classes.smallCounts}>
        {others.map((id) => (
          <SmallCount key={id} id={id} count={counts[id]} />
        ))}
      </ul>
    </>
  );
}

interface CountProps {
  id: (typeof main)[number] | (typeof others)[number];
  count: number;
  under?: { words: string; to?: string } | undefined;
}

function Count({ id, count, under }: CountProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const section = sections.find((s) => s.id === id);
  const Icon = section?.icon;
  return (
    <li className={classes.count}>
      <Link to={section?.to ?? '/plan'} className={classes.main}>
        <span className={classes.countName}>
          {Icon && <Icon size={16} stroke={1.7} aria-hidden />}
          {t(`section.${id}`)}
        </span>
        <span className={classes.number}>{format.number(count)}</span>
      </Link>
      <span className={classes.under}>
        {under?.to ? (
          <Link to={under.to} className={classes.part}>
            {under.words}
          </Link>
        ) : (
          under?.words
        )}
      </span>
    </li>
  );
}

function SmallCount({ id, count }: CountProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const section = sections.find((s) => s.id === id);
  const Icon = section?.icon;
  return (
    <li>
      <Link to={section?.to ?? '/plan'} className={classes.smallCount}>
        {Icon && <Icon size={16} stroke={1.7} aria-hidden />}
        {t(`section.${id}`)}
        <strong>{format.number(count)}</strong>
      </Link>
    </li>
  );
}
