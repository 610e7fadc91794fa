import type { MenuItemConstructorOptions } from 'electron';

interface Choices {
  lock(): void;
  readonly hasDevTools: boolean;
}

/** The window's menu: the usual entries of the system, and the lock. The pages themselves answer their own keys. */
export function menuOf({ lock, hasDevTools }: Choices): MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin';
  const lockItem: MenuItemConstructorOptions = { label: 'Lock', accelerator: 'CmdOrCtrl+Shift+L', click: lock };
  return [
    {
      label: 'Démarche',
      submenu: isMac
        ? [
            { role: 'about' },
            { type: 'separator' },
            lockItem,
            { type: 'separator' },
            { role: 'hide' },
            { role: 'hideOthers' },
            { role: 'unhide' },
            { type: 'separator' },
            { role: 'quit' },
          ]
        : [lockItem, { type: 'separator' }, { role: 'quit' }],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(hasDevTools
          ? ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] as MenuItemConstructorOptions[])
          : []),
      ],
    },
    { role: 'windowMenu' },
  ];
}
