// A moment of the change log as this computer's clock and calendar show it.

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** "05/03/2026 08:15", in the time of this computer. @param iso ISO 8601 with its zone */
export function screenMoment(iso: string): string {
  const at = new Date(iso);
  const day = `${padded(at.getDate())}/${padded(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${day} ${padded(at.getHours())}:${padded(at.getMinutes())}`;
}

/** Beginning of a local day and of the next one, as ISO times. @param day `YYYY-MM-DD` */
export function boundsOfDay(day: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = (offset: number): string => new Date(year, month - 1, date + offset).toISOString();
  return { from: at(0), to: at(1) };
}
