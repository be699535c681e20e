import type pg from 'pg';
import type { LocalStore } from '../../cms/files/localStore.ts';
import type { Finding } from './findings.ts';

export type VerifyStep = 'originals' | 'images' | 'leftovers' | 'rows' | 'projection' | 'search';

export interface VerifyContext {
  pool: pg.Pool;
  store: LocalStore;
  dataFolder: string;
  /** Milliseconds: younger files may belong to what is under way. */
  grace: number;
  removeOrphans: boolean;
  report: (finding: Finding) => void;
  progress: (step: VerifyStep, done: number, bytes?: number) => void;
}
