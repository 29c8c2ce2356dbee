import { build, DIR_TARGET, Platform } from 'electron-builder';
import type { Runtime } from '../setup/electron-folder.ts';
import { preferSystemArchivers } from './archive-tools.ts';
import { builderConfiguration } from './builder-config.ts';
import { stageApplication } from './stage-application.ts';

/** Packs the built application into release/; answers the files that were made (none for the unpacked folder). */
export async function makePackages(
  runtime: Runtime,
  { unpackedOnly }: { unpackedOnly: boolean },
): Promise<string[]> {
  preferSystemArchivers();
  const config = builderConfiguration(runtime, stageApplication(runtime));
  const targets = unpackedOnly ? Platform.current().createTarget(DIR_TARGET) : undefined;
  return build({ config, targets, publish: 'never' });
}
