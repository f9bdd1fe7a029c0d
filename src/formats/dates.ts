/** Dates as files declare them -> ISO 8601 days. */

/** The day of an ISO-like or RFC 2822 date, as written (no shift of time zone); undefined where it is none. */
export function declaredDay(value: string | undefined | null): string | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/.exec(text);
  if (iso) {
    const [, year, month, day] = iso;
    if (month && (Number(month) < 1 || Number(month) > 12)) return undefined;
    if (day && (Number(day) < 1 || Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()))
      return undefined;
    return [year, month, day].filter(Boolean).join('-');
  }
  const pdf = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(text);
  if (pdf) return declaredDay([pdf[1], pdf[2], pdf[3]].filter(Boolean).join('-'));
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) return undefined;
  return new Date(parsed).toISOString().slice(0, 10);
}
