/**
 * Sends one file to the archive. XMLHttpRequest, since fetch tells nothing of how far an upload is.
 *
 * @param onProgress percent, 0 to 100.
 */
export function uploadScan(
  file: File,
  publication: number,
  onProgress: (percent: number) => void,
): Promise<{ ok: true } | { ok: false; why: string }> {
  const form = new FormData();
  form.set('file', file);
  form.set('_payload', JSON.stringify({ publication }));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/scans');
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(Math.floor((event.loaded / event.total) * 100));
    });
    request.addEventListener('load', () => {
      if (request.status < 300) return resolve({ ok: true });
      const errors: { message?: string }[] = request.response?.errors ?? [];
      return resolve({ ok: false, why: errors.map((error) => error.message).join(' ') });
    });
    request.addEventListener('error', () => resolve({ ok: false, why: '' }));
    request.send(form);
  });
}
