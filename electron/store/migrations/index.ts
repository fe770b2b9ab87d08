// All migrations in their order; the number of a migration is its place, counted from 1, and is kept in PRAGMA user_version.
import { SQL_0001 } from './0001-first.ts';
import { SQL_0002 } from './0002-undo.ts';
import { SQL_0003 } from './0003-legal-library.ts';
import { SQL_0004 } from './0004-writing-and-issuing.ts';
import { SQL_0005 } from './0005-follow-up.ts';
import { SQL_0006 } from './0006-reports.ts';
import { SQL_0007 } from './0007-exchange.ts';

export const MIGRATIONS: readonly string[] = [SQL_0001, SQL_0002, SQL_0003, SQL_0004, SQL_0005, SQL_0006, SQL_0007];

/** "SKH1" in bytes: PRAGMA application_id of a data file, so that another program's SQLite file is told apart. */
export const APPLICATION_ID = 0x534b4831;
