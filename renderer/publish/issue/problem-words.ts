import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';

export type Problem = DeskOutput<'documents.check'>['problems'][number];
type MissingFact = NonNullable<Problem['fact']>;

export interface ProblemWords {
  /** What is wrong, in a sentence. */
  said: string;
  /** What to do about a fact that is not known; undefined for other problems. */
  act?: string;
  /** The page on which it is set; undefined when that is this one. */
  to?: string;
}

/** What is wrong, and what to do about it where that is elsewhere. */
export function useProblemWords(): (problem: Pick<Problem, 'code' | 'said' | 'fact'>) => ProblemWords {
  const { t } = useTranslation(['publish', 'advice', 'document', 'facts']);
  const { text } = useFormat();
  return ({ code, said, fact }) => {
    if (fact) {
      const { reason, key, code: roleCode, person } = fact;
      const role = text(fact.role.en, fact.role.fr);
      const name = t(`facts:named.${key}`, { defaultValue: key });
      const to = pageOf(fact.place);
      return {
        said: t(`facts:notKnown.${reason}`, { role, person, code: roleCode, fact: name }),
        act: t(`facts:notKnownAct.${reason}`),
        ...(to !== undefined && { to }),
      };
    }
    if (code === 'instruction_left') return { said: t('publish:problem.instruction_left', { said }) };
    if (code === 'same_title') return { said: t('publish:problem.same_title', { said }) };
    if (isOfWriting(code)) return { said: t(`advice:problem.${code}`, { said, count: Number(said) || 1 }) };
    if (code === 'lint') return { said: t('publish:problem.lint', { said }) };
    return { said: t(`document:problems.${code}`, { said, where: '' }) };
  };
}

/** Advice on how a text is written. */
export function isOfWriting(code: string): boolean {
  return /^(tone_|too_long_|long_sentence$|hard_to_read$)/.test(code);
}

const pages = {
  settings: '/settings',
  sites: '/plan/sites',
  roles: '/plan/roles',
  role: '/plan/roles',
  person: '/plan/people',
  activation: '/activate',
  checklist: '/plan/checklists',
  document: undefined,
} as const;

function pageOf(place: MissingFact['place']): string | undefined {
  const page = place === null ? undefined : pages[place.at];
  return page === undefined || !place?.id ? page : `${page}/${place.id}`;
}
