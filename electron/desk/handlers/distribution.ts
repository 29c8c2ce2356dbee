import { recordDistribution, strikeDistribution } from '../../../db/actions/distribute.ts';
import { sayStillRight, takeBackStillRight } from '../../../db/actions/fact-verdict.ts';
import { distributions } from '../../../db/queries/distributions.ts';
import { getDocument } from '../../../db/queries/documents.ts';
import type { distributionCalls, wrongCalls } from '../../contract/distribution.ts';
import type { Handlers } from '../desk-context.ts';
import { countWrong, listWrong } from '../documents/list-wrong.ts';
import { searchSent } from '../documents/search-sent.ts';

export const distributionHandlers: Handlers<typeof distributionCalls> = {
  'distribution.ofDocument': async ({ documentId }, { db }) => {
    const { relation, basedOnId } = await getDocument(db, documentId);
    const tookPlaceOf = relation === 'copy' ? null : basedOnId;
    const before = tookPlaceOf === null ? [] : await distributions(db, tookPlaceOf);
    return {
      entries: await distributions(db, documentId),
      before: before.filter(({ struck }) => struck === null),
    };
  },
  'distribution.record': async (made, desk) => {
    const id = await recordDistribution(desk, made);
    desk.changed('documents');
    return { id };
  },
  'distribution.strike': async ({ id, reason }, desk) => {
    await strikeDistribution(desk, id, reason);
    desk.changed('documents');
    return {};
  },
  'distribution.search': ({ words }, { db }) => searchSent(db, words),
};

export const wrongHandlers: Handlers<typeof wrongCalls> = {
  'wrong.list': (_, desk) => listWrong(desk),
  'wrong.count': async (_, desk) => ({ documents: await countWrong(desk) }),
  'wrong.stillRight': async (said, desk) => {
    await sayStillRight(desk, said);
    desk.changed('documents', 'findings');
    return {};
  },
  'wrong.takeBack': async (said, desk) => {
    await takeBackStillRight(desk, said);
    desk.changed('documents', 'findings');
    return {};
  },
};
