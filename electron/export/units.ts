// Units of the file formats: twips, half points, eighths of a point.

const TWIPS_PER_MM = 1440 / 25.4;

/** Millimetres in twentieths of a point, the unit of places in .docx. */
export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

/** Points in twips. */
export function pointTwips(pt: number): number {
  return Math.round(pt * 20);
}

/** Points in half points, the unit of type sizes in .docx. */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** Points in eighths, the unit of border weights in .docx. */
export function eighths(pt: number): number {
  return Math.round(pt * 8);
}
