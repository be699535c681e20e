import type { Settings } from '../../cms/environment.ts';
import type { DataFolder } from '../dataFolder.ts';
import { findBinaries } from '../postgres/binaries.ts';
import { checkDatabase } from '../postgres/checkDatabase.ts';
import { checkTraversal } from '../postgres/checkTraversal.ts';
import { serverAccount } from '../postgres/serverAccount.ts';
import { Problem } from '../problem.ts';
import { checkPorts } from './checkPorts.ts';

/** Several things that the operator can put right, told at once. */
export class Problems extends Error {
  override name = 'Problems';
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/** Whatever can be known to fail before anything is started. @throws Problems */
export async function checkBeforehand(settings: Settings, folder: DataFolder): Promise<void> {
  const { DATABASE_URL, LIBRARY_DATABASE_URL } = settings;
  const found = await Promise.all([
    checkPorts([
      { setting: 'CMS', host: settings.CMS_HOST, port: settings.CMS_PORT },
      { setting: 'SITE', host: settings.SITE_HOST, port: settings.SITE_PORT },
    ]),
    DATABASE_URL && LIBRARY_DATABASE_URL ? checkDatabase(DATABASE_URL, LIBRARY_DATABASE_URL) : checkEmbedded(folder),
  ]);
  const problems = found.flat();
  if (problems.length > 0) throw new Problems(problems);
}

async function checkEmbedded(folder: DataFolder): Promise<Problem[]> {
  try {
    findBinaries();
    await checkTraversal(folder.path, serverAccount());
    return [];
  } catch (error) {
    if (error instanceof Problem) return [error];
    throw error;
  }
}
