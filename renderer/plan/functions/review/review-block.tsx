import { Button } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../../desk.ts';
import { Keys } from '../../../ui/keys.tsx';
import type { FunctionSection } from '../function-sections.ts';
import { SectionEditor } from '../section-editor.tsx';
import classes from './review.module.css';
import { SectionSummary } from './section-summary.tsx';

interface ReviewBlockProps {
  section: FunctionSection;
  record: DeskOutput<'functions.get'>;
  right: boolean;
  current: boolean;
  editing: boolean;
  onFocus: () => void;
  onRight: () => void;
  onChange: () => void;
}

/** One part of the function: what it says, and whether it still holds. */
export function ReviewBlock(props: ReviewBlockProps) {
  const { section, record, right, current, editing, onFocus, onRight, onChange } = props;
  const { t } = useTranslation('bia');
  const id = useId();
  return (
    <article
      className={classes.block}
      aria-labelledby={id}
      data-right={right || undefined}
      data-current={current || undefined}
      onFocus={onFocus}
    >
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {t(`section.${section}`)}
        </h2>
        {right && (
          <span className={classes.rightMark}>
            <IconCheck size={15} stroke={2.5} aria-hidden />
            {t('review.isRight')}
          </span>
        )}
      </div>
      {editing ? (
        <div className={classes.editor}>
          <SectionEditor section={section} record={record} />
        </div>
      ) : (
        <SectionSummary section={section} record={record} />
      )}
      <div className={classes.acts}>
        {!right && (
          <Button
            size="compact-sm"
            variant={current ? 'filled' : 'default'}
            data-review={section}
            aria-describedby={id}
            leftSection={<IconCheck size={15} aria-hidden />}
            rightSection={current && !editing ? <Keys keys="y" /> : undefined}
            onClick={onRight}
          >
            {t(editing ? 'review.nowRight' : 'review.right')}
          </Button>
        )}
        {!editing && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-describedby={id}
            leftSection={<IconPencil size={15} aria-hidden />}
            rightSection={current ? <Keys keys="e" /> : undefined}
            onClick={onChange}
          >
            {t('review.change')}
          </Button>
        )}
      </div>
    </article>
  );
}
