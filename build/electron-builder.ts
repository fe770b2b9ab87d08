// What the packaged program is made of: Windows 10 or newer, 64 bit, for one user, without an administrator.
import type { Configuration } from 'electron-builder';

export const configuration: Configuration = {
  appId: 'vn.sokehoach.app',
  // ASCII, like every name of a file below: NSIS breaks on accents in paths.
  productName: 'SoKeHoach',
  copyright: 'MIT',
  directories: { output: 'release', buildResources: 'build' },
  files: [
    'package.json',
    'dist/main/**/*',
    'dist/preload/**/*',
    'dist/renderer/**/*',
    // Every other package is already set into dist by Vite.
    '!node_modules/!(better-sqlite3)/**/*',
    '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
    '!node_modules/better-sqlite3/{deps,src}/**/*',
    '!node_modules/better-sqlite3/prebuilds/!(win32-x64.node)',
  ],
  extraResources: [
    { from: 'resources/samples', to: 'samples' },
    { from: 'resources/legal', to: 'legal' },
    { from: 'resources/calendar', to: 'calendar' },
    { from: 'resources/templates', to: 'templates' },
    { from: 'resources/locales', to: 'locales' },
  ],
  asar: true,
  // Windows loads a library from a file of its own only.
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**/*'],
  // better-sqlite3 brings Node-API binaries, which fit Node and Electron alike.
  npmRebuild: false,
  electronLanguages: ['vi', 'en-US'],
  artifactName: 'SoKeHoach-${version}-${arch}.${ext}',
  // Nothing is ever looked for on the internet, updates neither.
  publish: null,
  win: {
    target: [
      { target: 'nsis', arch: 'x64' },
      { target: 'portable', arch: 'x64' },
    ],
    icon: 'build/icon.ico',
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowElevation: false,
    packElevateHelper: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    installerLanguages: ['vi_VN', 'en_US'],
    artifactName: 'SoKeHoach-${version}-setup.${ext}',
  },
  portable: {
    requestExecutionLevel: 'user',
    artifactName: 'SoKeHoach-${version}-portable.${ext}',
  },
};
