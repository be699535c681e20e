/** A file that somebody chose or dropped. */
export interface ChosenFile {
  file: File;
  /** Its name, with the folders before it when a folder was given: `1957/Sayı 10.pdf`. */
  path: string;
}

const collator = new Intl.Collator('tr', { numeric: true, sensitivity: 'variant' });

/** As people count: page 9 before page 10, folder by folder. */
export function byName(a: { path: string }, b: { path: string }): number {
  const [left, right] = [a.path.split('/'), b.path.split('/')];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = collator.compare(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** From a file input, also one that chooses a folder. */
export function filesOfInput(list: FileList | null): ChosenFile[] {
  return wanted([...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/** From a drop, with everything inside dropped folders. To be called in the event itself: later its data is gone. */
export async function filesOfDrop(data: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null))
    return wanted([...data.files].map((file) => ({ file, path: file.name })));
  const found: ChosenFile[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return wanted(found);
}

async function walk(entry: FileSystemEntry, found: ChosenFile[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, path: entry.fullPath.replace(/^\//, '') });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // a reader gives a hundred at a time, and nothing at the end
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const inner of some) await walk(inner, found);
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Without what systems put beside files: nobody means those. */
function wanted(files: ChosenFile[]): ChosenFile[] {
  return files
    .filter(({ path }) => {
      const parts = path.split('/');
      const name = parts.at(-1) ?? '';
      const isSystems = name.startsWith('.') || /^(thumbs\.db|desktop\.ini|icon\r)$/i.test(name);
      return !isSystems && !parts.includes('__MACOSX') && !parts.slice(0, -1).some((part) => part.startsWith('.'));
    })
    .map(({ file, path }) => ({ file, path: path.normalize('NFC') }))
    .sort(byName);
}
