import { useTranslation } from 'react-i18next';
import type { MapNode } from '../../../domain/dependency-map/map.ts';
import { useTakeBack } from '../../app/take-back.ts';
import { useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import { type TargetKind, targetKinds } from '../functions/targets.ts';

interface NewNeed {
  from: MapNode;
  target: { id: string; code: string; nameEn: string; nameFr: string };
  targetKind: TargetKind;
  neededBackMinutes: number | null;
}

/** Stores a dependency; the notice undoes it. Answers with why it was refused (a circle of functions, the same one twice), or null. */
export function useAddNeed(): (need: NewNeed) => Promise<string | null> {
  const { t } = useTranslation('map');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  const create = useChange('records.create');
  return async ({ from, target, targetKind, neededBackMinutes }) => {
    const named = { [targetKinds[targetKind].field]: target.id };
    let changeSetId: string | null | undefined;
    try {
      ({ changeSetId } = await create.mutateAsync({
        kind: 'dependency',
        values: { functionId: from.id, targetKind, ...named, neededBackMinutes },
      }));
    } catch (error) {
      return sentence(error);
    }
    const text = t('add.added', { by: format.codeAndName(from), name: format.codeAndName(target) });
    announce(text);
    offerUndo({ id: 'record-act', text }, t('panel.undo'), changeSetId);
    return null;
  };
}
