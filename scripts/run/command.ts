/**
 * Runs a Node program of another project (a build) so that it does not outlive the supervisor: such programs know
 * nothing of our pipe. Arguments: the program and its own.
 */
import { spawn } from 'node:child_process';

const child = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit' });
process.on('disconnect', () => {
  try {
    // with all that it has started: this process leads their group
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
    process.exit(1);
  }
});
child.once('error', () => process.exit(1));
child.once('exit', (code) => process.exit(code ?? 1));
