/** Whether a window can be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The command with a virtual screen around it where there is no real one. */
export function onSomeDisplay(command: string, args: string[]): [string, string[]] {
  return hasDisplay() ? [command, args] : onVirtualDisplay(command, args);
}

export function onVirtualDisplay(command: string, args: string[]): [string, string[]] {
  return ['xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', command, ...args]];
}
