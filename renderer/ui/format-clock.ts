/** A length of time as a clock shows it: `0:14`, `10:00`, `1:02:09`. Below zero counts as zero. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0
    ? `${String(hours)}:${two(minutes)}:${two(seconds % 60)}`
    : `${String(minutes)}:${two(seconds % 60)}`;
}

/** A length of time in rough words' place: `14 s`, `4 min`, `3 h 5 min`, `2 d 4 h`. */
export function formatLength(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 120) return `${String(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${String(hours)} h ${String(minutes % 60)} min`;
  return `${String(Math.floor(hours / 24))} d ${String(hours % 24)} h`;
}

const timeOfDay = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** `14:03:09` in the computer's time zone. */
export function formatTime(at: number): string {
  return timeOfDay.format(at);
}

/** `Mar 12`, in the computer's time zone. */
export function formatDay(at: number): string {
  return day.format(at);
}

const minuteOfDay = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `14:03` on the day of `now`, `Mar 12, 14:03` on another; in the computer's time zone. */
export function formatWhen(at: number, now: number): string {
  const time = minuteOfDay.format(at);
  return new Date(at).toDateString() === new Date(now).toDateString()
    ? time
    : `${formatDay(at)}, ${time}`;
}
