const language = document.documentElement.lang;

/** Writes every time as the user's own clock shows it, and every age as of now. */
export function writeTimes(): void {
  for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-style]')) {
    const at = new Date(element.dateTime);
    const isToday = at.toDateString() === new Date().toDateString();
    const dateStyle = element.dataset['style'] === 'short' && isToday ? undefined : 'long';
    element.textContent = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short' }).format(at);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-age]')) {
    element.textContent = `, ${age(new Date(element.dataset['age'] ?? ''))}`;
  }
}

function age(at: Date): string {
  const minutes = Math.max(Math.floor((Date.now() - at.getTime()) / 60_000), 0);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (minutes < 60) return format.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? format.format(-hours, 'hour') : format.format(-Math.floor(hours / 24), 'day');
}
