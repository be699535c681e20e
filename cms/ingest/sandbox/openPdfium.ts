import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PDFiumModule } from '@hyzyla/pdfium';

/**
 * pdfium as WebAssembly, without the package's own classes: they copy the whole file into the module's memory, which
 * ends at 2 GiB. Here the module's few system calls are served from the file itself, and from nothing else.
 */
export interface Pdfium {
  document: number;
  pages: number;
  call: PdfiumFunctions;
  memory(): { bytes: Uint8Array; view: DataView };
  allocate(size: number): number;
  free(pointer: number): void;
  close(): void;
}

/** Those functions of the public API (https://pdfium.googlesource.com/pdfium/+/main/public/) that are used here. */
export interface PdfiumFunctions {
  _FPDF_InitLibraryWithConfig(config: number): void;
  _FPDF_LoadDocument(path: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_HasTransparency(object: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFImageObj_GetImagePixelSize(object: number, width: number, height: number): number;
  _FPDFImageObj_GetImageFilterCount(object: number): number;
  _FPDFImageObj_GetImageFilter(object: number, index: number, buffer: number, length: number): number;
  _FPDFImageObj_GetImageDataRaw(object: number, buffer: number, length: number): number;
  _FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, pointer: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

export class PdfiumFailure extends Error {
  override name = 'PdfiumFailure';
  /** FPDF_ERR_*: 1 unknown, 2 file, 3 format, 4 password, 5 security, 6 page. */
  readonly code: number;
  constructor(code: number) {
    super(`pdfium error ${code}`);
    this.code = code;
  }
}

/** @throws PdfiumFailure */
export async function openPdfium(path: string, password?: string): Promise<Pdfium> {
  const wasmBinary = await readFile(fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm')));
  const compiled = await WebAssembly.compile(wasmBinary);
  const file = openSync(path, 'r');
  const files = fileCalls(file);
  let exported: WebAssembly.Exports = {};
  const module: unknown = await PDFiumModule({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(compiled, {
        ...imports,
        env: { ...imports.env, ...files.env(() => exported) },
        wasi_snapshot_preview1: { ...imports.wasi_snapshot_preview1, ...files.wasi(() => exported) },
      });
      exported = instance.exports;
      // the package types this parameter as the module, and its own code passes the instance
      Reflect.apply(done, undefined, [instance, compiled]);
      return exported;
    },
  });
  if (!isPdfium(module)) throw new TypeError('the pdfium package has changed: functions are missing');
  const { malloc, free } = exported;
  if (typeof malloc !== 'function' || typeof free !== 'function') throw new TypeError('pdfium lacks malloc');

  const memory = () => memoryOf(exported);
  const allocate = (size: number) => {
    const pointer = Number(malloc(size)) >>> 0;
    if (pointer === 0) throw new RangeError(`Array buffer allocation failed: ${size} bytes of pdfium's memory`);
    return pointer;
  };
  module._FPDF_InitLibraryWithConfig(configuration(allocate, memory));
  const text = (value: string) => {
    const bytes = Buffer.from(`${value}\0`, 'utf8');
    const pointer = allocate(bytes.length);
    memory().bytes.set(bytes, pointer);
    return pointer;
  };
  const document = module._FPDF_LoadDocument(text(documentName), password === undefined ? 0 : text(password));
  if (document === 0) {
    closeSync(file);
    throw new PdfiumFailure(module._FPDF_GetLastError());
  }
  return {
    document,
    pages: module._FPDF_GetPageCount(document),
    call: module,
    memory,
    allocate,
    free: (pointer) => void free(pointer),
    close() {
      module._FPDF_CloseDocument(document);
      closeSync(file);
    },
  };
}

const documentName = '/document.pdf';

function isPdfium(module: unknown): module is PdfiumFunctions {
  const needed = ['_FPDF_LoadDocument', '_FPDF_RenderPageBitmap', '_FPDFImageObj_GetImageDataRaw'];
  return (
    typeof module === 'object' &&
    module !== null &&
    needed.every((name) => typeof Reflect.get(module, name) === 'function')
  );
}

function memoryOf(exported: WebAssembly.Exports) {
  if (!(exported.memory instanceof WebAssembly.Memory)) throw new TypeError('pdfium has no memory');
  // a new view each time: the buffer is replaced when the memory grows
  return { bytes: new Uint8Array(exported.memory.buffer), view: new DataView(exported.memory.buffer) };
}

/** FPDF_LIBRARY_CONFIG version 2: no fonts of the system, no JavaScript. */
function configuration(allocate: (size: number) => number, memory: Pdfium['memory']): number {
  const config = allocate(32);
  memory().bytes.fill(0, config, config + 32);
  memory().view.setInt32(config, 2, true);
  return config;
}

/** The system calls with which Emscripten's C library reads a file (its errors are negative or positive errno). */
function fileCalls(file: number) {
  const descriptor = 100;
  const noEntry = 44;
  const badDescriptor = 8;
  const size = fstatSync(file).size;
  let position = 0;

  return {
    env: (exported: () => WebAssembly.Exports) => ({
      __syscall_openat(_folder: number, path: number) {
        const { bytes } = memoryOf(exported());
        const name = Buffer.from(bytes.subarray(path, bytes.indexOf(0, path))).toString('latin1');
        if (name !== documentName) return -noEntry;
        position = 0;
        return descriptor;
      },
      __syscall_fcntl64: () => 0,
      __syscall_fstat64(given: number, target: number) {
        if (given !== descriptor) return -badDescriptor;
        const { bytes, view } = memoryOf(exported());
        bytes.fill(0, target, target + 96);
        view.setInt32(target + 4, 0o100444, true);
        view.setBigInt64(target + 24, BigInt(size), true);
        return 0;
      },
    }),
    wasi: (exported: () => WebAssembly.Exports) => ({
      fd_close: () => 0,
      fd_seek(given: number, offset: bigint, whence: number, target: number) {
        if (given !== descriptor) return badDescriptor;
        position = Number(offset) + (whence === 1 ? position : whence === 2 ? size : 0);
        memoryOf(exported()).view.setBigInt64(target, BigInt(position), true);
        return 0;
      },
      fd_read(given: number, vectors: number, count: number, target: number) {
        if (given !== descriptor) return badDescriptor;
        const { bytes, view } = memoryOf(exported());
        let total = 0;
        for (let index = 0; index < count; index++) {
          const start = view.getUint32(vectors + index * 8, true);
          const length = view.getUint32(vectors + index * 8 + 4, true);
          if (length === 0) continue;
          const got = readSync(file, bytes, start, length, position);
          position += got;
          total += got;
          if (got < length) break;
        }
        view.setUint32(target, total, true);
        return 0;
      },
    }),
  };
}
