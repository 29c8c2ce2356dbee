import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './issue.module.css';
import type { Problem } from './problem-words.ts';

interface ProblemListProps {
  problems: readonly Problem[];
  words: (problem: Problem) => string;
  onGoTo: (problem: Problem) => void;
}

/** What is to be mended, English beside French; each leads to its place. */
export function ProblemList({ problems, words, onGoTo }: ProblemListProps) {
  const { t } = useTranslation('publish');
  return (
    <div className={classes.problems}>
      {(['en', 'fr'] as const).map((lang) => {
        const found = problems.filter((problem) => problem.lang === lang);
        return (
          <section key={lang} aria-label={t('issue.problemsIn', { language: t(`language.${lang}`) })}>
            <p className={classes.language}>{t(`language.${lang}`)}</p>
            {found.length === 0 && <p className={classes.none}>{t('issue.none')}</p>}
            <ul>
              {found.map((problem) => (
                <li key={`${problem.code} ${problem.said}`}>
                  <button
                    type="button"
                    className={classes.problem}
                    data-weight={problem.weight}
                    onClick={() => onGoTo(problem)}
                  >
                    {problem.weight === 'stops' ? (
                      <IconAlertTriangle size={15} role="img" aria-label={t('issue.stops')} />
                    ) : (
                      <IconInfoCircle size={15} role="img" aria-label={t('issue.isAdvice')} />
                    )}
                    <span>{words(problem)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
