import { dependencyMap } from '../../../db/queries/dependency-map.ts';
import type { mapCalls } from '../../contract/dependency-map.ts';
import type { Handlers } from '../desk-context.ts';
import type { ExportMapInput } from '../jobs/export-map.ts';

export const mapHandlers: Handlers<typeof mapCalls> = {
  'map.get': async (_, { db }) => {
    const { nodes, edges } = await dependencyMap(db);
    return { nodes: [...nodes], edges: [...edges] };
  },
  'map.exportSvg': async ({ jobId, token, language, nodeIds }, desk) => {
    const path = desk.grantedPath(token);
    const input: ExportMapInput = { path, language, nodeIds, image: null, now: desk.clock.now() };
    await desk.runJob({ jobId, name: 'export-map', input });
    return {};
  },
  'map.exportDocument': async ({ jobId, token, language, nodeIds, png, width, height }, desk) => {
    const image = { bytes: png, width, height };
    const path = desk.grantedPath(token);
    const input: ExportMapInput = { path, language, nodeIds, image, now: desk.clock.now() };
    await desk.runJob({ jobId, name: 'export-map', input });
    return {};
  },
};
