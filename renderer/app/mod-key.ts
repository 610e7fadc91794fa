/** How this machine's keyboards call the key that shortcuts begin with. */
export const MOD_KEY = /mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
