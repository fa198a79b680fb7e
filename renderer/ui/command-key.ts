/**
 * How the key that starts a shortcut is written on the computer in front of the person. A replay may
 * come from another one, so the snapshot is not asked.
 */
export const commandKey = navigator.userAgent.includes('Mac OS X') ? '⌘' : 'Ctrl';
