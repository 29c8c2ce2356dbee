import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanAct } from '../../../domain/plans/plan-life.ts';
import { useCommand } from '../../ui/commands.ts';
import { useFormat } from '../../ui/use-format.ts';
import { actKey } from './act-key.ts';
import type { PlanDetail } from './plan.ts';
import { useCompared } from './plan-address.ts';
import classes from './plans.module.css';
import { StepDialog } from './step-dialog.tsx';
import { usePlanBook } from './use-plan-book.tsx';

/** Where the plan stands, in words; what can be done next; and the book. */
export function PlanLife({ plan, onIncomplete }: { plan: PlanDetail; onIncomplete: () => void }) {
  const { t } = useTranslation('plans');
  const [act, setAct] = useState<PlanAct | null>(null);
  const { compare } = useCompared();
  const acts = plan.acts.filter((each) => each !== 'comment');
  const changes = plan.changesSinceApproval ?? 0;

  function choose(chosen: PlanAct): void {
    if (chosen !== 'submit' || plan.problems.length === 0) {
      setAct(chosen);
      return;
    }
    onIncomplete();
    // Once the problems are drawn: the first of them is where the work is.
    requestAnimationFrame(() =>
      document.querySelector('[data-plan-problem]')?.scrollIntoView({ block: 'center' }),
    );
  }

  return (
    <div className={classes.life}>
      <div className={classes.standing}>
        <p>{t(`standing.${plan.status}`, { version: plan.version, next: plan.version + 1 })}</p>
        {plan.version > 0 && changes > 0 && (
          <p>
            <button
              type="button"
              className={classes.inline}
              onClick={() => compare({ before: plan.version, after: null })}
            >
              {t('changedSince', { count: changes, version: plan.version })}
            </button>
          </p>
        )}
        {plan.status === 'approved' && changes === 0 && <p className={classes.soft}>{t('unchanged')}</p>}
      </div>
      <div className={classes.acts}>
        {acts.map((each, index) => (
          <Button
            key={each}
            size="xs"
            variant={index === 0 && each !== 'retire' ? 'filled' : 'default'}
            onClick={() => choose(each)}
          >
            {t(actKey(each, plan), { next: plan.version + 1 })}
          </Button>
        ))}
        <BookMenu plan={plan} />
      </div>
      {act && <StepDialog plan={plan} act={act} onClose={() => setAct(null)} />}
    </div>
  );
}

/** The whole plan as a Word file: what was approved, or what it says now. */
function BookMenu({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation('plans');
  const { language } = useFormat();
  const { write, dialog } = usePlanBook(plan);
  const latest = plan.version > 0 ? plan.version : null;
  useCommand({ id: 'plan-book', title: t('book.command'), run: () => void write(latest, language) });
  const both = [language, language === 'en' ? 'fr' : 'en'] as const;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFileTypeDocx size={15} aria-hidden />}
            rightSection={<IconChevronDown size={13} aria-hidden />}
          >
            {t('book.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[...(latest === null ? [] : [latest]), null].flatMap((version) =>
            both.map((lang) => (
              <Menu.Item key={`${version} ${lang}`} onClick={() => void write(version, lang)}>
                {version === null ? t(`book.now.${lang}`) : t(`book.version.${lang}`, { version })}
              </Menu.Item>
            )),
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog}
    </>
  );
}
