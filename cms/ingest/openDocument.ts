import { stat } from 'node:fs/promises';
import { magicType } from '../files/magic.ts';
import { failureReason } from './failureReason.ts';
import type { IngestLimits } from './limits.ts';
import { type Reason, reason } from './reasons.ts';
import { type KeptSandbox, keepSandbox } from './sandbox/keepSandbox.ts';
import type { SandboxRole } from './sandbox/protocol.ts';
import { spreadSandbox } from './sandbox/spreadSandbox.ts';
import { type Sandbox, startSandbox } from './sandbox/startSandbox.ts';

/** A share of a child's memory above which it is replaced between two pages. */
const wornShare = 0.6;

/** Between the work of people and recognition. */
const bulkNiceness = 5;

/** From so many pages on two children read text: a second one costs half a second of a core. */
const manyPages = 100;

export interface OpenedScan {
  pages: number;
  /** What was noticed, though it could be opened. */
  notice: Reason | undefined;
  /** Undefined for picture files, and where pdf.js could not open what pdfium could. */
  text: KeptSandbox | undefined;
  render: KeptSandbox;
  close(): Promise<void>;
}

/** The document can't be taken apart, and why. */
export class CannotOpen extends Error {
  override name = 'CannotOpen';
  readonly reason: Reason;
  constructor(why: Reason) {
    super(why.code);
    this.reason = why;
  }
}

interface OpenOptions {
  path: string;
  /** Where children may write. */
  folder: string;
  limits: IngestLimits;
  password?: string | undefined;
  /** Its children stand back behind the work of people. Default false. */
  bulk?: boolean;
  /** Whether the text layer will be read. Default true. */
  text?: boolean;
}

/**
 * Opens a document in children of its own: pdf.js for text, pdfium (or sharp, for pictures) for images. Their counts of
 * the pages are compared. pdfium's is used: a page that can't be shown is no page.
 * @throws CannotOpen
 */
export async function openDocument(options: OpenOptions): Promise<OpenedScan> {
  const { path, limits } = options;
  const { size, mimeType } = await look(path, limits);
  const child = (role: SandboxRole) => openChild({ ...options, role, mimeType, size });
  const reader = mimeType === 'application/pdf' && options.text !== false ? child('text') : undefined;
  const renderer = child('render');
  const close = async () => {
    await Promise.all([reader?.kept.close(), renderer.kept.close()]);
  };
  const render = await renderer.opened;
  if (!('pages' in render)) {
    // without images there is nothing to show: what pdf.js makes of the file need not be waited for
    await close();
    throw new CannotOpen(render.failed);
  }
  const text = await reader?.opened;
  const refusal =
    render.pages === 0
      ? reason('noPages')
      : render.pages > limits.pages
        ? reason('tooManyPages', { pages: render.pages, limit: limits.pages })
        : undefined;
  if (refusal) {
    await close();
    throw new CannotOpen(refusal);
  }
  const textPages = text && ('pages' in text ? text.pages : 0);
  const differ = textPages !== undefined && textPages !== render.pages;
  const first = text && 'pages' in text ? reader : undefined;
  // it opens the document while the first is already reading
  const second = first && render.pages >= manyPages ? child('text') : undefined;
  const joining = second?.opened.then((opened) => ('pages' in opened ? second.kept : undefined));
  return {
    pages: render.pages,
    notice: differ ? reason('pageCountsDiffer', { pdfjs: textPages, pdfium: render.pages }) : undefined,
    text: first && spreadSandbox(first.kept, joining ? [joining] : []),
    render: renderer.kept,
    close: async () => {
      await Promise.all([second?.kept.close(), close()]);
    },
  };
}

interface OpenedChild {
  kept: KeptSandbox;
  /** Rejects only for errors that are none of the document's. */
  opened: Promise<{ pages: number } | { failed: Reason }>;
}

interface ChildOptions extends OpenOptions {
  role: SandboxRole;
  mimeType: string;
  size: number;
}

function openChild({ role, path, mimeType, size, folder, limits, password, bulk }: ChildOptions): OpenedChild {
  const memory = role === 'text' ? limits.textMemory : limits.imageMemory;
  let pages = 0;
  const kept = keepSandbox({
    // pdf.js makes one array as long as the file, and fills what it needs
    start: () =>
      startSandbox({
        role,
        memory,
        reserve: role === 'text' ? size : 0,
        folder,
        readable: [path],
        startTime: limits.openTime,
        ...(bulk && { niceness: bulkNiceness }),
      }),
    prepare: async (sandbox: Sandbox) => {
      pages = (await sandbox.call('open', { path, mimeType, limits, password }, limits.openTime)).pages;
    },
    replaceAt: memory * wornShare,
  });
  const openIt = async () => {
    try {
      await kept.prepare();
      return { pages };
    } catch (error) {
      await kept.close();
      const failed = failureReason(error, 'open', limits);
      if (failed === undefined) throw error;
      return { failed };
    }
  };
  const opened = openIt();
  // when the other child fails first nobody waits for this one
  opened.catch(() => undefined);
  return { kept, opened };
}

/** What the file is by its own first bytes. */
async function look(path: string, limits: IngestLimits): Promise<{ size: number; mimeType: string }> {
  const { size } = await stat(path);
  if (size > limits.fileBytes) throw new CannotOpen(reason('fileTooLarge', { size, limit: limits.fileBytes }));
  const mimeType = await magicType(path);
  if (mimeType === undefined) throw new CannotOpen(reason('notADocument'));
  return { size, mimeType };
}
