import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { release, root } from '../project.ts';
import type { Runtime } from '../setup/electron-folder.ts';

const icons = join(root, 'build', 'icons');

/** What electron-builder is told, for the runtime in use. */
export function builderConfiguration(runtime: Runtime, staged: string): Configuration {
  return {
    appId: 'example.holdfast.desktop',
    productName: 'Holdfast',
    copyright: 'Copyright © 2026 Holdfast contributors',
    directories: { app: staged, output: release, buildResources: icons },
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    electronLanguages: ['en', 'en-US', 'fr'],
    npmRebuild: false,
    publish: null,
    asarUnpack: ['**/*.node'],
    extraResources: [
      { from: join(root, 'LICENSE'), to: 'LICENSE.txt' },
      { from: join(release, 'THIRD-PARTY-NOTICES.txt'), to: 'THIRD-PARTY-NOTICES.txt' },
    ],
    afterExtract: removeWhatIsOnlyForDevelopment,
    // What a shipped application must not allow: being run as Node, being inspected, loading other code than its archive.
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    },
    fileAssociations: [
      {
        ext: 'holdfast',
        name: 'Holdfast workspace',
        description: 'Holdfast workspace',
        mimeType: 'application/x-holdfast',
        role: 'Editor',
      },
      {
        ext: 'holdfast-activation',
        name: 'Holdfast activation',
        description: 'Copy of a Holdfast activation',
        mimeType: 'application/x-holdfast-activation',
        role: 'Viewer',
      },
    ],
    linux: {
      target: ['dir', 'tar.gz', 'zip', 'deb'],
      icon: join(icons, 'linux'),
      category: 'Office',
      executableName: 'holdfast',
      // A double click gives the path of the file, not its address.
      executableArgs: ['%f'],
      syncDesktopName: true,
      maintainer: 'Holdfast contributors <maintainers@holdfast.example>',
      synopsis: 'Business continuity and strike contingency planning',
      desktop: {
        entry: {
          GenericName: 'Continuity planning',
          'GenericName[fr]': 'Planification de la continuité',
          'Comment[fr]':
            'Planification de la continuité des activités et des mesures d’urgence en cas de grève',
        },
      },
    },
    deb: {
      compression: 'zst',
      packageCategory: 'misc',
      // The names differ by age of Debian and Ubuntu.
      depends: [
        'libgtk-3-0 | libgtk-3-0t64',
        'libnss3',
        'libasound2 | libasound2t64',
        'libgbm1',
        'libnotify4',
        'xdg-utils',
      ],
      recommends: ['libsecret-1-0'],
    },
    win: { target: ['nsis'], icon: join(icons, 'holdfast.ico') },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['en_US', 'fr_CA'],
    },
    mac: {
      target: ['dmg', 'zip'],
      icon: join(icons, 'holdfast.icns'),
      category: 'public.app-category.business',
      hardenedRuntime: true,
    },
  };
}

/** The registry runtime carries a stand-in for Electron's default application and a list of its own files. */
async function removeWhatIsOnlyForDevelopment({ appOutDir }: AfterPackContext): Promise<void> {
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  rmSync(join(appOutDir, 'sizes.json'), { force: true });
}
