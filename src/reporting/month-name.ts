/** The months of a year in Dutch. */
export const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** A day as `1 januari 2026`. */
export function dutchDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${monthNames[(month ?? 1) - 1]} ${year}`;
}

/** The name of a month in Dutch, from 0. */
export function nameOfMonth(index: number): string {
  return monthNames[index] ?? '';
}
