import type { ClientBase } from 'pg';
import { dependentsOf } from './dependents.ts';
import { derivedDocuments } from './derivedDocuments.ts';
import { bump, enqueue, nextRevision } from './outbox.ts';
import type { PublicationRecord } from './publicRecord.ts';

/** Adds derived PDFs to what is offered of a visible publication. The caller holds the lock of the record. */
export async function offerDocuments(client: ClientBase, publication: number): Promise<void> {
  const { rows } = await client.query<{ record: PublicationRecord }>(
    `select record from library.record where kind = 'publication' and number = $1`,
    [publication],
  );
  const record = rows[0]?.record;
  if (record?.objectAccess !== 'public') return;
  const files = [
    ...record.files.filter((file) => !file.derived),
    ...documentFiles(record.titles[0]?.text ?? '', await derivedDocuments(client, publication)),
  ];
  const revision = await nextRevision(client);
  await client.query(
    `update library.record set revision = $2, record = record || jsonb_build_object('files', $3::jsonb)
     where kind = 'publication' and number = $1`,
    [publication, revision, JSON.stringify(files)],
  );
  await bump(client, await dependentsOf(client, publication), revision);
  await enqueue(client, {
    targets: [{ kind: 'publication', number: publication }],
    channels: ['files', 'pages'],
    revision,
  });
}

/** As the public record names them: after the publication, since the scan may be of a whole volume. */
export function documentFiles(
  title: string,
  documents: readonly { scan: number; sha256: string; size: number }[],
): PublicationRecord['files'] {
  return documents.map(({ scan, sha256, size }, index) => ({
    scan,
    fileName: `${title}${documents.length > 1 ? ` ${index + 1}` : ''}.pdf`,
    size,
    sha256,
    mimeType: 'application/pdf',
    derived: true,
  }));
}
