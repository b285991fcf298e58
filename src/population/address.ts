import { municipalityCode } from '../../db/reference/organisation.ts';
import type { Draft } from './dossier.ts';

interface Neighbourhood {
  readonly postalArea: string;
  readonly city: string;
  /** Codes as Statistics Netherlands shapes them (wijk, buurt); which streets lie in which is made up. */
  readonly districtCode: string;
  readonly streets: readonly string[];
}

const neighbourhoods: readonly Neighbourhood[] = [
  neighbourhood('3831', 1, 'Leusden', [
    'Akkerwinde Berkenhof Blauwspar Bosrand Daslook Dennenweg Distelveld Esdoornlaan Goudenregen Grasklokje Grutterslaan',
    'Hazelaarpad Heggerank Hondsroos Kastanjehof Kerspel Kleine Akker Klokkenstraat Lariksweg Lindenhof',
  ]),
  neighbourhood('3832', 2, 'Leusden', [
    'Amandelboom Boterbloem Brinkveld Duizendblad Eikvaren Elzenhof Engelwortel Gentiaan Graanhof Haagbeuk Havikshoeve',
    'Heideblom Hulststraat Kamille Kievitsloop Klaproos Korenbloem Leeuwerikstraat Maalderij Morgenster',
  ]),
  neighbourhood('3833', 3, 'Leusden', [
    'Asschatterkade Balkengat Bergvredehof Bovenweide Broekdijk Deurning Dorpsbrink Groene Zoom Hamershof Hessenpad',
    'Hofstedering Kerkhoeve Landweer Langekamp Middelwijk Noorderinslag Ossenkamp Pirouette Rossenberg Schutterskamp',
  ]),
  neighbourhood('3834', 4, 'Leusden', [
    'Achterkamp Bieshaar Burgwal Claverenblad Eikenhorst Fazantlaan Galgeveld Heiligenberg Hoefslag Hopakker Jagersveld',
    'Koppelweide Kruidentuin Merelhof Patrijsweg Rozengaarde Sperwerhof Tabaksteeg Valkenhof Zandbrink',
  ]),
  neighbourhood('3835', 5, 'Stoutenburg', [
    'Barneveldsepad Beekzoom Boerderijweg Driftakker Emelaarseweg Hessenkamp Hooiland Kapelsteeg Koedijkerpad',
    'Langesteeg Molenkade Musselbeek Nieuwe Wetering Oude Brink Rietbroek Schoutendreef Snorhoeve Sterrenbos Vlooswijk Weidepad',
  ]),
];

function neighbourhood(postalArea: string, index: number, city: string, lines: readonly string[]): Neighbourhood {
  return { postalArea, city, districtCode: `WK${municipalityCode}0${index}`, streets: splitNames(lines.join(' ')) };
}

/** Parts a line at its spaces, but leaves a first word such as `Kleine` with the word after it. */
function splitNames(line: string): string[] {
  return line
    .replaceAll(/\b(Kleine|Groene|Oude|Nieuwe) /g, '$1_')
    .split(' ')
    .map((name) => name.replaceAll('_', ' '));
}

/** Dutch postal codes do without letters that look like others. */
const letters = 'ABCDEGHJKLMNPRSTVWXZ';
const numbersInStreet = 200;
const streetCount = neighbourhoods.reduce((count, { streets }) => count + streets.length, 0);

/** Indexes of addresses, none twice, spread over the municipality from a place that the seed decides; over 400,000. */
export function* addressSequence(start: number): Generator<number, never> {
  const count = streetCount * numbersInStreet * (letters.length + 1);
  // Filled in rounds, so that house letters come only when the plain numbers are used up.
  const round = streetCount * numbersInStreet;
  for (let step = 0; step < count; step += 1) {
    yield Math.floor(step / round) * round + ((start + step * 7_919) % round);
  }
  throw new RangeError('no addresses left');
}

/** Adds an address in the municipality and gives its id: the next one of the supply. */
export function addAddress(draft: Draft): string {
  const index = draft.supply.addresses.next().value;
  const street = index % streetCount;
  const rest = Math.floor(index / streetCount);
  const round = Math.floor(rest / numbersInStreet);
  return addAddressAt(draft, street, 1 + (rest % numbersInStreet), round === 0 ? null : (letters[round - 1] ?? null));
}

/** Adds the address with this number in a street that the supply does not use, for stories that always live there. */
export function addReservedAddress(draft: Draft, houseNumber: number): string {
  const area = neighbourhoods[0];
  if (area === undefined) throw new RangeError('no such street');
  return insertAddress(draft, area, { street: 'Voorbeeldhof', postalCode: '3831ZZ', houseNumber, houseLetter: null });
}

/** Adds an address in a street abroad, where somebody moved to, and gives its id. */
export function addForeignAddress(draft: Draft, country: string, street: string, city: string): string {
  const id = draft.newId('address');
  const description = `${street} ${draft.supply.addresses.next().value + 1}, ${city}`;
  const naturalKey = `foreign:${country}:${description}`.toLowerCase();
  draft.dossier.addresses.push({ id, kind: 'FOREIGN', naturalKey, description, country });
  return id;
}

function addAddressAt(draft: Draft, streetIndex: number, houseNumber: number, houseLetter: string | null): string {
  let left = streetIndex;
  for (const area of neighbourhoods) {
    const street = area.streets[left];
    if (street !== undefined) {
      // Ten postal codes to a street: for every forty numbers one for the even and one for the odd side.
      const code = left * 10 + Math.floor((houseNumber - 1) / 40) * 2 + (houseNumber % 2);
      const postalCode = `${area.postalArea}${letters[Math.floor(code / letters.length)]}${letters[code % letters.length]}`;
      return insertAddress(draft, area, { street, postalCode, houseNumber, houseLetter });
    }
    left -= area.streets.length;
  }
  throw new RangeError('no such street');
}

interface DutchAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly houseNumber: number;
  readonly houseLetter: string | null;
}

function insertAddress(draft: Draft, { city, districtCode }: Neighbourhood, address: DutchAddress): string {
  const id = draft.newId('address');
  draft.dossier.addresses.push({
    id,
    kind: 'DUTCH',
    naturalKey: `nl:${address.postalCode}:${address.houseNumber}:${address.houseLetter ?? ''}::`.toLowerCase(),
    ...address,
    city,
    municipalityCode,
    districtCode,
    neighbourhoodCode: `BU${districtCode.slice(2)}01`,
  });
  return id;
}
