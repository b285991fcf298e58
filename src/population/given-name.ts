import type { Random } from './random.ts';

export type NamedSex = 'MALE' | 'FEMALE';
/** Where a family's names come from. */
export type Origin = 'DUTCH' | 'TURKISH' | 'MOROCCAN' | 'SURINAMESE' | 'POLISH' | 'SYRIAN' | 'UKRAINIAN' | 'ERITREAN';

type Names = Readonly<Record<NamedSex, readonly string[]>>;

function names(female: string, male: string): Names {
  return { FEMALE: female.split(' '), MALE: male.split(' ') };
}

/** Names of Dutch families by the year of birth from which they are used, the latest first. */
const dutchNames: readonly (readonly [fromYear: number, Names])[] = [
  [
    1995,
    names(
      'Anna Eva Saar Noor Tess Lotte Fleur Sanne Isa Zoë Lynn Roos Julia Mila Yara Sofie Maud Liv Femke Noa Anouk Jade Fenna Evi Loïs Chloë Ilse Merel Nina Jasmijn',
      'Daan Sem Lucas Finn Milan Levi Bram Luuk Thijs Jesse Noah Mees Stijn Lars Ruben Tim Thomas Sven Niels Koen Tijn Jens Job Teun Jurre Gijs Floris Daniël Mika Joël',
    ),
  ],
  [
    1965,
    names(
      'Marieke Linda Esther Monique Ingrid Petra Miranda Wendy Sandra Karin Kim Saskia Nicole Danielle Judith Renée Marjolein Annemiek Ellen Chantal Mirjam Yvonne Manon Astrid Suzanne Anneke Bianca Natasja Claudia Hanneke',
      'Erik Marco Peter Ronald Dennis Jeroen Martijn Mark Patrick Sander Bas Edwin Michel Robert Arjan Frank Richard Vincent Maarten Wouter Joost Roel Remco Stefan Björn Ferry Jeffrey André René Sjoerd',
    ),
  ],
  [
    0,
    names(
      'Maria Johanna Cornelia Wilhelmina Elisabeth Hendrika Catharina Geertruida Anna Margaretha Jacoba Alida Grietje Neeltje Adriana Petronella Berendina Antje Trijntje Aaltje Janna Klaasje Gijsbertha Hermina Theodora',
      'Johannes Cornelis Hendrik Willem Jan Pieter Gerrit Jacobus Adrianus Petrus Antonius Dirk Arie Klaas Teunis Evert Gijsbert Lambertus Wouterus Marinus Theodorus Bernardus Albertus Roelof Herman',
    ),
  ],
];

const otherNames: Readonly<Record<Exclude<Origin, 'DUTCH'>, Names>> = {
  TURKISH: names(
    'Ayşe Elif Zeynep Fatma Emine Merve Büşra Gülşen Hatice Esra',
    'Mehmet Mustafa Emre Yusuf Hakan Ömer Murat İbrahim Serkan Çetin',
  ),
  MOROCCAN: names(
    'Fatima Samira Naima Khadija Salma Hajar Nadia Ikram Yasmina Loubna',
    'Mohamed Youssef Hamza Rachid Bilal Karim Abdelkader Ilias Nordin Soufiane',
  ),
  SURINAMESE: names(
    'Shanti Chandra Anjali Romana Sharmila Denise Mavis Rinia Sunita Cheryl',
    'Ricardo Dinesh Winston Ashwin Romeo Stanley Vinod Iwan Clyde Soenil',
  ),
  POLISH: names(
    'Agnieszka Katarzyna Małgorzata Zofia Ewa Joanna Magdalena Zuzanna',
    'Piotr Tomasz Paweł Krzysztof Łukasz Marcin Jakub Michał',
  ),
  SYRIAN: names('Rania Hala Layla Nour Rima Amal Sawsan Yara', 'Ahmad Omar Khaled Samer Bassel Anas Tarek Zaid'),
  UKRAINIAN: names('Olena Oksana Iryna Nataliia Svitlana Daryna', 'Andrii Oleksandr Dmytro Serhii Taras Bohdan'),
  ERITREAN: names('Selam Mehret Senait Rahwa Helen Feven', 'Yonas Tesfay Filmon Kidane Samuel Dawit'),
};

/** One to three given names as the register writes them, fitting the sex, the year of birth and the origin. */
export function pickGivenNames(random: Random, sex: NamedSex, birthYear: number, origin: Origin): string {
  const list = listNames(sex, birthYear, origin);
  const count =
    origin === 'DUTCH'
      ? random.weighted([
          [1, 45],
          [2, 40],
          [3, 15],
        ])
      : 1;
  const picked = new Set<string>();
  for (let turn = 0; turn < count; turn += 1) picked.add(random.pick(list));
  return [...picked].join(' ');
}

function listNames(sex: NamedSex, birthYear: number, origin: Origin): readonly string[] {
  if (origin !== 'DUTCH') return otherNames[origin][sex];
  return dutchNames.find(([fromYear]) => birthYear >= fromYear)?.[1][sex] ?? [];
}
