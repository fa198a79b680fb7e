/** Milliseconds as a clock of minutes and seconds: `0:28`, `12:05`. Negative time counts as none. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
