import { activationState } from '../../../db/queries/activations.ts';
import type { Db } from '../../../db/writer.ts';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { inLanguage, spokenMinutes } from '../../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import {
  type CorrectiveProposal,
  correctiveProposals,
} from '../../../domain/learning/corrective-proposals.ts';
import type { Output } from '../../contract/call.ts';
import type { learningCalls } from '../../contract/learning.ts';
import { documentTranslator } from '../../documents/document-translator.ts';

type Proposal = Output<typeof learningCalls, 'learning.ofActivation'>['proposals'][number];

/** A title is a line of a list. */
const longestTitle = 200;

/**
 * What the record of an activation gives reason to put right, in both languages, without what was taken up already.
 * @param takenUp origins of the actions that there are
 * @throws ExpectedError `not_found`, `log_damaged`.
 */
export async function proposalsOf(
  db: Db,
  activationId: string,
  takenUp: ReadonlySet<string>,
): Promise<Proposal[]> {
  const state = await activationState(db, activationId);
  if (isUnderWay(state.status) || state.stoodDownAt === null) return [];
  return correctiveProposals(state, state.stoodDownAt)
    .filter(({ origin }) => !takenUp.has(origin))
    .map(inWords);
}

function inWords(proposal: CorrectiveProposal): Proposal {
  const { origin, kind, functionId, ownerRoleId, dueOn } = proposal;
  return {
    ...{ origin, kind, functionId, ownerRoleId, dueOn },
    titleEn: said('en', 'title').slice(0, longestTitle),
    titleFr: said('fr', 'title').slice(0, longestTitle),
    textEn: said('en', 'text').trim(),
    textFr: said('fr', 'text').trim(),
  };

  function said(lang: DocumentLang, part: 'title' | 'text'): string {
    const translate = documentTranslator(lang);
    const length = (minutes: number | null) => (minutes === null ? '' : spokenMinutes(minutes, translate));
    return translate(`review:proposal.${kind}.${part}`, {
      subject: inLanguage(proposal.subject, lang),
      time: length(proposal.minutes),
      limit: length(proposal.limitMinutes),
      said: proposal.said,
    });
  }
}
