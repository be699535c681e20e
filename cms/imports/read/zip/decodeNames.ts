/**
 * Names of files whose encoding nobody wrote down. Old Turkish Windows wrote CP857 into a ZIP, newer programs Windows-1254
 * or UTF-8 without saying so. All names of one source are judged together: a single one may have a single letter.
 */
export function chooseNameDecoder(names: readonly Uint8Array[]): (name: Uint8Array) => string {
  const high = names.filter((name) => name.some((byte) => byte >= 0x80));
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const isUtf8 = (name: Uint8Array) => {
    try {
      utf8.decode(name);
      return true;
    } catch {
      return false;
    }
  };
  if (high.every(isUtf8)) return (name) => new TextDecoder().decode(name);
  const other = high.filter((name) => !isUtf8(name));
  const [best] = [decode857, decode1254]
    .map((decode) => ({ decode, score: other.reduce((sum, name) => sum + sanity(decode(name)), 0) }))
    .sort((a, b) => b.score - a.score);
  const legacy = best?.decode ?? decode1254;
  return (name) => (isUtf8(name) ? new TextDecoder().decode(name) : legacy(name));
}

/** Letters that Turkish has speak for a decoding, signs and letters that it has not speak against it. */
function sanity(text: string): number {
  let score = 0;
  for (const letter of text) {
    if (letter < '\u0080') continue;
    score += 'çğıöşüÇĞİÖŞÜ'.includes(letter) ? 2 : 'âîûÂÎÛéèêàôñäßá’“”–'.includes(letter) ? 0 : -3;
  }
  // A small letter before a capital one within a word is the wrong decoding more often than a name.
  return score - 2 * (text.match(/\p{Ll}[ĞİŞÖÜÇ]\p{Ll}/gu)?.length ?? 0);
}

function decode1254(name: Uint8Array): string {
  return new TextDecoder('windows-1254').decode(name);
}

/** Code page 857, MS-DOS Turkish, from 0x80 on; ￾ where it has no letter. */
const cp857 =
  'ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ\ufffeÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ\ufffe×ÚÛÙìÿ¯´\u00ad±\ufffe¾¶§÷¸°¨·¹³²■\u00a0';

function decode857(name: Uint8Array): string {
  let text = '';
  for (const byte of name) text += byte < 0x80 ? String.fromCharCode(byte) : cp857.charAt(byte - 0x80);
  return text;
}
