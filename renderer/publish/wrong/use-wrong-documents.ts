import { useCall } from '../../desk.ts';

/** Ids of the issued documents that a changed fact has made wrong. */
export function useWrongDocuments(): ReadonlySet<string> {
  const { data = [] } = useCall('wrong.list', {});
  const open = data.filter(({ facts }) => facts.some(({ stillRight }) => stillRight === null));
  return new Set(open.map(({ id }) => id));
}
