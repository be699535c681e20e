import { offerPlace, placeIn } from './lastRead.ts';

/** On a publication's own page: back to the page where somebody left off. */
const offer = document.querySelector<HTMLElement>('[data-last-read]');
const number = Number(offer?.dataset.number);
const place = placeIn(number);
if (offer && place) offerPlace(offer, number, place, (offer.dataset.base ?? '').replace(/0$/, String(place.key)));
