import type { Origin } from './given-name.ts';
import type { Random } from './random.ts';

/** A surname as the register keeps it: its prefix apart. */
export interface Surname {
  readonly prefix: string | null;
  readonly surname: string;
}

function surnames(prefix: string | null, line: string): Surname[] {
  return line.split(' ').map((surname) => ({ prefix, surname }));
}

const dutchSurnames: readonly Surname[] = [
  ...surnames(
    null,
    'Bakker Hoekstra Schouten Kuiper Mulder Veenstra Hendriks Dekkers Willemsen Postma Kramer Prins Jonker',
  ),
  ...surnames(
    null,
    'Kok Verhagen Brouwer Molenaar Timmerman Wolters Sanders Klaassen Bosman Dijkman Hofman Zijlstra Haverkamp',
  ),
  ...surnames(
    null,
    'Rozendaal Vermeulen Wijnands Lammers Koster Groenewoud Brinkman Scholten Huisman Ligtenberg Oosterhuis',
  ),
  ...surnames('de', 'Vries Boer Graaf Wit Bruijn Jong Haan Groot Ruiter Lange Koning Leeuw Bree Jager Kruijf'),
  ...surnames(
    'van',
    'Dijk Vliet Leeuwen Dam Veen Beek Schaik Doorn Ginkel Wijk Hees Ommeren Rijn Maanen Zanten Nieuwenhoven',
  ),
  ...surnames('van den', 'Berg Brink Heuvel Bosch Hoek Akker Broek Ham Born'),
  ...surnames('van der', 'Meer Linden Heijden Velde Horst Wal Laan Kolk Molen Zwan Steeg Vaart'),
  ...surnames('van de', 'Ven Kamp Water Weerd Pol'),
  ...surnames("van 't", 'Hof Hoff Wout Land'),
  ...surnames("in 't", 'Veld Hout'),
  ...surnames("'t", 'Hart Lam'),
  ...surnames('ten', 'Brinke Have Cate'),
  ...surnames('ter', 'Horst Maat Steege'),
  ...surnames('op den', 'Velde Camp'),
];

const otherSurnames: Readonly<Record<Exclude<Origin, 'DUTCH'>, readonly Surname[]>> = {
  TURKISH: surnames(null, 'Yıldırım Şahin Çelik Öztürk Kılıç Aydın Güneş Doğan Arslan Koç'),
  MOROCCAN: [
    ...surnames('el', 'Amrani Idrissi Yaakoubi Khattabi'),
    ...surnames(null, 'Bouzid Azzouzi Benali Chaara Ouali'),
  ],
  SURINAMESE: surnames(null, 'Ramdin Jhinkoe Sewgobind Kanhai Pinas Kromosoeto Biharie Amatdoelah Vrede Tjon-a-Kon'),
  POLISH: surnames(null, 'Kowalczyk Wiśniewska Zieliński Wójcik Krawczyk Dąbrowski Pawłowska'),
  SYRIAN: [...surnames('al', 'Hassan Sabbagh Khatib Masri'), ...surnames(null, 'Haddad Darwish Qasim')],
  UKRAINIAN: surnames(null, 'Kovalenko Shevchuk Bondarenko Tkachenko Melnyk'),
  ERITREAN: surnames(null, 'Tesfamariam Ghebremedhin Habtemichael Woldu Kiflemariam'),
};

/** A family name; some Dutch families have a double one. */
export function pickSurname(random: Random, origin: Origin): Surname {
  if (origin !== 'DUTCH') return random.pick(otherSurnames[origin]);
  const name = random.pick(dutchSurnames);
  if (!random.chance(0.03)) return name;
  const second = random.pick(dutchSurnames);
  return { prefix: name.prefix, surname: `${name.surname}-${joinSurname(second)}` };
}

/** A surname with its prefix, as it stands within a name. */
export function joinSurname({ prefix, surname }: Surname): string {
  return prefix === null ? surname : `${prefix}${prefix.endsWith("'") ? '' : ' '}${surname}`;
}
