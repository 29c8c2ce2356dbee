import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { FactOption } from '../editor/fact-texts.ts';

export type Problem = DeskOutput<'documents.check'>['problems'][number];

/** What is wrong, in a sentence; a fact by its name. */
export function useProblemWords(
  options: ReadonlyMap<string, FactOption>,
): (problem: Pick<Problem, 'code' | 'said'>) => string {
  const { t } = useTranslation(['publish', 'document']);
  const { text } = useFormat();
  return ({ code, said }) => {
    if (code === 'instruction_left') return t('publish:problem.instruction_left', { said });
    if (code === 'lint') return t('publish:problem.lint', { said });
    if (code === 'fact_missing') {
      const label = options.get(said)?.label;
      return t('publish:problem.fact_missing', { fact: label ? text(label.en, label.fr) : said });
    }
    return t(`document:problems.${code}`, { said, where: '' });
  };
}
