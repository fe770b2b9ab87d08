// The ports every shell shares: clock, ids, name of the user, worker, place of the samples.
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { partialDay, type Day } from '../../shared/domain/day.ts';
import type { BooksPort, FilesPort, JobsPort, NoticesPort, Ports } from '../ports.ts';
import { placesOf } from './places.ts';
import { recentBooks } from './recent-books.ts';

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container without an entry for its user has no name to give.
    return 'unknown';
  }
}

const SILENT: NoticesPort = { remind: () => undefined };

export type Machine = {
  readonly dataFile: string;
  readonly resources: string;
  readonly jobs: JobsPort;
  readonly files: FilesPort;
  /** The list of data files; left out, it lasts for this run only. */
  readonly books?: BooksPort;
  /** Where the computer shows notices; left out, none are. */
  readonly notices?: NoticesPort;
  /** Another clock than that of the computer, to walk through a year. */
  readonly clock?: () => Date;
};

/** The data file to begin with: the one open last, else the one of the program's own folder, where the list stands too. */
export function startingFile(folder: string): { readonly dataFile: string; readonly books: BooksPort } {
  const books = recentBooks(join(folder, 'so-gan-day.json'));
  return { dataFile: books.list()[0] ?? join(folder, 'so-ke-hoach.db'), books };
}

/** The day of the place the computer stands in: UTC would be yesterday until seven in the morning. */
function dayOnTheWall(moment: Date): Day {
  return partialDay({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
}

/** Full ports around a data file. */
export function machinePorts({
  dataFile,
  resources,
  jobs,
  files,
  books = recentBooks(null),
  clock = () => new Date(),
  notices = SILENT,
}: Machine): Ports {
  return {
    now: () => clock().toISOString(),
    today: () => dayOnTheWall(clock()),
    nextId: () => v7(),
    actor: userName(),
    ...placesOf(dataFile),
    books,
    sampleFile: join(resources, 'samples', 'so-mau.json'),
    legalFile: join(resources, 'legal', 'van-ban.json'),
    calendarFile: join(resources, 'calendar', 'ngay-nghi.json'),
    templateFolder: join(resources, 'templates'),
    jobs,
    files,
    notices,
  };
}
