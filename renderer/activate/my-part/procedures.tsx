import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskAt } from '../../../domain/activation/tasks-at.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { CriticalFunctions } from './critical-functions.tsx';
import classes from './my-part.module.css';
import { useProcedureFacts } from './procedure-facts.ts';
import { RichText } from './rich-text.tsx';

/** The documents that a task is done with, as they read when it was declared. */
export function Procedures({ task }: { task: TaskAt }) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state } = useActivationView();
  const ids = task.task.documentIds;
  const procedures = state.procedures.filter(({ id }) => ids.includes(id));
  return procedures.map((procedure) => {
    const isFrench = format.text('en', 'fr') === 'fr';
    const [own, other] = isFrench
      ? [procedure.contentFr, procedure.contentEn]
      : [procedure.contentEn, procedure.contentFr];
    return (
      <details key={procedure.id} className={classes.procedure} open>
        <summary>{t('procedure', { title: format.text(procedure.titleEn, procedure.titleFr) })}</summary>
        <Procedure content={own || other} />
      </details>
    );
  });
}

function Procedure({ content }: { content: string }) {
  const doc = useMemo(() => readJson(content), [content]);
  const factOf = useProcedureFacts();
  return <RichText doc={doc} factOf={factOf} blockOf={blockOf} />;
}

/** What a fact that stands on lines of its own says, where it is said here. */
function blockOf(key: string): ReactNode {
  return key === 'functions.critical' ? <CriticalFunctions /> : null;
}

/** What was kept is JSON of the editor; a text that is not is shown as nothing rather than breaking the page. */
function readJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
