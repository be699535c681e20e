import { type Answer, html } from './answer.ts';

/** Pages that need neither database nor what was built, but for a style that they do without. Each language by itself. */

export function unavailablePage(): Answer {
  return page(503, {
    tr: [
      'Kütüphane şu anda yanıt veremiyor.',
      'Kısa bir süre sonra yeniden deneyin. Anlayışınız için teşekkür ederiz.',
    ],
    en: ['The library can’t answer at the moment.', 'Please try again in a little while. Thank you for your patience.'],
  });
}

export function crowdedPage(): Answer {
  return page(503, {
    tr: ['Şu anda çok sayıda ziyaretçimiz var.', 'Birkaç saniye sonra yeniden deneyin.'],
    en: ['We have a great many visitors at the moment.', 'Please try again in a few seconds.'],
  });
}

export function failurePage(): Answer {
  return page(500, {
    tr: ['Bu sayfa hazırlanırken bir hata oluştu.', 'Hata kaydedildi. Daha sonra yeniden deneyin.'],
    en: ['Something went wrong while this page was being made.', 'The fault was recorded. Please try again later.'],
  });
}

/** @param seconds until the next request is answered */
export function tooManyPage(seconds: number): Answer {
  return page(
    429,
    {
      tr: ['Bu ağdan kısa sürede çok fazla istek geldi.', `${seconds} saniye sonra yeniden deneyin.`],
      en: ['Too many requests came from this network in a short time.', `Please try again in ${seconds} seconds.`],
    },
    seconds,
  );
}

function page(
  status: 429 | 500 | 503,
  words: Record<'tr' | 'en', [heading: string, sentence: string]>,
  retryAfter = 10,
): Answer {
  const [title] = words.tr;
  const blocks = (['tr', 'en'] as const).map((language) => {
    const [heading, sentence] = words[language];
    return `<section lang="${language}"><h1>${heading}</h1><p>${sentence}</p></section>`;
  });
  return html(
    status,
    `<!doctype html><html lang="tr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/plain.css">${blocks.join('')}</html>`,
    { 'cache-control': 'no-store', ...(status !== 500 && { 'retry-after': String(retryAfter) }) },
  );
}
