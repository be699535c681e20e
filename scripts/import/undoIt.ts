import { previewUndo } from '../../cms/imports/undo/previewUndo.ts';
import { confirm } from './confirm.ts';
import { operator, type Work } from './work.ts';

/** Says what goes, asks, and takes a whole import back. What people have worked on since stays. */
export async function undoIt(work: Work, id: number, { yes }: { yes: boolean }): Promise<void> {
  const { pool, language } = work;
  await work.view(id);
  const { publications, scans, changed, authorities, since, sinceTotal } = await previewUndo(pool, id);
  console.log(
    {
      en: `Import ${id}: ${publications} publications with ${scans} scans go, ${changed} get back what they were, ${authorities} authority records go.`,
      tr: `Aktarım ${id}: ${scans} taramasıyla ${publications} yayın kalkacak, ${changed} yayın önceki durumuna dönecek, ${authorities} yetke kaydı kalkacak.`,
    }[language],
  );
  if (sinceTotal > 0) {
    console.log(
      {
        en: `${sinceTotal} were edited or published since, and stay as they are (the admin can remove them too):`,
        tr: `${sinceTotal} yayın sonradan düzenlenmiş ya da yayımlanmış, olduğu gibi kalacak (yönetim ekranından onlar da kaldırılabilir):`,
      }[language],
    );
    for (const { publication, title } of since.slice(0, 20)) console.log(`  ${publication}  ${title}`);
  }
  await confirm(yes, { en: 'Undo it?', tr: 'Geri alınsın mı?' }, language, { en: '', tr: '' });
  await pool.query('update archive.import set undo_by = $2 where id = $1', [id, operator.email]);
  const { states } = await work.perform(id, 'undo');
  console.log(
    {
      en: `Undone: ${states.undone} rows taken back, ${states.kept} left as they are.`,
      tr: `Geri alındı: ${states.undone} satır geri alındı, ${states.kept} satır olduğu gibi kaldı.`,
    }[language],
  );
}
