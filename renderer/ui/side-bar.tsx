import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import classes from './side-bar.module.css';
import { useFormat } from './use-format.ts';

export interface SideBarItem {
  id: string;
  to: string;
  icon: ComponentType<IconProps>;
  words: string;
  /** How many there are, where that is worth knowing. */
  count?: number | undefined;
  /** The count is of what wants doing, and is said so. */
  isDue?: boolean | undefined;
  /** The address is its own, not that of everything below it. */
  isExact?: boolean | undefined;
}

interface SideBarProps {
  label: string;
  /** From top to bottom; a group called `bottom` stands at the foot. */
  groups: readonly { id: string; items: readonly SideBarItem[] }[];
  /** Pictures alone, whatever the window: what stands beside it wants the room. */
  isNarrow?: boolean;
}

/** The sections of a workspace; pictures alone where the window is narrow. */
export function SideBar({ label, groups, isNarrow = false }: SideBarProps) {
  const isSmall = useMediaQuery('(max-width: 1120px)', false, { getInitialValueInEffect: false });
  const narrow = isSmall || isNarrow;
  return (
    <nav className={classes.sideBar} aria-label={label} data-narrow={narrow || undefined}>
      {groups.map(({ id, items }) => (
        <ul key={id} className={classes.group} data-group={id}>
          {items.map((item) => (
            <li key={item.id}>
              <Section item={item} narrow={narrow} />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

function Section({ item, narrow }: { item: SideBarItem; narrow: boolean }) {
  const format = useFormat();
  const { to, icon: Icon, words, count, isDue = false, isExact = false } = item;
  return (
    <Tooltip label={words} position="right" disabled={!narrow}>
      <NavLink to={to} end={isExact} className={classes.link}>
        <Icon size={17} stroke={1.7} aria-hidden />
        {narrow ? <VisuallyHidden>{words}</VisuallyHidden> : <span className={classes.words}>{words}</span>}
        {!narrow && count !== undefined && (!isDue || count > 0) && (
          <span className={classes.count} data-due={isDue || undefined} aria-hidden={!isDue}>
            {format.number(count)}
          </span>
        )}
      </NavLink>
    </Tooltip>
  );
}
