/** A moment as people say it, in the interface's language and the reader's own time zone. */
export function sayWhen(at: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'tr', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at));
}
